/** What a page saw of its own start, in milliseconds since the navigation began. */
export interface BootTimes {
  readonly paint: number
  readonly worker: number
  /** When the worker first said that it was at a step; `ready` once the backend answers. */
  readonly steps: Readonly<Record<string, number>>
  /** When the first request left, which is when the mock transport is ready. */
  readonly asked: number
  /** When the first answer with data had arrived whole. */
  readonly answered: number
  /** When the home page's figures had been painted. */
  readonly figures: number
}

interface Probe {
  worker: number
  figures: number
  readonly steps: Record<string, number>
}

declare global {
  interface Window {
    benchProbe: Probe
  }
}

/** Runs in the page before any of its scripts, so it must not refer to anything outside itself. */
export function installProbe(): void {
  const probe: Probe = { worker: 0, figures: 0, steps: {} }
  window.benchProbe = probe

  window.SharedWorker = class extends window.SharedWorker {
    constructor(...args: ConstructorParameters<typeof SharedWorker>) {
      super(...args)
      probe.worker = performance.now()
      this.port.addEventListener('message', ({ data }: MessageEvent) => {
        if (data.type !== 'boot') return
        probe.steps[data.status.step ?? data.status.state] ??= performance.now()
      })
    }
  }

  new MutationObserver((_changes, observer) => {
    if (document.querySelector('#provincial') === null || document.querySelector('dl dd') === null) return
    observer.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => (probe.figures = performance.now()))
      port1.start()
      port2.postMessage(null)
    })
  }).observe(document, { childList: true, subtree: true })
}

/** Runs in the page; null until everything was seen. */
export function readProbe(): BootTimes | null {
  const { worker, steps, figures } = window.benchProbe
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  const calls = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name, responseEnd }) => /\/api\/(overview|session)\b/.test(name) && responseEnd > 0)
  if (paint === undefined || calls.length === 0 || figures === 0 || steps['ready'] === undefined) return null
  return {
    paint: paint.startTime,
    worker,
    steps,
    asked: Math.min(...calls.map(({ startTime }) => startTime)),
    answered: Math.min(...calls.map(({ responseEnd }) => responseEnd)),
    figures,
  }
}
