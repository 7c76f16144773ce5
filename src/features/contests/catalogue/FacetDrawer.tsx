import { Button, Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './catalogue.module.css'
import { choicesOf } from './facet-choices'
import { FacetList } from './FacetList'
import { facets, type CatalogueQuery, type Facet } from './query'
import type { Found } from './use-catalogue'

export interface FacetDrawerProps {
  readonly opened: boolean
  readonly query: CatalogueQuery
  readonly found: Found
  readonly onToggle: (facet: Facet, value: string) => void
  readonly onClear: () => void
  readonly onClose: () => void
}

/** All facets at once, for phones. */
export function FacetDrawer({ opened, query, found, onToggle, onClear, onClose }: FacetDrawerProps) {
  const { t } = useTranslation(['contests', 'ui'])
  return (
    <Drawer
      opened={opened}
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
            <FacetList key={facet} facet={facet} choices={choicesOf(facet, found.counts, query.chosen)} onToggle={onToggle} />
          ))}
      </div>
      <div className={styles.drawerFoot}>
        <Button variant="default" onClick={onClear}>
          {t('catalogue.clear')}
        </Button>
        <Button onClick={onClose}>{t('catalogue.show', { count: found.found.length })}</Button>
      </div>
    </Drawer>
  )
}
