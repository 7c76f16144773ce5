import type { BrowserContext } from 'playwright-core'
import type { MarkData, MarkItem, SheetData, SheetSummaryData } from '#contract/marking'
import type { ClaimData } from '#contract/marking-parts'

/* A form of the largest size a hall sees, answered in the server's place: 60 works × 40 judged aspects, three judges. */

export const benchForm = 'f-bench'
const works = Array.from({ length: 60 }, (_, index) => `B${String(index + 1).padStart(3, '0')}`)
const aspectCount = 40
/** Works all three judges have done already, so that the page has a record to carry. */
const doneWorks = 30
const at = '2024-10-15T01:00:00.000Z'
const event = { id: 'e-bench', name: '示例赛项' }
const contest = { id: 'c-bench', name: '示例竞赛' }

function progressOf(marks: readonly MarkData[]) {
  return { expected: works.length * aspectCount * 3, entered: marks.length, spreads: 0, conflicts: 0, flags: 0 }
}

export function benchSheet(): SheetData {
  const aspects = Array.from({ length: aspectCount }, (_, index) => ({
    id: `a-bench-${index + 1}`,
    code: `A1.${index + 1}`,
    description: `第 ${index + 1} 项：操作的熟练与平稳`,
    extra: null,
    requirement: null,
    maxMark: '1.50',
    calculation: null,
    benchmarks: [
      '操作生疏，波动超限',
      '能够完成，有可接受的波动',
      '操作平稳，波动较小',
      '预判准确，调节及时，全程平稳',
    ],
    scale: null,
  }))
  const marks = works
    .slice(0, doneWorks)
    .flatMap((workCode) => aspects.flatMap(({ id }) => [1, 2, 3].map((judge) => ({ workCode, aspectId: id, judge }))))
    .map((place, index): MarkData => ({
      ...place,
      id: `m-bench-${index}`,
      seq: index + 1,
      mine: place.judge === 1,
      round: 1,
      value: '2',
      supersedes: [],
      movedFrom: null,
      reason: null,
      by: place.judge,
      device: null,
      enteredAt: at,
      receivedAt: at,
    }))
  return {
    formId: benchForm,
    person: 'judge-1',
    code: 'A1',
    name: '示例大表',
    criterion: { letter: 'A', name: '示例' },
    type: 'judgement',
    day: '1',
    event,
    contest: { ...contest, sample: true },
    revision: 1,
    asOf: at,
    aspects,
    works,
    judges: 3,
    myPosition: 1,
    seats: [1, 2, 3].map((position) => ({
      position,
      mine: position === 1,
      signedAt: null,
      entered: 0,
      expected: works.length * aspectCount,
    })),
    claim: null,
    rounds: [],
    marks,
    notes: [],
    progress: progressOf(marks),
    signedByMe: false,
    signed: false,
    can: ['sheet.enter', 'sheet.sign'],
  }
}

/** Stands in for the server's answers about the large form; what is sent is there when it is asked again. */
export async function answerForForm(context: BrowserContext): Promise<void> {
  const sheet = benchSheet()
  const summary = (): SheetSummaryData => {
    const { formId, code, name, type, day, progress } = sheet
    return {
      formId,
      code,
      name,
      type,
      day,
      works: works.length,
      aspects: aspectCount,
      progress,
      signedByMe: false,
      signed: false,
      claim: null,
      event,
      contest,
    }
  }
  await context.route('**/api/marking/sheets', (route) =>
    route.fulfill({ json: { person: 'judge-1', rows: [summary()] } }),
  )
  await context.route(`**/api/marking/sheets/${benchForm}`, (route) => route.fulfill({ json: sheet }))
  await context.route(`**/api/marking/sheets/${benchForm}/claim`, (route) => {
    const { device } = route.request().postDataJSON() as { device: string }
    const claim: ClaimData = { position: 1, mine: true, sameDevice: true, device, claimedAt: at, seenAt: at }
    return route.fulfill({ json: claim })
  })
  await context.route(`**/api/marking/sheets/${benchForm}/release`, (route) =>
    route.fulfill({ json: { released: true } }),
  )
  await context.route(`**/api/marking/sheets/${benchForm}/items`, async (route) => {
    const { items } = route.request().postDataJSON() as { items: MarkItem[] }
    const results = items.map((item) => {
      const mark = markOf(item, sheet.marks.length + 1)
      if (!sheet.marks.some(({ id }) => id === mark.id)) sheet.marks.push(mark)
      return { id: item.id, state: 'confirmed', mark, note: null, reasons: [] }
    })
    sheet.progress = progressOf(sheet.marks)
    await route.fulfill({ json: { results, progress: sheet.progress } })
  })
}

function markOf({ id, aspectId, workCode, round, value, supersedes, reason }: MarkItem, seq: number): MarkData {
  return {
    id,
    aspectId,
    workCode,
    round,
    value,
    supersedes,
    reason: reason ?? null,
    seq,
    judge: 1,
    mine: true,
    movedFrom: null,
    enteredAt: at,
    by: 1,
    device: null,
    receivedAt: at,
  }
}
