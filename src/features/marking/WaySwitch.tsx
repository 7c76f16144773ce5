import { SegmentedControl } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { afterPointer, valueField } from './after-pointer'
import { ways, type Way } from './board'
import styles from './Lane.module.css'
import type { SheetDesk } from './use-sheet'

/** By work or by aspect. */
export const WaySwitch = memo(function WaySwitch({ way, act }: { readonly way: Way; readonly act: SheetDesk['act'] }) {
  const { t } = useTranslation('marking')
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('way.label')}
      value={way}
      onChange={(chosen) => act({ type: 'way', way: chosen === 'aspect' ? 'aspect' : 'work' })}
      onClick={(event) => afterPointer(event, valueField)}
      data={ways.map((one) => ({ value: one, label: t(`way.${one}`) }))}
      classNames={{ label: styles.way ?? '' }}
    />
  )
})
