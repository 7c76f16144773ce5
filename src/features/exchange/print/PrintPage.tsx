import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router-dom'
import type { BoardData } from '#contract/schedule'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../../api'
import styles from './print.module.css'
import { cssText, printGroups, printOrders, type PrintOrder } from './print-groups'
import { PrintTable } from './PrintTable'

/** The published year plan as a paper to hand out: A4 landscape, by month or by city. */
export function Component() {
  const [params] = useSearchParams()
  const editions = useQuery(api.exchange.editions.queryOptions())
  return (
    <QueryView query={editions} skeleton={<TableSkeleton rows={12} cols={5} />}>
      {({ rows }) => {
        const asked = params.get('edition') ?? rows.find(({ programme }) => programme === 'provincial')?.id
        return <Plan editionId={asked ?? rows[0]?.id ?? ''} />
      }}
    </QueryView>
  )
}

function Plan({ editionId }: { readonly editionId: string }) {
  const query = useQuery(api.schedule.board.queryOptions({ input: { editionId } }))
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={12} cols={5} />}>
      {(board) => <Document board={board} />}
    </QueryView>
  )
}

function Document({ board }: { readonly board: BoardData }) {
  const { t } = useTranslation('exchange')
  const [params, setParams] = useSearchParams()
  const order: PrintOrder = printOrders.find((one) => one === params.get('by')) ?? 'month'
  const groups = printGroups(board.stages, order)
  const { edition, latestVersion, today } = board
  const title = t('print.heading', { name: edition.name })
  const version =
    latestVersion === null
      ? t('print.unpublished')
      : t('print.version', { n: latestVersion.number, day: latestVersion.publishedAt.slice(0, 10) })
  const total = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  const foot = [title, version, t('print.today', { day: today })].join(' · ')

  return (
    <>
      <style>{pageStyle(foot)}</style>
      <div className={styles.controls}>
        <PageHead
          title={t('print.title')}
          meta={t('print.meta')}
          action={<Button onClick={() => window.print()}>{t('print.verb')}</Button>}
        />
        <SegmentedControl
          aria-label={t('print.by')}
          data={printOrders.map((value) => ({ value, label: t(value === 'month' ? 'print.byMonth' : 'print.byCity') }))}
          value={order}
          onChange={(by) =>
            setParams((before) => new URLSearchParams([...[...before].filter(([key]) => key !== 'by'), ['by', by]]), {
              replace: true,
            })
          }
        />
      </div>
      {total === 0 ? (
        <EmptyState title={t('print.none')}>{t('print.noneHint')}</EmptyState>
      ) : (
        <article className={styles.paper} aria-label={title}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.version}>
            {version}
            <span>{t('print.total', { n: total })}</span>
            {board.stages.some(({ sample, published }) => sample && published !== null) && (
              <span>{t('print.sample')}</span>
            )}
          </p>
          {groups.map((group) => (
            <PrintTable key={group.key} group={group} order={order} venues={board.venues} />
          ))}
        </article>
      )}
    </>
  )
}

/** Rules of the sheet belong to this page alone, so they leave with it. */
function pageStyle(foot: string): string {
  return `@page { size: A4 landscape; margin: 14mm 14mm 16mm;
    @bottom-left { content: ${cssText(foot)}; font-size: 8pt; color: #555; }
    @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; color: #555; } }`
}
