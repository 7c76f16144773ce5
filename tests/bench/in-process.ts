import { Bench, type FnOptions } from 'tinybench'

export interface Timed {
  readonly name: string
  readonly run: () => unknown
  readonly options?: FnOptions
}

/** Runs each task so many times after a warm-up; answers every run's milliseconds by the task's name. */
export async function timeTasks(
  tasks: readonly Timed[],
  { iterations, warmup }: { readonly iterations: number; readonly warmup: number },
): Promise<ReadonlyMap<string, readonly number[]>> {
  const bench = new Bench({
    time: 0,
    iterations,
    warmup: warmup > 0,
    warmupTime: 0,
    warmupIterations: warmup,
    retainSamples: true,
    throws: true,
  })
  for (const { name, run, options } of tasks) bench.add(name, run, options)
  await bench.run()
  return new Map(
    bench.tasks.map(({ name, result }) => [name, 'latency' in result ? (result.latency.samples ?? []) : []]),
  )
}
