import { del, get, set } from 'idb-keyval'
import { snapshotUrl, snapshotVersion } from 'virtual:sample'
import { latestMigration } from '#backend/db/migrate'
import type { BootStatus, BootStep } from '#contract/boot-status'
import { migratePglite, openPglite, type OpenedPglite } from '../pglite'
import { SavedFiles } from './saved-files'

const folder = 'saiheng'
/** PGlite keeps the data folder in an IndexedDB database of this name. */
const storedName = `/pglite/${folder}`
const noteKey = 'saiheng'

/** What is known of the stored data without opening it. Written last, so that an interrupted first boot starts over. */
interface StoredNote {
  readonly snapshot: string
  readonly migration: string
  readonly createdAt: string
  /** True once somebody changed something: from then on a newer sample never replaces the data. */
  readonly touched: boolean
}

export type ReportBoot = (status: BootStatus) => void

export interface StoredData extends OpenedPglite {
  /** Resolves once everything committed so far would survive the end of this browser. */
  readonly save: () => Promise<void>
}

/** Opens the stored data, or unpacks the sample world where there is none or an untouched older one. */
export async function openStoredData(report: ReportBoot): Promise<StoredData> {
  const note = await get<StoredNote>(noteKey)
  const usable = note !== undefined && (note.snapshot === snapshotVersion || note.touched)
  if (!usable) return unpack(await download(report), report)
  report(step('opening'))
  const opened = await openFolder()
  if (note.migration !== latestMigration) {
    report(step('upgrading'))
    await migratePglite(opened.client, (done, total) => report(step('upgrading', done, total)))
    await opened.save()
    await set(noteKey, { ...note, migration: latestMigration } satisfies StoredNote)
  }
  return opened
}

/** Replaces everything stored by the given data folder. */
export async function unpack(packed: Blob, report: ReportBoot): Promise<StoredData> {
  report(step('unpacking'))
  await del(noteKey)
  await deleteStored()
  const opened = await openFolder(packed)
  await migratePglite(opened.client)
  await opened.save()
  const note: StoredNote = { snapshot: snapshotVersion, migration: latestMigration, createdAt: new Date().toISOString(), touched: false }
  await set(noteKey, note)
  return opened
}

async function openFolder(loadDataDir?: Blob): Promise<StoredData> {
  const fs = new SavedFiles(folder)
  const opened = await openPglite({ fs, ...(loadDataDir && { loadDataDir }) })
  return { ...opened, save: () => fs.save() }
}

export async function noteTouched(): Promise<void> {
  const note = await get<StoredNote>(noteKey)
  if (note !== undefined && !note.touched) await set(noteKey, { ...note, touched: true })
}

export async function readNote(): Promise<StoredNote | undefined> {
  return get<StoredNote>(noteKey)
}

export async function forgetData(): Promise<void> {
  await del(noteKey)
  await deleteStored()
}

async function download(report: ReportBoot): Promise<Blob> {
  const response = await fetch(new URL(snapshotUrl, self.location.href))
  if (!response.ok || response.body === null) throw new Error(`the sample data could not be fetched (${response.status})`)
  const total = Number(response.headers.get('content-length') ?? 0)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let done = 0
  for await (const part of iterate(response.body)) {
    parts.push(part)
    done += part.length
    report(step('downloading', done, Math.max(total, done)))
  }
  return new Blob(parts, { type: 'application/x-gzip' })
}

/** Not every browser iterates a stream with for await. */
async function* iterate(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
}

function deleteStored(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(storedName)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(new Error('the stored data could not be removed'))
    request.onblocked = () => reject(new Error('the stored data is open elsewhere'))
  })
}

function step(name: BootStep, done = 0, total = 0): BootStatus {
  return { state: 'booting', step: name, done, total }
}
