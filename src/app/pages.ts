import type { ComponentType } from 'react'

export interface Page {
  readonly path: string
  readonly load: () => Promise<{ readonly Component: ComponentType }>
}

/** Every page and where it is; each is fetched when it is first gone to. */
export const pages: readonly Page[] = [
  { path: '/', load: () => import('#features/home/HomePage.tsx') },
  { path: '/contests', load: () => import('#features/contests/CataloguePage.tsx') },
  { path: '/contests/new', load: () => import('#features/contests/NewContestPage.tsx') },
  { path: '/contests/:contestId', load: () => import('#features/contests/ContestPage.tsx') },
  { path: '/contests/:contestId/history', load: () => import('#features/contests/HistoryPage.tsx') },
  { path: '/contests/:contestId/edit', load: () => import('#features/contests/EditContestPage.tsx') },
  { path: '/events/:eventId/results', load: () => import('#features/results/ResultsPage.tsx') },
  { path: '/events/:eventId/day', load: () => import('#features/day/DayPage.tsx') },
  { path: '/events/:eventId/day/print', load: () => import('#features/day/DayPrintPage.tsx') },
  { path: '/events/:eventId/draws', load: () => import('#features/draws/ChainPage.tsx') },
  { path: '/events/:eventId/draws/:kind', load: () => import('#features/draws/ListPage.tsx') },
  { path: '/draws/:drawId/verify', load: () => import('#features/draws/VerifyPage.tsx') },
  { path: '/events/:eventId/entries', load: () => import('#features/entries/EntriesPage.tsx') },
  { path: '/events/:eventId/marking', load: () => import('#features/desk/DeskPage.tsx') },
  { path: '/events/:eventId/marking/findings', load: () => import('#features/desk/FindingsPage.tsx') },
  { path: '/events/:eventId/marking/cells/:aspectId/:workCode', load: () => import('#features/desk/CellPage.tsx') },
  { path: '/events/:eventId/marking/patterns', load: () => import('#features/desk/PatternsPage.tsx') },
  { path: '/events/:eventId/marking/penalties', load: () => import('#features/desk/PenaltiesPage.tsx') },
  { path: '/events/:eventId/marking/jury', load: () => import('#features/desk/JuryPage.tsx') },
  { path: '/events/:eventId/marking/print', load: () => import('#features/desk/PrintPage.tsx') },
  { path: '/events/:eventId/marking/approvals', load: () => import('#features/desk/ApprovalsPage.tsx') },
  { path: '/events/:eventId/scheme', load: () => import('#features/schemes/SchemePage.tsx') },
  { path: '/events/:eventId/scheme/edit', load: () => import('#features/schemes/EditSchemePage.tsx') },
  { path: '/events/:eventId/scheme/versions', load: () => import('#features/schemes/VersionsPage.tsx') },
  { path: '/events/:eventId/scheme/allocation', load: () => import('#features/schemes/AllocationPage.tsx') },
  { path: '/marking', load: () => import('#features/marking/SheetsPage.tsx') },
  { path: '/marking/:formId', load: () => import('#features/marking/SheetPage.tsx') },
  { path: '/marking/:formId/print', load: () => import('#features/marking/SheetPrintPage.tsx') },
  { path: '/me', load: () => import('#features/me/MePage.tsx') },
  { path: '/plan', load: () => import('#features/plan/PlanPage.tsx') },
  { path: '/plan/arrange', load: () => import('#features/plan/arrange/ArrangePage.tsx') },
  { path: '/announcements', load: () => import('#features/contests/AnnouncementsPage.tsx') },
  { path: '/wall', load: () => import('#features/wall/WallPage.tsx') },
  { path: '/plan/rules', load: () => import('#features/plan/RulesPage.tsx') },
  { path: '/plan/versions', load: () => import('#features/plan/VersionsPage.tsx') },
  { path: '/yellow-river', load: () => import('#features/yellow-river/GridPage.tsx') },
  { path: '/worldskills', load: () => import('#features/worldskills/LatestEditionPage.tsx') },
  { path: '/worldskills/:editionId', load: () => import('#features/worldskills/EditionPage.tsx') },
  { path: '/worldskills/:editionId/skills/:number', load: () => import('#features/worldskills/SkillPage.tsx') },
  { path: '/plan/print', load: () => import('#features/exchange/print/PrintPage.tsx') },
  { path: '/office/exchange', load: () => import('#features/exchange/ExchangePage.tsx') },
  { path: '/settings', load: () => import('#features/settings/SettingsPage.tsx') },
  { path: '*', load: () => import('./NotFoundPage') },
]
