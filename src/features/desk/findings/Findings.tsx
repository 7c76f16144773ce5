import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router-dom'
import type { DeskData, FindingKind, MarkFindingData } from '#contract/marking-desk'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useFocusKept } from '#ui/use-focus-kept.ts'
import { FindingDetail } from './FindingDetail'
import { FindingList } from './FindingList'
import { FindingsFilters } from './FindingsFilters'
import styles from './findings.module.css'
import { listItems, readFilter, writeFilter } from './findings-view'
import { KindBar } from './KindBar'
import { useChoice } from './use-choice'

export interface FindingsProps {
  readonly desk: DeskData
  readonly counts: Partial<Record<FindingKind, number>>
  readonly rows: readonly MarkFindingData[]
}

export function Findings({ desk, counts, rows }: FindingsProps) {
  const { t } = useTranslation('desk/findings')
  const [params, setParams] = useSearchParams()
  const list = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLDivElement>(null)
  const empty = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const filter = readFilter(params)
  const items = listItems(rows, filter)
  const { index, choose } = useChoice(items, `${desk.event.id}?${writeFilter(filter)}`)
  const chosen = items[index]
  const finding = chosen?.item === 'finding' ? chosen.finding : null
  const shownOf = (kind: FindingKind) => rows.filter((row) => row.kind === kind).length
  const cut = Object.entries(counts).filter(([kind, n]) => n > shownOf(kind as FindingKind))
  // What is dealt with, here or elsewhere, may leave the page with the focus in it; one goes on in the list, or where it
  // says that all is done.
  const goOn = () => (list.current ?? empty.current)?.focus()
  useFocusKept(whole, goOn)
  const change = (next: typeof filter) => setParams(writeFilter(next), { replace: true, preventScrollReset: true })

  return (
    <div ref={whole}>
      <KindBar counts={counts} kind={filter.kind} onChange={(kind) => change({ ...filter, kind })} />
      <FindingsFilters desk={desk} filter={filter} onChange={change} />
      {cut.map(([kind, n]) => (
        <p key={kind} className={styles.note}>
          {t('cut', { kind: t(`kind.${kind}`), n, shown: shownOf(kind as FindingKind) })}
        </p>
      ))}
      {finding === null ? (
        <div ref={empty} tabIndex={-1}>
          <EmptyState title={t(filter.kind === 'open' ? 'nothingOpen' : 'nothing')}>
            {filter.form !== null || filter.work !== '' ? t('nothingFiltered') : t('nothingHint')}
          </EmptyState>
        </div>
      ) : (
        <div className={styles.panes}>
          <FindingList
            list={list}
            items={items}
            index={index}
            onChoose={choose}
            onEnter={() => focusFirst(detail.current)}
          />
          <div ref={detail} className={styles.detail} onFocus={() => choose(index)}>
            <FindingDetail
              key={chosen?.item === 'finding' ? chosen.key : ''}
              {...{ desk, rows, finding }}
              onDone={goOn}
            />
          </div>
        </div>
      )}
    </div>
  )
}

/** Enter leads from the list to what can be done about its finding. */
function focusFirst(pane: HTMLElement | null): void {
  pane?.querySelector<HTMLElement>('input, textarea, button, a')?.focus()
}
