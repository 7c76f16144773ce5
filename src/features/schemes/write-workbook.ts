import type { Decision } from '#domain/decision'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'

/**
 * Writes a scheme as a CIS marking workbook (.xlsx) off the page's thread. What such a workbook cannot carry is
 * refused with its reasons; only a broken worker makes the promise fail.
 */
export async function writeCisWorkbookFile(scheme: MarkingSchemeDraft): Promise<Decision<Blob>> {
  if (typeof Worker !== 'undefined') return writeInWorker(scheme)
  const { decideOnExport } = await import('./write-workbook-decision')
  return decideOnExport(scheme)
}

function writeInWorker(scheme: MarkingSchemeDraft): Promise<Decision<Blob>> {
  const worker = new Worker(new URL('./write-workbook.worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<Decision<Blob>>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<Decision<Blob>>) => resolve(event.data))
    worker.addEventListener('messageerror', () => reject(new Error('the worker answered nothing readable')))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage(scheme)
  })
  return answer.finally(() => worker.terminate())
}
