import { lazy, Suspense, useSyncExternalStore } from 'react'
import { appVersion } from './app-version'

const VersionNotice = lazy(() =>
  import('./VersionNotice').then(({ VersionNotice: component }) => ({ default: component })),
)

/** The notice of a newer version; its code is fetched when there is one. */
export function NewVersion() {
  const version = useSyncExternalStore(appVersion.subscribe, appVersion.get)
  return <Suspense fallback={null}>{version !== 'none' && <VersionNotice version={version} />}</Suspense>
}
