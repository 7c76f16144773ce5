import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = resolve(import.meta.dirname, '../..')
const vite = join(root, 'node_modules/vite/bin/vite.js')
/** Builds of its own, so that a bench never takes the files away from a server somebody has running. */
const out = { demo: 'dist/bench/demo', app: 'dist/bench/app', server: 'dist/bench/server' }

const running: ChildProcess[] = []
const folders: string[] = []

/** As `npm run build:demo` builds it. */
export async function buildDemo(): Promise<void> {
  console.log('building the embedded mount …')
  await run(['build', '--mode', 'demo', '--outDir', out.demo])
}

/** As `npm run build` builds it. */
export async function buildServer(): Promise<void> {
  console.log('building the server mount …')
  await run(['build', '--outDir', out.app])
  await run(['build', '--ssr', 'server/main.ts', '--outDir', out.server])
}

export async function serveDemo(): Promise<string> {
  const port = await freePort()
  start([vite, 'preview', '--mode', 'demo', '--outDir', out.demo, '--port', String(port), '--strictPort'], {})
  return answering(`http://localhost:${port}/`, '')
}

export async function serveServer(): Promise<string> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'saiheng-bench-'))
  folders.push(folder)
  console.log('filling a server with the sample world …')
  start([`${out.server}/main.js`], { PORT: String(port), DATA_DIR: join(folder, 'data'), DATABASE_URL: '', DEMO: '1' })
  return answering(`http://localhost:${port}/`, 'api/health')
}

/** Ends what this bench started, and nothing else. */
export async function stopAll(): Promise<void> {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await Promise.race([ended, wait(5000).then(() => child.kill('SIGKILL'))])
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

async function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [vite, ...args, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`vite ${args.join(' ')} failed:\n${complaint}`)
}

function start(args: readonly string[], env: Record<string, string>): void {
  running.push(spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'ignore' }))
}

async function answering(origin: string, path: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answered = await fetch(origin + path).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answered) return origin
    if (running.at(-1)?.exitCode !== null) break
    await wait(200)
  }
  throw new Error(`nothing answered at ${origin}${path}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
