import { Button, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChevronIcon } from '#ui/icons.tsx'
import { FacetList, type FacetListProps } from './FacetList'
import styles from './facets.module.css'

/** A facet behind a button of the toolbar, which says how many of its values are chosen. */
export function FacetMenu(props: FacetListProps) {
  const { t } = useTranslation('contests')
  const chosen = props.choices.filter((choice) => choice.chosen).length
  return (
    <Popover position="bottom-start" trapFocus returnFocus transitionProps={{ duration: 120 }}>
      <Popover.Target>
        <Button
          variant="default"
          rightSection={<ChevronIcon />}
          className={styles.button}
          aria-label={t('catalogue.narrowBy', { facet: t(`catalogue.facet.${props.facet}`), count: chosen })}
        >
          {t(`catalogue.facet.${props.facet}`)}
          {chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown}>
        <FacetList {...props} />
      </Popover.Dropdown>
    </Popover>
  )
}
