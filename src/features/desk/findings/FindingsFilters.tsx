import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import { SearchIcon } from '#ui/icons.tsx'
import styles from './findings.module.css'
import type { FindingsFilter } from './findings-view'

export interface FindingsFiltersProps {
  readonly desk: DeskData
  readonly filter: FindingsFilter
  readonly onChange: (filter: FindingsFilter) => void
}

export function FindingsFilters({ desk, filter, onChange }: FindingsFiltersProps) {
  const { t } = useTranslation(['desk/findings', 'desk'])
  const forms = desk.forms.map(({ formId, code, name, type }) => ({
    value: formId,
    label: `${code} ${name} · ${t(`desk:type.${type}`)}`,
  }))
  const judges = desk.forms.find(({ formId }) => formId === filter.form)?.judges ?? []
  return (
    <search className={styles.filters}>
      <TextInput
        aria-label={t('filter.work')}
        placeholder={t('filter.work')}
        leftSection={<SearchIcon />}
        value={filter.work}
        maxLength={16}
        onChange={({ currentTarget }) => onChange({ ...filter, work: currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('filter.form')}
        data={[{ value: '', label: t('filter.everyForm') }, ...forms]}
        value={filter.form ?? ''}
        onChange={({ currentTarget }) => onChange({ ...filter, form: currentTarget.value || null, judge: null })}
      />
      {judges.length > 0 && (
        <NativeSelect
          aria-label={t('filter.judge')}
          data={[
            { value: '', label: t('filter.everyJudge') },
            ...judges.map(({ position, name }) => ({ value: String(position), label: `${position} ${name}` })),
          ]}
          value={filter.judge === null ? '' : String(filter.judge)}
          onChange={({ currentTarget }) => onChange({ ...filter, judge: Number(currentTarget.value) || null })}
        />
      )}
    </search>
  )
}
