import { Button, Checkbox, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router-dom'
import type { WallRowData } from '#contract/contests'
import { cities } from '#domain/contests/cities'
import { urgencies } from '#domain/contests/urgency'
import { EmptyState } from '#ui/EmptyState.tsx'
import { SearchIcon } from '#ui/icons.tsx'
import { Flow } from './Flow'
import { UrgencyMark } from './UrgencyMark'
import { filterWall, isNarrowed, readWall, toggleOne, writeWall, type WallQuery } from './wall-query'
import { WallRows } from './WallRows'
import styles from './wall.module.css'

/** The whole edition before one's eyes: where everything stands, then what needs somebody, the most urgent first. */
export function Wall({ rows }: { readonly rows: readonly WallRowData[] }) {
  const { t } = useTranslation(['wall', 'ui'])
  const [params, setParams] = useSearchParams()
  const query = readWall(params)
  const change = (next: Partial<WallQuery>) =>
    setParams((now) => writeWall({ ...readWall(now), ...next }, now), { replace: true, preventScrollReset: true })
  const clear = () => change({ phases: [], urgencies: [], cities: [], search: '', own: false })
  const shown = filterWall(rows, query)
  const byUrgency = filterWall(rows, query, 'urgencies')
  const narrowed = isNarrowed(query)
  return (
    <>
      <Flow
        rows={filterWall(rows, query, 'phases')}
        chosen={query.phases}
        onToggle={(phase) => change({ phases: toggleOne(query.phases, phase) })}
      />
      <div className={styles.toolbar}>
        <fieldset className={styles.urgencies}>
          <legend className="visually-hidden">{t('byUrgency')}</legend>
          {urgencies.map((urgency) => (
            <button
              key={urgency}
              type="button"
              className={styles.urgency}
              aria-pressed={query.urgencies.includes(urgency)}
              title={t(`urgencyHint.${urgency}`)}
              onClick={() => change({ urgencies: toggleOne(query.urgencies, urgency) })}
            >
              <UrgencyMark urgency={urgency} />
              {t(`urgency.${urgency}`)}
              <span className={styles.count}>{byUrgency.filter((row) => row.urgency === urgency).length}</span>
            </button>
          ))}
        </fieldset>
        <TextInput
          className={styles.search}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          value={query.search}
          onChange={({ currentTarget }) => change({ search: currentTarget.value })}
          leftSection={<SearchIcon />}
          rightSection={
            query.search !== '' && (
              <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => change({ search: '' })} />
            )
          }
        />
        <NativeSelect
          aria-label={t('city')}
          value={query.cities[0] ?? ''}
          onChange={({ currentTarget }) => change({ cities: currentTarget.value === '' ? [] : [currentTarget.value] })}
          data={[
            { value: '', label: t('allCities') },
            { value: 'none', label: t('noCity') },
            ...cities.map(({ code }) => ({ value: code, label: t(`ui:vocabulary.city.${code}`) })),
          ]}
        />
        <Checkbox
          label={t('own')}
          checked={query.own}
          onChange={({ currentTarget }) => change({ own: currentTarget.checked })}
        />
      </div>
      <p className={styles.total} role="status">
        {t(narrowed ? 'shownOf' : 'shown', { count: shown.length, total: rows.length })}
        {narrowed && (
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            {t('clear')}
          </Button>
        )}
      </p>
      <WallRows
        rows={shown}
        empty={<EmptyState title={t(narrowed ? 'none' : 'empty')}>{t(narrowed ? 'noneHint' : 'emptyHint')}</EmptyState>}
      />
    </>
  )
}
