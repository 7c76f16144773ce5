import { Button, Popover } from '@mantine/core'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronIcon } from '#ui/icons.tsx'
import { optionalColumns } from './columns'
import styles from './facets.module.css'

export interface ColumnMenuProps {
  readonly hidden: readonly string[]
  readonly onChange: (hidden: string[]) => void
}

export const ColumnMenu = memo(function ColumnMenu({ hidden, onChange }: ColumnMenuProps) {
  const { t } = useTranslation('contests')
  const id = useId()
  const toggle = (key: string) =>
    onChange(hidden.includes(key) ? hidden.filter((other) => other !== key) : [...hidden, key])
  return (
    <Popover position="bottom-end" trapFocus returnFocus transitionProps={{ duration: 120 }}>
      <Popover.Target>
        <Button variant="subtle" rightSection={<ChevronIcon />} className={styles.button}>
          {t('catalogue.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={styles.list}>
          <legend className={styles.legend}>{t('catalogue.columnsHint')}</legend>
          {optionalColumns.map((key) => (
            <label key={key} className={styles.choice} htmlFor={`${id}${key}`}>
              <input type="checkbox" id={`${id}${key}`} checked={!hidden.includes(key)} onChange={() => toggle(key)} />
              <span className={styles.word}>{t(`column.${key}`)}</span>
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
})
