import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useState } from 'react'
import type { EditableContestData } from '#contract/contest-draft'
import type { ContestDraft } from '#domain/contests/contest-draft'
import { checkContestDraft } from '#domain/contests/check-contest-draft'
import { nothingHanging, type DraftContext } from '#domain/contests/draft-context'
import type { Reason } from '#domain/decision'
import { api, apiClient } from '#features/api.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import {
  draftOf,
  isChanged,
  mergeOf,
  reduceEditor,
  startEditing,
  type EditorBase,
  type EditorState,
  type Forestalled,
} from './editor-state'
import { keep, readKept } from './kept-draft'

export interface EditorOptions {
  readonly base: EditorBase
  readonly contestId: string | null
  readonly programme: DraftContext['programme']
  readonly editionId: string
  readonly editionYear: number
  /** After a new contest was created. */
  readonly onCreated?: (contestId: string) => void
}

/** The editing of one contest: its state, what speaks against it, saving it, and keeping it on the device meanwhile. */
export function useEditor({ base, contestId, programme, editionId, editionYear, onCreated }: EditorOptions) {
  const queryClient = useQueryClient()
  const [kept] = useState(() => readKept(contestId))
  const [state, dispatch] = useReducer(reduceEditor, null, () => startAgain(base, kept))
  const [restored, setRestored] = useState(() => kept !== null && isChanged(state))
  const changed = isChanged(state)
  const { draft, outcome } = state

  useEffect(() => {
    if (base.kind === 'saved') dispatch({ type: 'readAgain', contest: base.contest })
  }, [base])

  useEffect(() => {
    const from = state.base.kind === 'saved' ? state.base.contest : null
    keep(contestId, changed ? { draft, base: from } : null)
  }, [contestId, changed, draft, state.base])

  const findings = findingsOf(state)
  const reasons = outcome.kind === 'refused' ? withoutTwins(outcome.reasons, findings) : []

  async function save(wanted: ContestDraft = draft, from: EditorBase = state.base): Promise<void> {
    dispatch({ type: 'saveTried' })
    if (outcome.kind === 'saving' || check(wanted, from).length > 0) return
    dispatch({ type: 'saveStarted' })
    try {
      if (from.kind === 'new') {
        const created = await apiClient.contests.create({ editionId, draft: wanted })
        keep(contestId, null)
        await queryClient.invalidateQueries({ queryKey: api.contests.key() })
        onCreated?.(created.contestId)
        return
      }
      const { contestId: id, version } = from.contest
      const contest = await apiClient.contests.edit({ contestId: id, version, draft: wanted })
      tell(contest)
      dispatch({ type: 'saved', contest })
      setRestored(false)
    } catch (error) {
      const by = forestalledBy(error)
      const refused = reasonsOf(error)
      if (by !== null) dispatch({ type: 'forestalled', by })
      else if (refused !== null) dispatch({ type: 'saveRefused', reasons: refused })
      else dispatch({ type: 'saveFailed' })
    }
  }

  /** The joined edit goes into the form and is saved on top of what the other left. */
  async function saveMerge(): Promise<void> {
    const merge = mergeOf(state)
    if (merge === null || outcome.kind !== 'forestalled') return
    dispatch({ type: 'mergeTaken' })
    await save(merge.merged, { kind: 'saved', contest: outcome.by.present })
  }

  function tell(contest: EditableContestData): void {
    const { contestId: id } = contest
    queryClient.setQueryData(api.contests.draft.queryKey({ input: { contestId: id } }), contest)
    void queryClient.invalidateQueries({ queryKey: api.contests.key() })
  }

  function findingsOf({ base: from }: EditorState): Reason[] {
    return check(draft, from)
  }

  function check(wanted: ContestDraft, from: EditorBase): Reason[] {
    const context: DraftContext =
      from.kind === 'saved'
        ? { ...from.contest.context, before: draftOf(from) }
        : { programme, editionYear, reported: false, before: null, hanging: nothingHanging }
    return checkContestDraft(wanted, context)
  }

  return {
    state,
    dispatch,
    changed,
    restored,
    findings: state.tried ? [...findings, ...reasons] : reasons,
    save: () => save(),
    saveMerge,
    forget: () => keep(contestId, null),
    dismissRestored: () => setRestored(false),
  }
}

function startAgain(base: EditorBase, kept: ReturnType<typeof readKept>): EditorState {
  if (kept === null) return startEditing(base)
  // What was kept goes on from what it started from: a newer version is told when it is saved.
  if (base.kind === 'new') return startEditing(base, kept.draft)
  return startEditing(kept.base === null ? base : { kind: 'saved', contest: kept.base }, kept.draft)
}

function withoutTwins(reasons: readonly Reason[], known: readonly Reason[]): Reason[] {
  return reasons.filter(({ code, path }) => !known.some((one) => one.code === code && one.path === path))
}

function forestalledBy(error: unknown): Forestalled | null {
  if (!isStale(error) || typeof error !== 'object' || error === null || !('data' in error)) return null
  const { data } = error
  if (typeof data !== 'object' || data === null || !('present' in data) || !('changes' in data)) return null
  return data as Forestalled
}
