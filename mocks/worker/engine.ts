import fileBundleUrl from '@electric-sql/pglite/pglite.data?url'
import programUrl from '@electric-sql/pglite/pglite.wasm?url'

export interface Engine {
  readonly pgliteWasmModule: WebAssembly.Module
  readonly fsBundle: Blob
}

/** PostgreSQL itself, compiled while the data is still being looked up or fetched. */
export async function loadEngine(): Promise<Engine> {
  const [pgliteWasmModule, fsBundle] = await Promise.all([
    compile(programUrl),
    fetch(addressOf(fileBundleUrl)).then((file) => file.blob()),
  ])
  return { pgliteWasmModule, fsBundle }
}

async function compile(url: string): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(fetch(addressOf(url)))
  } catch {
    // A web server that does not know the type of .wasm files.
    return WebAssembly.compile(await (await fetch(addressOf(url))).arrayBuffer())
  }
}

function addressOf(url: string): URL {
  return new URL(url, self.location.href)
}
