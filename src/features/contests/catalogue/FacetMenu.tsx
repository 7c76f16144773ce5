import { useTranslation } from 'react-i18next'
import { PopoverButton } from '#ui/PopoverButton.tsx'
import { FacetList, type FacetListProps } from './FacetList'
import styles from './facets.module.css'

/** A facet behind a button of the toolbar, which says how many of its values are chosen. */
export function FacetMenu(props: FacetListProps) {
  const { t } = useTranslation('contests')
  const facet = t(`catalogue.facet.${props.facet}`)
  const chosen = props.choices.filter((choice) => choice.chosen).length
  return (
    <PopoverButton
      variant="default"
      aria-label={t('catalogue.narrowBy', { facet, count: chosen })}
      label={
        <>
          {facet}
          {chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
        </>
      }
    >
      <FacetList {...props} />
    </PopoverButton>
  )
}
