import loadHighs from 'highs'
import wasmUrl from 'highs/runtime?url'
import { runArrange } from './run-arrange'
import type { FromSolver, ToSolver } from './solver-messages'

addEventListener('message', (event: MessageEvent<ToSolver>) => {
  void solve(event.data).catch((error: unknown) => send({ kind: 'failed', message: String(error) }))
})

async function solve(run: ToSolver): Promise<void> {
  const highs = await loadHighs({ locateFile: () => wasmUrl })
  const now = () => performance.now()
  const began = now()
  const result = runArrange(highs, run, {
    now,
    tell: (progress, elapsedMs) => send({ kind: 'progress', progress, elapsedMs }),
  })
  send({ kind: 'done', result, elapsedMs: now() - began })
}

function send(message: FromSolver): void {
  postMessage(message)
}
