import { useTranslation } from 'react-i18next'
import { Award } from '#ui/Award.tsx'
import { classes } from '#ui/classes.ts'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Rank } from '#ui/Rank.tsx'
import { memberName, type Medal } from './member'
import styles from './PointsTable.module.css'

export interface PointsRow {
  readonly rank: number
  readonly shared: boolean
  readonly memberCode: string
  readonly memberName: string | null
  readonly memberNameEn: string
  readonly points: number
  readonly medal: Medal | null
  readonly bestOfNation: boolean
}

/** On the WorldSkills scale the median is 700; bars grow from there to either side. */
const median = 700

export function PointsTable({ rows }: { readonly rows: readonly PointsRow[] }) {
  const { t, i18n } = useTranslation('worldskills')
  const reach = Math.max(1, ...rows.map(({ points }) => Math.abs(points - median)))
  const columns: readonly Column<PointsRow>[] = [
    {
      key: 'member',
      header: t('members.member'),
      render: (row) => (
        <>
          {memberName({ name: row.memberName, nameEn: row.memberNameEn }, i18n.language)}
          {row.bestOfNation && <span className={styles.best}>{t('skill.bestOfNation')}</span>}
        </>
      ),
    },
    {
      key: 'rank',
      header: t('skill.rank'),
      render: ({ rank, shared }) => <Rank rank={rank} shared={shared} />,
      align: 'end',
    },
    { key: 'points', header: t('skill.points'), render: ({ points }) => points, align: 'end' },
    {
      key: 'bar',
      header: t('skill.scale'),
      render: ({ points }) => <Bar share={(points - median) / reach} />,
      width: '38%',
      hideBelow: 'sm',
    },
    { key: 'medal', header: t('skill.medal'), render: ({ medal }) => <Award code={medal} /> },
  ]
  return (
    <DataTable
      caption={t('skill.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ memberCode, points }) => `${memberCode} ${points}`}
      footer={t('skill.footer')}
      empty={<EmptyState title={t('skill.none')} />}
    />
  )
}

/** `share` is −1 to 1; the points beside it say the same in figures. */
function Bar({ share }: { readonly share: number }) {
  return (
    <span className={styles.axis} aria-hidden="true">
      <span
        className={classes(styles.bar, share < 0 && styles.below)}
        style={{ inlineSize: `${Math.abs(share) * 50}%` }}
      />
    </span>
  )
}
