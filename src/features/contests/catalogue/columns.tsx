import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '#ui/DataTable.tsx'
import { splitContestName } from '#ui/contest-name.ts'
import { dayRangeText } from '../day-words'
import styles from './catalogue.module.css'
import type { CatalogueRow } from './listings'
import { useCityName } from './use-words'

const columnKeys = ['name', 'occupation', 'class', 'city', 'date', 'venue', 'phase', 'entries'] as const
type ColumnKey = (typeof columnKeys)[number]

/** The name always stays: it is the row's link. */
export const optionalColumns = columnKeys.filter((key) => key !== 'name')

const leftOutWhenNarrow: readonly ColumnKey[] = ['occupation', 'venue']

export function useColumns(hidden: readonly string[]): Column<CatalogueRow>[] {
  const { t } = useTranslation(['contests', 'ui'])
  const cityName = useCityName()
  const isNarrow = useMediaQuery('(width < 75em)', false, { getInitialValueInEffect: false })
  return useMemo(() => {
    const columns: Record<ColumnKey, Omit<Column<CatalogueRow>, 'key' | 'header'>> = {
      name: { render: (row) => <ContestName name={row.name} />, sortable: true, width: '36%' },
      occupation: { render: (row) => <Occupations row={row} />, width: '13rem' },
      class: {
        render: (row) => (row.class === null ? null : t(`ui:vocabulary.classShort.${row.class}`)),
        sortable: true,
        width: '4.5rem',
      },
      city: { render: (row) => cityName(row.cityCode), sortable: true, width: '6.5rem' },
      date: {
        render: (row) =>
          dayRangeText(row.finalFrom, row.finalTo) ?? <span className={styles.faint}>{t('undated')}</span>,
        sortable: true,
        width: '11rem',
      },
      venue: { render: (row) => row.venueName, width: '12rem' },
      phase: { render: (row) => t(`ui:vocabulary.phaseState.${row.phase}`), sortable: true, width: '7rem' },
      entries: {
        render: (row) => (row.entries === 0 ? null : row.entries),
        align: 'end',
        sortable: true,
        width: '6.75rem',
      },
    }
    return columnKeys
      .filter((key) => !hidden.includes(key) && !(isNarrow && leftOutWhenNarrow.includes(key)))
      .map((key) => ({ key, header: t(`column.${key}`), ...columns[key] }))
  }, [t, cityName, hidden, isNarrow])
}

function ContestName({ name }: { readonly name: string }) {
  const { series, title } = splitContestName(name)
  return series === null ? title : <span title={name}>{title}</span>
}

function Occupations({ row }: { readonly row: CatalogueRow }) {
  const { t } = useTranslation('contests')
  const [first, ...others] = row.occupations
  if (first === undefined) return null
  const all = row.occupations.map(({ name }) => name).join('、')
  return (
    <span title={all}>
      {first.name}
      {others.length > 0 && (
        <span className={styles.faint}> {t('catalogue.moreOccupations', { count: row.occupations.length })}</span>
      )}
    </span>
  )
}
