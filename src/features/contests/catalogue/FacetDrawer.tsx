import { Button, Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FacetCounts } from '#domain/contests/filter'
import styles from './catalogue.module.css'
import { choicesOf } from './facet-choices'
import { FacetList } from './FacetList'
import { facets, type Choices, type Facet } from './query'

export interface FacetDrawerProps {
  readonly counts: FacetCounts
  readonly chosen: Choices
  readonly found: number
  readonly onToggle: (facet: Facet, value: string) => void
  readonly onClear: () => void
  readonly onClose: () => void
}

/** All facets at once, for phones. */
export function FacetDrawer({ counts, chosen, found, onToggle, onClear, onClose }: FacetDrawerProps) {
  const { t } = useTranslation(['contests', 'ui'])
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="85%"
      title={t('catalogue.filters')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <div className={styles.drawer}>
        {facets
          .filter((facet) => facet !== 'months')
          .map((facet) => (
            <FacetList key={facet} facet={facet} choices={choicesOf(facet, counts, chosen)} onToggle={onToggle} />
          ))}
      </div>
      <div className={styles.drawerFoot}>
        <Button variant="default" onClick={onClear}>
          {t('catalogue.clear')}
        </Button>
        <Button onClick={onClose}>{t('catalogue.show', { count: found })}</Button>
      </div>
    </Drawer>
  )
}
