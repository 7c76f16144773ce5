import { refuse, type Decision } from '#domain/decision'
import type { CisImport } from '#domain/schemes/cis/parse-cis-workbook'

import type { WorkbookFile } from './read-workbook-sheets'

/** Reads a CIS marking workbook off the page's thread; a file that cannot be read is a refusal, never an exception. */
export async function readCisWorkbook(file: WorkbookFile): Promise<Decision<CisImport>> {
  if (typeof Worker !== 'undefined') return readInWorker(file)
  const { decideOnWorkbook } = await import('./read-workbook-decision')
  return decideOnWorkbook(file)
}

function readInWorker(file: WorkbookFile): Promise<Decision<CisImport>> {
  const worker = new Worker(new URL('./read-workbook.worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<Decision<CisImport>>((resolve) => {
    const giveUp = (): void => resolve(refuse({ code: 'cis.file_damaged' }))
    worker.addEventListener('message', (event: MessageEvent<Decision<CisImport>>) => resolve(event.data))
    worker.addEventListener('messageerror', giveUp)
    worker.addEventListener('error', giveUp)
    worker.postMessage(file)
  })
  return answer.finally(() => worker.terminate())
}
