import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayProgrammeData } from '#contract/day'
import { drawBatches } from '#domain/schedule/day/batches'
import { checkDay } from '#domain/schedule/day/check-day'
import { inOrder, type DayItem } from '#domain/schedule/day/programme'
import { Section } from '#ui/Section.tsx'
import dayStyles from '../day.module.css'
import { isDirty } from '../day-editor'
import { Timeline } from '../picture/Timeline'
import { RotationDialog } from '../rotation/RotationDialog'
import { useEditor } from '../use-editor'
import { useProjection } from '../use-projection'
import { dayInWords } from '../words'
import { Findings } from './Findings'
import { ItemForm } from './ItemForm'
import { ItemTable } from './ItemTable'
import { newItem } from './new-item'
import styles from './plan.module.css'
import { SaveBar } from './SaveBar'
import { SettingsForm } from './SettingsForm'
import { ShiftDialog } from './ShiftDialog'
import { StaleNotice } from './StaleNotice'
import { Templates } from './Templates'

type Open =
  | { readonly kind: 'item'; readonly item: DayItem }
  | { readonly kind: 'settings' | 'shift' | 'rotation' | 'template' }
  | null

/** Where the programme is planned: picture, list and forms over one draft, with undo, saved as a whole. */
export function PlanView({ programme, toldAt }: { readonly programme: DayProgrammeData; readonly toldAt: number }) {
  const { t, i18n } = useTranslation('day')
  const editor = useEditor(programme)
  const { state, dispatch, save } = editor
  const { items, settings } = state.draft
  const [open, setOpen] = useState<Open>(null)
  const batches = useBatches(programme, settings)
  const projection = useProjection(programme, toldAt, items)
  const world = useMemo(() => ({ settings, batches, stage: programme.stage }), [settings, batches, programme.stage])
  const findings = useMemo(() => checkDay(items, world), [items, world])
  const faulty = useMemo(() => new Set(findings.flatMap(({ itemIds }) => itemIds)), [findings])
  const days = [...new Set(inOrder(items).map(({ day }) => day))]
  const close = () => setOpen(null)
  const actions = {
    onOpen: (item: DayItem) => setOpen({ kind: 'item', item }),
    onMove: (item: DayItem, start: number) => dispatch({ type: 'itemKept', item: { ...item, start } }),
    onRemove: (item: DayItem) => dispatch({ type: 'itemRemoved', itemId: item.id }),
  }
  const begun = new Set(programme.actuals.map(({ itemId }) => itemId))
  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label={t('plan.tools')}>
        <Button onClick={() => setOpen({ kind: 'item', item: newItem(programme, items) })}>{t('plan.add')}</Button>
        <Button variant="default" onClick={() => setOpen({ kind: 'template' })}>
          {t('plan.template')}
        </Button>
        <Button variant="default" onClick={() => setOpen({ kind: 'rotation' })}>
          {t('plan.rotation')}
        </Button>
        <Button variant="default" disabled={items.length === 0} onClick={() => setOpen({ kind: 'shift' })}>
          {t('plan.shift')}
        </Button>
        <Button variant="default" onClick={() => setOpen({ kind: 'settings' })}>
          {t('plan.settings')}
        </Button>
      </div>
      {state.outcome.kind === 'stale' && (
        <StaleNotice
          saved={state.saved}
          newest={state.outcome.newest}
          onTakeOver={() => dispatch({ type: 'newestTakenOver' })}
          onReapply={() => dispatch({ type: 'draftReapplied' })}
        />
      )}
      {items.length === 0 ? (
        <p className={styles.empty}>{t('plan.empty')}</p>
      ) : (
        <>
          <p className={dayStyles.note}>{t('plan.keys')}</p>
          <div className={dayStyles.days}>
            {days.map((day) => (
              <Section key={day} title={dayInWords(day, i18n.language)}>
                <Timeline day={day} items={items} {...projection} faulty={faulty} actions={actions} />
                <ItemTable day={day} items={items} projected={projection.projected} begun={begun} {...actions} />
              </Section>
            ))}
          </div>
        </>
      )}
      <Findings findings={findings} />
      <SaveBar editor={editor} />
      {open?.kind === 'item' && (
        <ItemForm
          item={open.item}
          programme={programme}
          settings={settings}
          batches={batches.length}
          removable={items.some(({ id }) => id === open.item.id) && !begun.has(open.item.id)}
          onKeep={(item) => dispatch({ type: 'itemKept', item })}
          onRemove={() => actions.onRemove(open.item)}
          onClose={close}
        />
      )}
      {open?.kind === 'settings' && (
        <SettingsForm
          settings={settings}
          onChoose={(next) => dispatch({ type: 'settingsChosen', settings: next })}
          onClose={close}
        />
      )}
      {open?.kind === 'shift' && (
        <ShiftDialog
          items={items}
          world={world}
          begun={begun}
          now={projection.now}
          onShift={(shifted) => dispatch({ type: 'replaced', items: shifted })}
          onClose={close}
        />
      )}
      {open?.kind === 'template' && (
        <Templates
          programme={programme}
          settings={settings}
          replaced={items.length}
          onChoose={(planned) => dispatch({ type: 'replaced', ...planned })}
          onClose={close}
        />
      )}
      {open?.kind === 'rotation' && (
        <RotationDialog
          programme={programme}
          draft={state.draft}
          teams={Math.max(1, batches.length)}
          dirty={isDirty(state)}
          onSave={() => save()}
          onClose={close}
        />
      )}
    </>
  )
}

/** The batches the draft's settings make; who is in them does not matter here. */
function useBatches({ entered }: DayProgrammeData, { workstations, batchByGroup }: DayProgrammeData['settings']) {
  return useMemo(() => {
    const entries = entered.flatMap(({ group, count }) =>
      Array.from({ length: count }, () => ({
        entryId: '',
        group,
        status: 'confirmed' as const,
        stationNumber: null,
      })),
    )
    return drawBatches(entries, { workstations, batchByGroup }).batches
  }, [entered, workstations, batchByGroup])
}
