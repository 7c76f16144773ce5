import type { ComponentType } from 'react'

export interface Page {
  readonly path: string
  readonly load: () => Promise<{ readonly Component: ComponentType }>
}

type PageFile = () => Promise<{ readonly Component: ComponentType }>

const files = import.meta.glob('../features/*/*Page.tsx') as Record<string, PageFile>
const notFound: PageFile = () => import('./NotFoundPage')

/** Every page and where it is; each is fetched when it is first gone to. */
export const pages: readonly Page[] = [
  page('/', 'home/HomePage'),
  page('/contests', 'contests/CataloguePage'),
  page('/contests/:contestId', 'contests/ContestPage'),
  page('/contests/:contestId/history', 'contests/HistoryPage'),
  page('/events/:eventId/results', 'results/ResultsPage'),
  page('/events/:eventId/entries', 'entries/EntriesPage'),
  page('/events/:eventId/marking', 'marking/DeskPage'),
  page('/events/:eventId/scheme', 'schemes/SchemePage'),
  page('/marking', 'marking/SheetsPage'),
  page('/marking/:formId', 'marking/SheetPage'),
  page('/me', 'me/MePage'),
  page('/yellow-river', 'yellow-river/GridPage'),
  page('/worldskills', 'worldskills/LatestEditionPage'),
  page('/worldskills/:editionId', 'worldskills/EditionPage'),
  page('/worldskills/:editionId/skills/:number', 'worldskills/SkillPage'),
  page('/settings', 'settings/SettingsPage'),
  { path: '*', load: notFound },
]

function page(path: string, file: string): Page {
  return { path, load: files[`../features/${file}.tsx`] ?? notFound }
}
