import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { connect } from './connect'

// Before React: the embedded backend boots while the shell paints.
const mount = connect()

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no #root')
createRoot(container).render(
  <StrictMode>
    <App mount={mount} />
  </StrictMode>,
)
