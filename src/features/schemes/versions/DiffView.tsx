import { useTranslation } from 'react-i18next'
import type { SchemeChangeData, SchemeDiffData } from '#contract/schemes'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { Mark } from '#ui/Mark.tsx'
import { Section } from '#ui/Section.tsx'
import { ChangeItem } from './ChangeItem'
import styles from './versions.module.css'

type Work = SchemeDiffData['works'][number]

/** What changed between two versions: whose totals first, then what touches marks, then the rest. */
export function DiffView({ diff }: { readonly diff: SchemeDiffData }) {
  const { t } = useTranslation(['schemes/versions', 'schemes'])
  const { from, to, changes, works, unchanged } = diff
  const touching = changes.filter(({ touchesMarks }) => touchesMarks)
  const others = changes.filter(({ touchesMarks }) => !touchesMarks)
  const rounding = from.roundingPoint === to.roundingPoint ? null : to.roundingPoint
  return (
    <>
      <Section title={t('works.title')} aside={t('works.unchanged', { count: unchanged })}>
        <WorkTable works={works} />
      </Section>
      <Section title={t('touching')} aside={t('count', { n: touching.length + (rounding === null ? 0 : 1) })}>
        {rounding !== null && (
          <p className={styles.change}>{t('rounding', { words: t(`schemes:rounding.${rounding}`) })}</p>
        )}
        <Changes changes={touching} quiet={rounding !== null} />
      </Section>
      <Section title={t('others')} aside={t('count', { n: others.length })}>
        <Changes changes={others} />
      </Section>
    </>
  )
}

function Changes({
  changes,
  quiet = false,
}: {
  readonly changes: readonly SchemeChangeData[]
  readonly quiet?: boolean
}) {
  const { t } = useTranslation('schemes/versions')
  if (changes.length === 0) return quiet ? null : <p className={styles.none}>{t('nothing')}</p>
  return (
    <ul className={styles.changes}>
      {changes.map((change, index) => (
        <ChangeItem key={index} change={change} />
      ))}
    </ul>
  )
}

function WorkTable({ works }: { readonly works: readonly Work[] }) {
  const { t } = useTranslation('schemes/versions')
  const columns: readonly Column<Work>[] = [
    { key: 'workCode', header: t('works.code'), render: ({ workCode }) => workCode },
    { key: 'before', header: t('works.before'), align: 'end', render: ({ before }) => <Mark value={before.total} /> },
    { key: 'after', header: t('works.after'), align: 'end', render: ({ after }) => <Mark value={after.total} /> },
    {
      key: 'difference',
      header: t('works.difference'),
      align: 'end',
      render: ({ difference }) => <Mark value={signed(difference)} />,
    },
    {
      key: 'open',
      header: t('works.open'),
      align: 'end',
      render: ({ before, after }) => (before.open === after.open ? after.open : `${before.open} → ${after.open}`),
    },
  ]
  return (
    <DataTable
      caption={t('works.title')}
      columns={columns}
      rows={works}
      rowKey={({ workCode }) => workCode}
      empty={<p className={styles.none}>{t('works.none')}</p>}
    />
  )
}

function signed(difference: string | null): string | null {
  return difference === null || difference.startsWith('-') ? difference : `+${difference}`
}
