import { matchPath } from 'react-router-dom'
import { pages } from './pages'

/** Fetches a page's code before it is gone to; called when a link to it is pointed at. */
export function prefetchPage(to: string): void {
  const pathname = to.split(/[?#]/, 1)[0] ?? to
  const page = pages.find(({ path }) => path !== '*' && matchPath(path, pathname) !== null)
  void page?.load().catch(() => undefined)
}
