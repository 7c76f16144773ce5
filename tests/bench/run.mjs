import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** Vite reads the TypeScript of the bench, as it does for the sample world; nothing else is needed to run it. */
const main = fileURLToPath(import.meta.resolve('./main.ts'))
await runnerImport(main, { configFile: false, logLevel: 'warn' })
process.exit()
