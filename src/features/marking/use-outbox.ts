import { useQueryClient, useSuspenseQuery, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { use, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { SheetData } from '#contract/marking'
import type { Reason } from '#domain/decision'
import { reasonsOf } from '#ui/problem.ts'
import { api, apiClient } from '../api'
import { beforeLeaving } from '#ui/leaving.ts'
import { deviceId } from './device-id'
import { KeepAnswerContext } from './keep-answers'
import { keepConfirmed, sheetKey } from './keep-confirmed'
import { isOtherPerson, isSignedOut } from './other-session'
import type { Batch, Outbox } from './outbox'
import { openOutboxDatabase } from './outbox-database'
import { forgetOldMarks, oldMarks } from './outbox-legacy'
import { messageOf } from './outbox-message'
import { outboxOfForm, type OutboxStore } from './outbox-store'
import { createOutbox, type DeviceOutbox } from './outbox-device'
import { openTabs } from './outbox-tabs'
import { useHeldOutcomes } from './use-held-outcomes'

const answerWithin = 20_000
const quietFor = 300
const calm = { sendAfter: 400, showAfter: 100 }

/** What was entered on a sheet and is on its way; a confirmed mark or note appears in the sheet at once. */
export function useOutbox(
  sheet: SheetData,
  device: DeviceOutbox,
): {
  readonly outbox: Outbox
  readonly store: OutboxStore
  readonly kept: boolean
} {
  const keepAnswer = use(KeepAnswerContext)
  const { formId } = sheet
  const form = useMemo(() => outboxOfForm(device, formId), [device, formId])
  const outbox = useSyncExternalStore(form.subscribe, form.get)
  const kept = useSyncExternalStore(form.subscribe, form.isKept)

  useEffect(() => {
    if (outbox.length === 0) return
    const arrived = arrivedOn(sheet)
    if (!outbox.some(({ id }) => arrived.has(id))) return
    // The sheet goes to the device before the items it replaces leave it.
    void keepAnswer(sheetKey(formId)).then(() => device.settle(arrived))
  }, [device, keepAnswer, formId, sheet, outbox])

  useEffect(() => {
    const old = oldMarks(sheet)
    if (old.length === 0) return
    form.put(...old)
    void device.written().then(() => device.isKept() && forgetOldMarks(sheet))
  }, [device, form, sheet])

  return { outbox, store: form, kept }
}

const arrivedIds = new WeakMap<SheetData, ReadonlySet<string>>()

/** Asked with every change of the outbox, made once for each answer. */
function arrivedOn(sheet: SheetData): ReadonlySet<string> {
  const known = arrivedIds.get(sheet)
  if (known !== undefined) return known
  const ids = new Set([...sheet.marks, ...sheet.notes].map(({ id }) => id))
  arrivedIds.set(sheet, ids)
  return ids
}

/** All that the person at this device entered, on whatever form; sent for as long as a page asks for it. */
export function useDeviceOutbox(): DeviceOutbox {
  const queryClient = useQueryClient()
  const keepAnswer = use(KeepAnswerContext)
  const { data } = useSuspenseQuery(api.session.get.queryOptions())
  const device = outboxFor({ person: data.persona?.id ?? '', queryClient, keepAnswer })
  useHeldOutcomes(device)
  useEffect(() => {
    const stop = device.start()
    for (const name of ['online', 'focus', 'pageshow']) window.addEventListener(name, device.nudge)
    return () => {
      stop()
      for (const name of ['online', 'focus', 'pageshow']) window.removeEventListener(name, device.nudge)
    }
  }, [device])
  return device
}

interface Circumstances {
  readonly person: string
  readonly queryClient: QueryClient
  readonly keepAnswer: (queryKey: QueryKey) => Promise<boolean>
}

interface Opened {
  readonly person: string
  readonly outbox: DeviceOutbox
  readonly close: () => void
}

const opened = new WeakMap<QueryClient, Opened>()

/** One for all pages, so that what was entered on a form one has left is sent as well. */
function outboxFor(circumstances: Circumstances): DeviceOutbox {
  const { person, queryClient } = circumstances
  const known = opened.get(queryClient)
  if (known?.person === person) return known.outbox
  known?.close()
  const outbox = createOutbox({
    person,
    database: openOutboxDatabase(),
    tabs: openTabs(person),
    submit: (batch) => submit(batch, circumstances),
    refusalOf: (error) => (isSignedOut(error) || isOtherPerson(error) ? null : reasonsOf(error)),
    onIdle: () => askAgainSoon(queryClient),
    calm,
  })
  warnBeforeLoss(outbox)
  // Once another person sits here, these could not be sent before their author comes back.
  const stay = beforeLeaving(outbox.flush)
  const close = () => {
    stay()
    void outbox.close()
  }
  opened.set(queryClient, { person, outbox, close })
  return outbox
}

/** Whoever closes the page while something typed is nowhere but in it is asked whether they mean it. */
function warnBeforeLoss(outbox: DeviceOutbox): void {
  window.addEventListener('beforeunload', (event) => {
    if (!outbox.isWritten()) event.preventDefault()
  })
}

async function submit({ formId, items }: Batch, circumstances: Circumstances) {
  const { person, queryClient } = circumstances
  if (!isPresent(circumstances)) throw new Error('somebody else is at this browser')
  const now = Date.now()
  const message = { formId, person, device: deviceId(), items: items.map((item) => messageOf(item, now)) }
  const answer = await send(message, queryClient)
  // What comes after another sat down does not go into a sheet of theirs.
  if (isPresent(circumstances)) await keepConfirmed({ formId, answer, ...circumstances })
  return answer.results.map(({ id, state, reasons }) => ({ id, state, reasons: reasons as readonly Reason[] }))
}

async function send(message: Parameters<typeof apiClient.marking.submit>[0], queryClient: QueryClient) {
  try {
    return await apiClient.marking.submit(message, { signal: AbortSignal.timeout(answerWithin) })
  } catch (error) {
    if (isOtherPerson(error)) void queryClient.invalidateQueries({ queryKey: api.session.get.queryKey() })
    throw error
  }
}

function isPresent({ person, queryClient }: Circumstances): boolean {
  return queryClient.getQueryData(api.session.get.queryKey())?.persona?.id === person
}

let asking: ReturnType<typeof setTimeout> | undefined

function askAgainSoon(queryClient: QueryClient): void {
  clearTimeout(asking)
  asking = setTimeout(() => void queryClient.invalidateQueries({ queryKey: api.marking.key() }), quietFor)
}
