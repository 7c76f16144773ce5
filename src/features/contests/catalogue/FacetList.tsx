import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '#ui/classes.ts'
import type { FacetChoice } from './facet-choices'
import styles from './facets.module.css'
import type { Facet } from './query'
import { useFacetWord } from './use-words'

export interface FacetListProps {
  readonly facet: Facet
  readonly choices: readonly FacetChoice[]
  readonly onToggle: (facet: Facet, value: string) => void
}

/** The choices of one facet, each with how many contests it would show. */
export function FacetList({ facet, choices, onToggle }: FacetListProps) {
  const { t } = useTranslation('contests')
  const word = useFacetWord()
  const id = useId()
  return (
    <fieldset className={classes(styles.list, choices.length > 9 && styles.wide)}>
      <legend className={styles.legend}>{t(`catalogue.facet.${facet}`)}</legend>
      {choices.map(({ value, count, chosen }) => (
        <label
          key={value}
          className={classes(styles.choice, count === 0 && !chosen && styles.zero)}
          htmlFor={`${id}${value}`}
        >
          <input type="checkbox" id={`${id}${value}`} checked={chosen} onChange={() => onToggle(facet, value)} />
          <span className={styles.word}>{word(facet, value)}</span>
          <span className={styles.count}>{count}</span>
        </label>
      ))}
    </fieldset>
  )
}
