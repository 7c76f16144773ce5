import { Suspense, useSyncExternalStore } from 'react'
import { newerVersion } from './app-version'

/** The notice of a newer version, once there is one. */
export function NewVersion() {
  const newer = useSyncExternalStore(newerVersion.subscribe, newerVersion.get)
  return <Suspense fallback={null}>{newer !== null && <newer.Notice state={newer.state} />}</Suspense>
}
