import type { BoardData, BoardStageData, PlacementData } from '#contract/schedule'
import type { TestBackend } from './backend'

export const editionId = 'provincial-2024'

export function onDay(day: string, { venueId }: Pick<PlacementData, 'venueId'>): PlacementData {
  return { startsOn: day, endsOn: day, venueId }
}

export async function boardOf(test: TestBackend, persona = 'office'): Promise<BoardData> {
  return (await test.as(persona)).schedule.board({ editionId })
}

/** Finals the office may move, that stand alone in their contest and are left alone by the draft. */
export async function movableFinals(test: TestBackend): Promise<(BoardStageData & { draft: PlacementData })[]> {
  const { stages: all } = await boardOf(test)
  return all.flatMap((stage) => {
    const { kind, movable, draft, draftedBy, window, contestId } = stage
    const alone = all.filter((other) => other.contestId === contestId).length === 1
    if (kind !== 'final' || !movable || draft?.venueId == null || draftedBy !== null || window !== null) return []
    return alone && contestId !== 'c-011' ? [{ ...stage, draft }] : []
  })
}

export async function movableFinal(test: TestBackend, index: number) {
  const stage = (await movableFinals(test))[index]
  if (stage === undefined) throw new Error(`there is no movable final ${index}`)
  return stage
}
