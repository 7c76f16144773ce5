import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { cities } from '#domain/contests/cities'
import { contestClasses, phases, sectors, stageKinds } from '#domain/contests/vocabulary'
import { PopoverButton } from '#ui/PopoverButton.tsx'
import { useModel } from './board-model'
import { useStageWords } from './stage-words'
import styles from './toolbar.module.css'
import { facets, none, onlyKinds, toggle, type BoardQuery, type Facet } from './url-state'
import type { ChangeQuery } from './use-board-query'

const values: Readonly<Record<Facet, readonly string[]>> = {
  only: onlyKinds,
  kinds: stageKinds,
  classes: [...contestClasses, none],
  sectors,
  cities: [...cities.map(({ code }) => code), none],
  phases: [...phases, 'postponed', 'cancelled'],
}
const order: readonly Facet[] = ['only', 'kinds', 'classes', 'sectors', 'cities', 'phases']

export interface FilterMenuProps {
  readonly query: BoardQuery
  readonly change: ChangeQuery
}

/** All facets behind one button, which says how many values are chosen. */
export function FilterMenu({ query, change }: FilterMenuProps) {
  const { t } = useTranslation('plan')
  const { staff } = useModel()
  const chosen = facets.reduce((sum, facet) => sum + query.chosen[facet].length, 0)
  return (
    <PopoverButton
      variant="default"
      label={
        <>
          {t('board.filter.title')}
          {chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
        </>
      }
      aria-label={t('board.filter.named', { count: chosen })}
    >
      <div className={styles.facets}>
        {order
          .filter((facet) => staff || facet !== 'only')
          .map((facet) => (
            <FacetChoices key={facet} facet={facet} query={query} change={change} />
          ))}
      </div>
    </PopoverButton>
  )
}

function FacetChoices({ facet, query, change }: FilterMenuProps & { readonly facet: Facet }) {
  const { t } = useTranslation('plan')
  const say = useFacetWord()
  const id = useId()
  return (
    <fieldset className={styles.facet} data-facet={facet}>
      <legend className={styles.legend}>{t(`board.filter.${facet}`)}</legend>
      {values[facet].map((value) => (
        <label key={value} className={styles.choice} htmlFor={`${id}${value}`}>
          <input
            type="checkbox"
            id={`${id}${value}`}
            checked={query.chosen[facet].includes(value)}
            onChange={() => change((before) => toggle(before, facet, value))}
          />
          {say(facet, value)}
        </label>
      ))}
    </fieldset>
  )
}

function useFacetWord() {
  const { t } = useTranslation(['plan', 'ui'])
  const words = useStageWords()
  return (facet: Facet, value: string): string => {
    switch (facet) {
      case 'classes':
        return words.row('class', value)
      case 'cities':
        return words.city(value)
      case 'sectors':
        return words.row('sector', value)
      case 'phases':
        return t(`ui:vocabulary.phaseState.${value}`)
      case 'kinds':
        return t(`ui:vocabulary.stage.${value}`)
      case 'only':
        return t(`board.filter.onlyKind.${value}`)
    }
  }
}
