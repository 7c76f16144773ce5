const pause = 5000
const atMost = 4000

/** After the page has loaded and drawn, when nothing presses: keeping the app must not slow its first sight. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    const wait = () => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: atMost })
      else setTimeout(resolve, atMost)
    }
    if (document.readyState === 'complete') setTimeout(wait, pause)
    else window.addEventListener('load', () => setTimeout(wait, pause), { once: true })
  })
}
