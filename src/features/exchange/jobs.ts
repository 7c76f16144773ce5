import type { Decision } from '#domain/decision'
import { fingerprintOf, withoutOutcome, type RowPlan } from '#domain/exchange/row-plan'
import { readTableFile, type TableSheet } from './file/read-table-file'
import { writeTableFile, type WrittenTable } from './file/write-table-file'
import { plansOf, type Field, type KnownTable, type ShownPlan, type TableRow } from './table-kinds'

/** What takes long enough to be done off the page's thread. */
export type Job =
  | { readonly type: 'read'; readonly file: Blob }
  | { readonly type: 'check'; readonly known: KnownTable; readonly rows: readonly TableRow[] }
  | { readonly type: 'write'; readonly table: WrittenTable }

export interface JobAnswers {
  readonly read: Decision<readonly TableSheet[]>
  readonly check: { readonly plans: readonly ShownPlan[]; readonly fingerprint: string }
  readonly write: Blob
}

export type OnProgress = (done: number, total: number) => void

/** Rows between two tellings of how far it is. */
const rowsPerTurn = 200

/** Does a job in whatever thread it is called in; a check lets others have their turn now and then. */
export async function doJob(job: Job, onProgress: OnProgress): Promise<JobAnswers[Job['type']]> {
  if (job.type === 'read') return readTableFile(job.file)
  return job.type === 'write' ? writeTableFile(job.table) : checkRows(job, onProgress)
}

async function checkRows({ known, rows }: Extract<Job, { type: 'check' }>, onProgress: OnProgress) {
  const plans: RowPlan<Field, unknown>[] = []
  for (const plan of plansOf(known, rows)) {
    plans.push(plan)
    if (plans.length % rowsPerTurn !== 0) continue
    onProgress(plans.length, rows.length)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { plans: plans.map(withoutOutcome), fingerprint: fingerprintOf(plans) }
}
