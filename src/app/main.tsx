import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { connect } from './connect'
import { whenIdle } from './pwa/when-idle'

// Before React: the embedded backend boots while the shell paints.
const mount = connect()

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no #root')
createRoot(container).render(
  <StrictMode>
    <App mount={mount} />
  </StrictMode>,
)

// The embedded mount has MSW's service worker, and its backend in the page: it needs no network anyway.
if (!EMBEDDED) void whenIdle().then(startKeeping)

async function startKeeping(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  // Where its code cannot be fetched, the app is a page like any other.
  const loaded = await import('./pwa/keep-app').catch(() => null)
  await loaded?.keepApp()
}
