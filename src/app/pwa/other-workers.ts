/**
 * Both mounts want the same scope: MSW's worker carries requests in the embedded one, the hall's worker keeps files in
 * the server's. A browser that knew the other at this address lets go of it before the own one starts.
 */
export async function unregisterOtherWorkers(own: string): Promise<void> {
  if (!hasWorkers()) return
  const registrations = await navigator.serviceWorker.getRegistrations().catch(() => [])
  const others = registrations.filter((one) => {
    const script = one.active ?? one.waiting ?? one.installing
    return script !== null && !new URL(script.scriptURL).pathname.endsWith(`/${own}`)
  })
  await Promise.all(others.map((one) => one.unregister().catch(() => false)))
}

/** False on plain http from another machine: browsers have service workers on https and localhost only. */
export function hasWorkers(): boolean {
  return typeof navigator !== 'undefined' && 'serviceWorker' in navigator
}
