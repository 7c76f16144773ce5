import { useMediaQuery } from '@mantine/hooks'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { WallRowData } from '#contract/contests'
import { splitContestName } from '#ui/contest-name.ts'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { rowPath, solvePath } from './solve-path'
import { UrgencyMark } from './UrgencyMark'
import styles from './wall.module.css'

export interface WallRowsProps {
  readonly rows: readonly WallRowData[]
  readonly empty: ReactNode
}

/** Every contest on a line: how urgent, what is missing in words, and whom to ask. */
export function WallRows({ rows, empty }: WallRowsProps) {
  const { t } = useTranslation(['wall', 'ui'])
  const isPhone = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const isNarrow = useMediaQuery('(width < 75em)', false, { getInitialValueInEffect: false })
  const columns = useMemo(
    (): Column<WallRowData>[] => [
      { key: 'name', header: t('column.name'), render: (row) => <Name row={row} />, width: isNarrow ? '34%' : '30%' },
      {
        key: 'phase',
        header: t('column.phase'),
        render: (row) => t(`ui:vocabulary.phase.${row.phase}`),
        width: '5.5rem',
      },
      { key: 'days', header: t('column.final'), render: (row) => <Final row={row} />, width: '8.5rem' },
      { key: 'missing', header: t('column.missing'), render: (row) => <Missing row={row} /> },
      ...(isNarrow
        ? []
        : [{ key: 'who', header: t('column.who'), render: (row: WallRowData) => row.hostName, width: '14rem' }]),
    ],
    [t, isNarrow],
  )
  if (!isPhone)
    return (
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowHref={rowPath}
        empty={empty}
        virtual
      />
    )
  if (rows.length === 0) return empty
  return (
    <ol className={styles.phoneList}>
      {rows.map((row) => (
        <li key={row.id} className={styles.phoneRow}>
          <Link to={rowPath(row)} className={styles.phoneLink}>
            <Name row={row} />
          </Link>
          <p className={styles.phoneFacts}>
            {t(`ui:vocabulary.phaseState.${row.phase}`)} <Final row={row} />
          </p>
          <Missing row={row} />
        </li>
      ))}
    </ol>
  )
}

function keyOf(row: WallRowData): string {
  return row.id
}

function Name({ row }: { readonly row: WallRowData }) {
  const { t } = useTranslation('wall')
  return (
    <span className={styles.name}>
      <UrgencyMark urgency={row.urgency} />
      <span>
        <span className="visually-hidden">{t(`urgency.${row.urgency}`)} </span>
        {splitContestName(row.name).title}
      </span>
    </span>
  )
}

function Final({ row: { days, finalFrom, finalTo } }: { readonly row: WallRowData }) {
  const { t } = useTranslation('wall')
  if (days === null || finalFrom === null) return <span className={styles.faint}>{t('undated')}</span>
  const length = finalTo === null ? 0 : Math.round((Date.parse(finalTo) - Date.parse(finalFrom)) / 86_400_000)
  const when = days > 0 ? 'ahead' : days + length >= 0 ? 'running' : 'over'
  return (
    <span className={styles.final}>
      {finalFrom}
      <span className={styles.faint}> {t(`when.${when}`, { count: when === 'over' ? -(days + length) : days })}</span>
    </span>
  )
}

function Missing({ row }: { readonly row: WallRowData }) {
  const { t } = useTranslation(['wall', 'ui'])
  if (row.missing.length === 0) {
    const to = row.nextPhase === null ? null : t(`ui:vocabulary.phase.${row.nextPhase}`)
    return <span className={styles.faint}>{to === null ? t('over') : t('ready', { phase: to })}</span>
  }
  return (
    <ul className={styles.missing}>
      {row.missing.map((reason) => (
        <li key={reason.code}>
          <Link to={solvePath(row, reason.code)}>
            <ReasonSentence reason={reason} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
