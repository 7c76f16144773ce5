import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Vite would say `development` for this process and all it starts, and a build would carry React's slow half.
process.env['NODE_ENV'] = 'production'

/** Vite reads the TypeScript of the bench, as it does for the sample world; nothing else is needed to run it. */
const main = fileURLToPath(import.meta.resolve('./main.ts'))
await runnerImport(main, { configFile: false, logLevel: 'warn' })
process.exit()
