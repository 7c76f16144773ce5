import { doJob, type Job } from './jobs'

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  const onProgress = (done: number, total: number) => postMessage({ done, total })
  void doJob(data, onProgress).then((answer) => postMessage({ answer }), reportError)
})
