import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PopoverButton } from '#ui/PopoverButton.tsx'
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
    <PopoverButton variant="subtle" label={t('catalogue.columns')}>
      <fieldset className={styles.list}>
        <legend className={styles.legend}>{t('catalogue.columnsHint')}</legend>
        {optionalColumns.map((key) => (
          <label key={key} className={styles.choice} htmlFor={`${id}${key}`}>
            <input type="checkbox" id={`${id}${key}`} checked={!hidden.includes(key)} onChange={() => toggle(key)} />
            <span className={styles.word}>{t(`column.${key}`)}</span>
          </label>
        ))}
      </fieldset>
    </PopoverButton>
  )
})
