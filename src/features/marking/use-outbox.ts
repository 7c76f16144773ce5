import { useQueryClient, useSuspenseQuery, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { use, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ItemResult, SheetData } from '#contract/marking'
import type { Reason } from '#domain/decision'
import { reasonsOf } from '#ui/problem.ts'
import { api, apiClient } from '../api'
import { deviceId } from './device-id'
import { KeepAnswerContext } from './keep-answers'
import type { Batch, Outbox } from './outbox'
import { openOutboxDatabase } from './outbox-database'
import { forgetOldMarks, oldMarks } from './outbox-legacy'
import { messageOf } from './outbox-message'
import { outboxOfForm, type OutboxStore } from './outbox-store'
import { createOutbox, type DeviceOutbox } from './outbox-device'
import { openTabs } from './outbox-tabs'
import { isSignedOut } from './signed-out'

const answerWithin = 20_000
const quietFor = 300
const calm = { sendAfter: 400, showAfter: 100 }

/** What was entered on a sheet and is on its way; a confirmed mark or note appears in the sheet at once. */
export function useOutbox(sheet: SheetData): {
  readonly outbox: Outbox
  readonly store: OutboxStore
  readonly kept: boolean
} {
  const device = useDeviceOutbox()
  const keepAnswer = use(KeepAnswerContext)
  const { formId } = sheet
  const form = useMemo(() => outboxOfForm(device, formId), [device, formId])

  useEffect(() => {
    // The sheet goes to the device before the items it replaces leave it.
    const { marks, notes } = sheet
    void keepAnswer(sheetKey(sheet.formId)).then(() => form.settle([...marks, ...notes]))
  }, [form, keepAnswer, sheet])

  useEffect(() => {
    const old = oldMarks(sheet)
    if (old.length === 0) return
    for (const mark of old) form.put(mark)
    void device.written().then(() => device.isKept() && forgetOldMarks(sheet))
  }, [device, form, sheet])

  const outbox = useSyncExternalStore(form.subscribe, form.get)
  const kept = useSyncExternalStore(form.subscribe, form.isKept)
  return { outbox, store: form, kept }
}

/** All that the person at this device entered, on whatever form; sent for as long as a page asks for it. */
export function useDeviceOutbox(): DeviceOutbox {
  const queryClient = useQueryClient()
  const keepAnswer = use(KeepAnswerContext)
  const { data } = useSuspenseQuery(api.session.get.queryOptions())
  const device = outboxFor({ person: data.persona?.id ?? '', queryClient, keepAnswer })
  useEffect(() => {
    const stop = device.start()
    window.addEventListener('online', device.nudge)
    return () => {
      stop()
      window.removeEventListener('online', device.nudge)
    }
  }, [device])
  return device
}

interface Circumstances {
  readonly person: string
  readonly queryClient: QueryClient
  readonly keepAnswer: (queryKey: QueryKey) => Promise<void>
}

const opened = new WeakMap<QueryClient, { readonly person: string; readonly outbox: DeviceOutbox }>()

/** One for all pages, so that what was entered on a form one has left is sent as well. */
function outboxFor(circumstances: Circumstances): DeviceOutbox {
  const { person, queryClient } = circumstances
  const known = opened.get(queryClient)
  if (known?.person === person) return known.outbox
  known?.outbox.close()
  const outbox = createOutbox({
    person,
    database: openOutboxDatabase(),
    tabs: openTabs(person),
    submit: (batch) => submit(batch, circumstances),
    refusalOf: (error) => (isSignedOut(error) ? null : reasonsOf(error)),
    onIdle: () => askAgainSoon(queryClient),
    calm,
  })
  opened.set(queryClient, { person, outbox })
  return outbox
}

async function submit({ formId, items }: Batch, { queryClient, keepAnswer }: Circumstances) {
  const now = Date.now()
  const message = { formId, device: deviceId(), items: items.map((item) => messageOf(item, now)) }
  const { results, progress } = await apiClient.marking.submit(message, { signal: AbortSignal.timeout(answerWithin) })
  const queryKey = sheetKey(formId)
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData<SheetData>(queryKey, (known) => known && { ...withResults(known, results), progress })
  await keepAnswer(queryKey)
  return results.map(({ id, state, reasons }) => ({ id, state, reasons: reasons as readonly Reason[] }))
}

let asking: ReturnType<typeof setTimeout> | undefined

function askAgainSoon(queryClient: QueryClient): void {
  clearTimeout(asking)
  asking = setTimeout(() => void queryClient.invalidateQueries({ queryKey: api.marking.key() }), quietFor)
}

function sheetKey(formId: string): QueryKey {
  return api.marking.sheet.queryKey({ input: { formId } })
}

function withResults(sheet: SheetData, results: readonly ItemResult[]): SheetData {
  const confirmed = results.filter(({ state }) => state === 'confirmed')
  const known = new Set([...sheet.marks, ...sheet.notes].map(({ id }) => id))
  const marks = confirmed.flatMap(({ mark }) => (mark === null || known.has(mark.id) ? [] : [mark]))
  const notes = confirmed.flatMap(({ note }) => (note === null || known.has(note.id) ? [] : [note]))
  return { ...sheet, marks: [...sheet.marks, ...marks], notes: [...sheet.notes, ...notes] }
}
