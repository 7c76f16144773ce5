import { createBrowserRouter, createHashRouter, type RouteObject } from 'react-router-dom'
import { PageSkeleton } from '#ui/Skeletons.tsx'
import type { Mount } from './mount'
import { pages } from './pages'
import { RouteProblem } from './RouteProblem'
import { Shell } from './shell/Shell'

/** The shell stays whatever happens to a page inside it. */
const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <RouteProblem />,
    children: pages.map(({ path, load }) => ({
      path,
      lazy: load,
      errorElement: <RouteProblem />,
      hydrateFallbackElement: <PageSkeleton />,
    })),
  },
]

export function createRouter(history: Mount['history']) {
  if (history === 'hash') return createHashRouter(routes)
  return createBrowserRouter(routes, { basename: import.meta.env.BASE_URL.replace(/\/$/, '') || '/' })
}
