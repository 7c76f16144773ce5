import type { ContestListingData } from '#contract/contests'
import type { ItemResult, MarkData, SheetData } from '#contract/marking'
import { withBody, type BenchBackend } from './bench-backend'
import { figureOf, type Figure } from './figures'
import { timeTasks } from './in-process'

/** The sample world's story: its contest, and a measured sheet that is still open. */
const story = { contestId: 'c-story', formId: 'f-story-7', judge: 'judge-1' } as const

const year = '/api/contests?edition=2024&programme=provincial&limit=1000'

/** How long one call after another takes in process, without a network between. */
export async function measureApi(backend: BenchBackend, quick: boolean): Promise<Figure[]> {
  console.log(`API calls on ${backend.name} …`)
  try {
    const judge = await backend.signIn(story.judge)
    const enterMark = await markEntry(backend, judge)
    const { rows } = await backend.call<{ rows: ContestListingData[] }>(year)
    const tasks = [
      { name: 'GET /api/session', run: () => backend.call('/api/session', {}, judge) },
      {
        name: `GET /api/contests, ${rows.length} rows`,
        run: () => backend.call(year),
      },
      { name: 'GET a contest', run: () => backend.call(`/api/contests/${story.contestId}`) },
      { name: 'GET a sheet', run: () => backend.call(`/api/marking/sheets/${story.formId}`, {}, judge) },
      { name: 'POST a mark', run: enterMark },
    ]
    const samples = await timeTasks(tasks, quick ? { iterations: 10, warmup: 3 } : { iterations: 200, warmup: 20 })
    const series = { group: `API in process, ${backend.name}`, unit: 'ms', calls: true } as const
    return [...samples].map(([name, samples]) => figureOf({ ...series, name, samples }))
  } finally {
    await backend.close()
  }
}

/** Corrects one cell of the sheet from yes to no and back: every call appends a mark, and the sheet grows as in a real day. */
async function markEntry(backend: BenchBackend, judge: string): Promise<() => Promise<void>> {
  const sheet = await backend.call<SheetData>(`/api/marking/sheets/${story.formId}`, {}, judge)
  const aspect = sheet.aspects.find(({ calculation }) => calculation?.type === 'PASS_FAIL')
  const [workCode] = sheet.works
  if (aspect === undefined || workCode === undefined) throw new Error('the sample sheet has no cell to mark')
  const cell = sheet.marks.filter((mark) => mark.aspectId === aspect.id && mark.workCode === workCode)
  let newest: Pick<MarkData, 'id' | 'value'> | undefined = cell.at(-1)
  let sent = 0
  return async () => {
    const path = `/api/marking/sheets/${story.formId}/items`
    const item = {
      kind: 'mark',
      id: `bench-mark-${(sent += 1)}`,
      aspectId: aspect.id,
      workCode,
      round: 1,
      value: newest?.value === '1' ? '0' : '1',
      supersedes: newest === undefined ? [] : [newest.id],
      ageMs: 0,
      reason: 'bench',
    }
    const { results } = await backend.call<{ results: ItemResult[] }>(
      path,
      withBody('POST', { person: story.judge, device: 'bench', items: [item] }),
      judge,
    )
    const mark = results[0]?.mark
    if (mark == null) throw new Error(`the mark was not confirmed: ${JSON.stringify(results)}`)
    newest = mark
  }
}
