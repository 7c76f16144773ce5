import { useTranslation } from 'react-i18next'
import { Award } from '#ui/Award.tsx'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Mark, padDecimals } from '#ui/Mark.tsx'
import { Rank } from '#ui/Rank.tsx'
import { Section } from '#ui/Section.tsx'
import { awardCounts } from './find-rows'
import styles from './GroupRanking.module.css'
import type { GroupRankingData, RankingRowData } from './types'
import { usePrinting } from './use-printing'
import { WhyRank } from './WhyRank'

export interface GroupRankingProps {
  readonly group: GroupRankingData
  /** The rows to show: all, or those found. */
  readonly rows: readonly RankingRowData[]
  readonly narrowed: boolean
}

/** The ranking of one group, as it stands in a results book; on a phone each entry is two lines. */
export function GroupRanking({ group, rows, narrowed }: GroupRankingProps) {
  const { t } = useTranslation(['results', 'ui'])
  const title = t('group', {
    group: t(`ui:vocabulary.group.${group.kind}`),
    size: t(`ui:vocabulary.teamSize.${group.teamSize}`),
  })
  const printing = usePrinting()
  const parts = group.rows.find((row) => row.parts.length > 0)?.parts ?? []
  const columns: Column<RankingRowData>[] = [
    { key: 'rank', header: t('column.rank'), width: '5.25rem', render: (row) => <RankCell row={row} /> },
    { key: 'name', header: t('column.name'), render: (row) => <NameCell row={row} /> },
    { key: 'unit', header: t('column.unit'), hideBelow: 'sm', render: ({ unit }) => unit ?? '—' },
    {
      key: 'delegation',
      header: t('column.delegation'),
      hideBelow: 'sm',
      width: '8.5rem',
      render: ({ delegationName }) => <span className={styles.delegation}>{delegationName}</span>,
    },
    ...parts.map(({ code, name }): Column<RankingRowData> => ({
      key: `part ${code}`,
      header: isBrief(name) ? name : <abbr title={name}>{code}</abbr>,
      align: 'end',
      hideBelow: 'md',
      width: '4rem',
      render: (row) => <Mark value={row.parts.find((part) => part.code === code)?.mark ?? null} />,
    })),
    {
      key: 'total',
      header: t('column.total'),
      align: 'end',
      width: '5.5rem',
      render: (row) => <TotalCell row={row} />,
    },
    {
      key: 'award',
      header: t('column.award'),
      hideBelow: 'sm',
      width: '10.5rem',
      render: (row) => <AwardCell row={row} />,
    },
  ]
  return (
    <Section title={title} aside={<AwardSummary group={group} />}>
      <div className={styles.ranking}>
        <DataTable
          caption={t('caption', { group: title })}
          columns={printing ? onPaper(columns, rows) : columns}
          rows={rows}
          rowKey={({ entryNumber, name }) => `${entryNumber} ${name}`}
          virtual={false}
          empty={<EmptyState title={t(narrowed ? 'noneFound' : 'noneInGroup')} />}
        />
      </div>
      {parts.some(({ name }) => !isBrief(name)) && (
        <dl className={styles.legend}>
          {parts.map(({ code, name }) => (
            <div key={code}>
              <dt>{code}</dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}

/** A part such as 理论 heads its column itself; a longer name stands in the legend under its code. */
function isBrief(name: string): boolean {
  return name.length <= 4
}

/** On paper there is no narrow screen, and a unit says more than its delegation. */
function onPaper(
  columns: readonly Column<RankingRowData>[],
  rows: readonly RankingRowData[],
): Column<RankingRowData>[] {
  const unitsKnown = rows.every(({ unit }) => unit !== null)
  return columns
    .filter(({ key }) => key !== 'delegation' || !unitsKnown)
    .map(({ key, header, render, align }) => ({ key, header, render, ...(align && { align }) }))
}

function RankCell({ row }: { readonly row: RankingRowData }) {
  const { t } = useTranslation('ui')
  if (row.rank === null)
    return (
      <span className={styles.quiet}>
        {t(row.status === 'confirmed' || row.status === 'registered' ? 'unranked' : `vocabulary.status.${row.status}`)}
      </span>
    )
  return <Rank rank={row.rank} shared={row.shared} />
}

function NameCell({ row }: { readonly row: RankingRowData }) {
  return (
    <>
      <span className={styles.name}>{row.name}</span> <span className={styles.number}>{row.entryNumber}</span>
      <span className={styles.second}>{row.unit ?? row.delegationName}</span>
      <WhyRank row={row} />
    </>
  )
}

function TotalCell({ row }: { readonly row: RankingRowData }) {
  const { t } = useTranslation('results')
  return (
    <>
      <span className={styles.total}>
        <Mark value={row.total} />
      </span>
      {row.deducted !== null && (
        <span className={styles.deducted}>{t('deducted', { marks: padDecimals(row.deducted, 2) })}</span>
      )}
      <span className={styles.second}>
        <Award code={row.award} />
      </span>
    </>
  )
}

function AwardCell({ row }: { readonly row: RankingRowData }) {
  const { t } = useTranslation('results')
  return (
    <>
      <Award code={row.award} />
      {row.title && <span className={styles.titled}>{t('technician')}</span>}
    </>
  )
}

function AwardSummary({ group }: { readonly group: GroupRankingData }) {
  const { t } = useTranslation(['results', 'ui'])
  const titles = group.rows.filter(({ title }) => title).length
  const words = awardCounts(group).map(({ award, n }) =>
    t('awardCount', { award: t(`ui:vocabulary.award.${award}`), n }),
  )
  if (titles > 0) words.push(t('awardCount', { award: t('technician'), n: titles }))
  return <>{words.join(' · ')}</>
}
