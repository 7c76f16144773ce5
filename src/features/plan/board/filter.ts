import { normaliseSearch } from '#domain/contests/filter'
import { samePlacement } from '#domain/schedule/plan'
import type { BoardStage } from './plan-world'
import { facets, none, type BoardQuery, type Facet } from './url-state'

/** Stages with a blocking finding; what 只看冲突 shows. */
export type Conflicting = ReadonlySet<string>

type Asked = Pick<BoardQuery, 'search' | 'chosen' | 'layer'>

/** The stages asked for: any chosen value of a facet will do, all facets and all words must hold. */
export function filterStages(stages: readonly BoardStage[], query: Asked, conflicting: Conflicting): BoardStage[] {
  const words = normaliseSearch(query.search).split(/\s+/).filter(Boolean)
  return stages.filter(
    (stage) =>
      facets.every((facet) => matches(stage, query, facet, conflicting)) &&
      words.every((word) => searchText(stage).includes(word)),
  )
}

/** Whether the draft puts it elsewhere than the plan in force. */
export function isChanged({ draft, published }: Pick<BoardStage, 'draft' | 'published'>): boolean {
  return !samePlacement(draft, published)
}

function matches(stage: BoardStage, { chosen }: Asked, facet: Facet, conflicting: Conflicting): boolean {
  const wanted = chosen[facet]
  if (wanted.length === 0) return true
  switch (facet) {
    case 'classes':
      return wanted.includes(stage.class ?? none)
    case 'sectors':
      return wanted.includes(stage.sector)
    case 'cities':
      return wanted.includes(stage.cityCode ?? none)
    case 'phases':
      return wanted.includes(stage.phase)
    case 'kinds':
      return wanted.includes(stage.kind)
    case 'only':
      return (
        (!wanted.includes('conflicts') || conflicting.has(stage.stageId)) &&
        (!wanted.includes('changed') || isChanged(stage))
      )
  }
}

const texts = new WeakMap<BoardStage, string>()

function searchText(stage: BoardStage): string {
  const known = texts.get(stage)
  if (known !== undefined) return known
  const text = normaliseSearch([stage.contestName, stage.contestCode, stage.hostName ?? ''].join('\n'))
  texts.set(stage, text)
  return text
}
