import { Button, Checkbox, Modal, NativeSelect, NumberInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayWorld } from '#domain/schedule/day/check-day'
import { clockText } from '#domain/schedule/day/clock-text'
import { inOrder, type DayItem } from '#domain/schedule/day/programme'
import type { Moment } from '#domain/schedule/day/project-day'
import { shiftRest } from '#domain/schedule/day/shift-rest'
import { DataTable } from '#ui/DataTable.tsx'
import { dayInWords, spanText } from '../words'
import { Findings } from './Findings'
import styles from './plan.module.css'

interface ShiftDialogProps {
  readonly items: readonly DayItem[]
  readonly world: DayWorld
  readonly begun: ReadonlySet<string>
  readonly now: Moment
  readonly onShift: (items: readonly DayItem[]) => void
  readonly onClose: () => void
}

/** Shifts the rest of the day; every time that changes is shown before anything does. */
export function ShiftDialog({ items, world, begun, now, onShift, onClose }: ShiftDialogProps) {
  const { t, i18n } = useTranslation(['day', 'ui'])
  const waiting = inOrder(items).filter(({ id }) => !begun.has(id))
  const next = waiting.find(({ day, start }) => day > now.day || (day === now.day && start >= now.minute)) ?? waiting[0]
  const [fromId, setFromId] = useState(next?.id ?? '')
  const [byMinutes, setByMinutes] = useState(15)
  const [cutPauses, setCutPauses] = useState(true)
  const from = items.find(({ id }) => id === fromId)
  const shifted = useMemo(
    () =>
      from === undefined
        ? null
        : shiftRest({ items, from: { day: from.day, minute: from.start }, byMinutes, cutPauses, begun }, world),
    [items, from, byMinutes, cutPauses, begun, world],
  )
  const titleOf = (itemId: string) => items.find(({ id }) => id === itemId)
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('shiftRest.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <div className={styles.form}>
        <NativeSelect
          data-autofocus
          label={t('shiftRest.from')}
          value={fromId}
          onChange={(event) => setFromId(event.currentTarget.value)}
          data={waiting.map(({ id, day, start, title }) => ({
            value: id,
            label: `${dayInWords(day, i18n.language)} ${clockText(start)} ${title}`,
          }))}
        />
        <NumberInput
          label={t('shiftRest.by')}
          description={t('shiftRest.byHint')}
          min={-600}
          max={600}
          step={5}
          value={byMinutes}
          onChange={(value) => typeof value === 'number' && setByMinutes(value)}
        />
        <Checkbox
          className={styles.wide}
          label={t('shiftRest.cut')}
          checked={cutPauses}
          onChange={(event) => setCutPauses(event.currentTarget.checked)}
        />
      </div>
      <div className={styles.changes} role="status">
        <p>{t('shiftRest.count', { n: shifted?.changes.length ?? 0 })}</p>
        <DataTable
          caption={t('shiftRest.preview')}
          maxHeight="18rem"
          rows={shifted?.changes ?? []}
          rowKey={({ itemId }) => itemId}
          empty={null}
          columns={[
            {
              key: 'title',
              header: t('column.title'),
              render: ({ itemId }) => {
                const item = titleOf(itemId)
                return item?.batch == null ? item?.title : t('ofBatch', { title: item.title, n: item.batch })
              },
            },
            {
              key: 'before',
              header: t('shiftRest.before'),
              render: ({ before }) => <s>{spanText(before.start, before.start + before.duration)}</s>,
            },
            {
              key: 'after',
              header: t('shiftRest.after'),
              render: ({ after }) => spanText(after.start, after.start + after.duration),
            },
          ]}
        />
      </div>
      <Findings findings={shifted?.findings ?? []} />
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button
          disabled={shifted === null || shifted.changes.length === 0}
          onClick={() => {
            if (shifted !== null) onShift(shifted.items)
            onClose()
          }}
        >
          {t('shiftRest.verb')}
        </Button>
      </div>
    </Modal>
  )
}
