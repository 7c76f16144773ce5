import type { Job, JobAnswers, OnProgress } from './jobs'

export interface JobOptions {
  readonly onProgress?: OnProgress
  /** Ends the job; the promise then never settles. */
  readonly signal?: AbortSignal
}

type FromWorker = { readonly answer: unknown } | { readonly done: number; readonly total: number }

/** Runs a job in a worker of its own, or in the page where there are none. */
export async function runJob<One extends Job>(job: One, options: JobOptions = {}): Promise<JobAnswers[One['type']]> {
  if (typeof Worker !== 'undefined') return runInWorker(job, options) as Promise<JobAnswers[One['type']]>
  const { doJob } = await import('./jobs')
  const answer = await doJob(job, options.onProgress ?? (() => undefined))
  return options.signal?.aborted === true ? new Promise(() => undefined) : (answer as JobAnswers[One['type']])
}

function runInWorker(job: Job, { onProgress, signal }: JobOptions): Promise<unknown> {
  const worker = new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' })
  signal?.addEventListener('abort', () => worker.terminate())
  return new Promise<unknown>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('answer' in data) resolve(data.answer)
      else onProgress?.(data.done, data.total)
    })
    worker.addEventListener('messageerror', () => reject(new Error('the worker answered nothing readable')))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage(job)
  }).finally(() => worker.terminate())
}
