import { get, set } from 'idb-keyval'
import { snapshotUrl, snapshotVersion } from 'virtual:sample'
import { latestMigration } from '#backend/db/migrate'
import type { BootStatus, BootStep } from '#contract/boot-status'
import { migratePglite, openPglite, type OpenedPglite } from '../pglite'
import { loadEngine } from './engine'
import { SavedFiles } from './saved-files'

const engine = loadEngine()

const noteKey = 'saiheng'
const folderPrefix = 'saiheng-'
/** PGlite keeps the data folder `name` in an IndexedDB database of this name. */
const storedName = (folder: string) => `/pglite/${folder}`

/** What is known of the stored data without opening it. */
interface StoredNote {
  readonly folder: string
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
  await removeLeftovers(note?.folder)
  const usable = note !== undefined && (note.snapshot === snapshotVersion || note.touched)
  if (!usable) return unpackSample(report)
  report(step('opening'))
  const opened = await openFolder(note.folder)
  if (note.migration !== latestMigration) {
    report(step('upgrading'))
    await migratePglite(opened.client, (done, total) => report(step('upgrading', done, total)))
    await opened.save()
    await set(noteKey, { ...note, migration: latestMigration } satisfies StoredNote)
  }
  return opened
}

export async function unpackSample(report: ReportBoot): Promise<StoredData> {
  return unpack(await download(report), { touched: false, report })
}

/**
 * Unpacks a data folder beside what is stored, and only then makes it the stored one:
 * a file that is no data folder, or a tab closed half-way, leaves the old data as it was.
 */
export async function unpack(
  packed: Blob,
  { touched, report }: { touched: boolean; report: ReportBoot },
): Promise<StoredData> {
  report(step('unpacking'))
  const createdAt = new Date().toISOString()
  const folder = `${folderPrefix}${Date.parse(createdAt).toString(36)}`
  const opened = await openFolder(folder, packed)
  await migratePglite(opened.client)
  const note: StoredNote = { folder, snapshot: snapshotVersion, migration: latestMigration, createdAt, touched }
  // Answering need not wait for the first save, but every later one does: no change is kept before what it changed.
  const stored = opened.save().then(() => set(noteKey, note))
  stored.catch((error: unknown) => report({ state: 'failed', message: String(error) }))
  return { ...opened, save: () => stored.then(() => opened.save()) }
}

async function openFolder(folder: string, loadDataDir?: Blob): Promise<StoredData> {
  const fs = new SavedFiles(folder)
  const opened = await openPglite({ fs, ...(await engine), ...(loadDataDir && { loadDataDir }) })
  return { ...opened, save: () => fs.save() }
}

export async function noteTouched(): Promise<void> {
  const note = await get<StoredNote>(noteKey)
  if (note !== undefined && !note.touched) await set(noteKey, { ...note, touched: true })
}

export async function readNote(): Promise<StoredNote | undefined> {
  return get<StoredNote>(noteKey)
}

async function download(report: ReportBoot): Promise<Blob> {
  const response = await fetch(new URL(snapshotUrl, self.location.href))
  if (!response.ok || response.body === null)
    throw new Error(`the sample data could not be fetched (${response.status})`)
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

/** Data folders nobody points to any more: replaced ones, and those of a first boot that was cut short. */
async function removeLeftovers(kept: string | undefined): Promise<void> {
  for (const { name } of (await indexedDB.databases?.()) ?? []) {
    const leftover = name?.startsWith(storedName(folderPrefix)) && (kept === undefined || name !== storedName(kept))
    if (name !== undefined && leftover) indexedDB.deleteDatabase(name)
  }
}

function step(name: BootStep, done = 0, total = 0): BootStatus {
  return { state: 'booting', step: name, done, total }
}
