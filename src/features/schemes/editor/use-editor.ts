import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeDraftData } from '#contract/schemes'
import { nounsTouchedBy } from '#contract/touched-nouns'
import { notifyDone } from '#ui/notify.ts'
import { api, askAgain } from '../../api'
import { storedScheme } from '../stored-scheme'
import { checkEdit } from './check-edit'
import { draftToEdit } from './draft-to-edit'
import { isDirty, nextEdit, startEdit } from './edit-scheme'
import { editToDraft } from './edit-to-draft'
import type { EditNode } from './edit-tree'
import type { KeptEdit } from './kept-edit'
import { saveEdit, saysTheSame, type Base } from './save-edit'
import { templateDraft } from './templates'
import { useKeeping } from './use-keeping'
import { useSettled } from './use-settled'

interface UseEditor {
  readonly data: SchemeDraftData
  /** An unfinished edit to go on with, on the version shown now. */
  readonly kept: KeptEdit | null
}

/** The state of an edit: what is typed, what is said of it, what the device keeps, and saving it as a version. */
export function useEditor({ data, kept }: UseEditor) {
  const { t } = useTranslation('schemes/editor')
  const eventId = data.event.id
  const queryClient = useQueryClient()
  const [state, dispatch] = useReducer(nextEdit, null, () => {
    const saved = treeOf(data) ?? draftToEdit(templateDraft('empty', data.event.name, t), data.usualRounding)
    return kept === null ? startEdit(saved) : startEdit(kept.scheme, { saved, origin: kept.origin })
  })
  const [base, setBase] = useState<Base>(() => baseOf(data))
  const [note, setNote] = useState('')
  const scheme = useSettled(state.scheme, state.typing !== null)
  const stored = useMemo(() => storedScheme(data), [data])
  const checked = useMemo(() => checkEdit(scheme, stored), [scheme, stored])
  const dirty = isDirty(state)
  const edit = useMemo(
    () => (dirty ? { ...base, scheme: state.scheme, origin: state.origin } : null),
    [dirty, base, state.scheme, state.origin],
  )
  const isKept = useKeeping({ eventId, edit, resumed: kept?.id ?? null })
  const newer = (data.newest ?? 0) > (base.revision ?? 0) ? data : null

  const save = useMutation({
    mutationFn: async (sent: EditNode) => {
      const { draft, roundingPoint } = editToDraft(sent)
      const { origin } = state
      const newest = { ...api.schemes.draft.queryOptions({ input: { eventId } }), staleTime: 0 }
      const askNewest = () => queryClient.fetchQuery(newest)
      return { sent, answer: await saveEdit({ eventId, base, draft, roundingPoint, origin, note, askNewest }) }
    },
    onSuccess: ({ sent, answer }) => {
      settle(sent, answer)
      queryClient.setQueryData(api.schemes.draft.queryKey({ input: { eventId } }), answer)
      void askAgain(queryClient, nounsTouchedBy('schemes'))
    },
  })

  function settle(sent: EditNode, answer: SchemeDraftData): void {
    dispatch({ type: 'saved', sent, answer: treeOf(answer) ?? sent })
    setBase(baseOf(answer))
    setNote('')
    notifyDone(t('saved', { n: answer.version?.revision ?? 1 }))
  }

  /** Goes on after somebody else's version with what is here, or with theirs in its place. */
  function goOnAfter(newer: SchemeDraftData, how: 'rebase' | 'adopt'): void {
    const saved = treeOf(newer)
    if (saved !== null) dispatch({ type: how, saved })
    setBase(baseOf(newer))
    save.reset()
  }

  // A version of one's own whose answer was lost is nobody else's; and who has not begun just sees the newest.
  const unanswered = save.isError ? save.variables : null
  const isOwn = useMemo(
    () => newer !== null && unanswered !== null && saysTheSame(newer.version, editToDraft(unanswered)),
    [newer, unanswered],
  )
  const isUntouched = !dirty && state.selected === null
  const following = isOwn ? 'own' : isUntouched ? 'adopt' : null
  const follow = useEffectEvent((version: SchemeDraftData, how: 'own' | 'adopt') => {
    if (how === 'adopt') return goOnAfter(version, how)
    if (unanswered !== null) settle(unanswered, version)
    save.reset()
  })
  useEffect(() => {
    if (newer === null || following === null) return undefined
    const soon = setTimeout(() => follow(newer, following), 0)
    return () => clearTimeout(soon)
  }, [newer, following])

  return {
    state,
    dispatch,
    checked,
    dirty,
    isKept,
    base,
    /** What somebody saved after what this edit goes on from, to be decided about. */
    theirs: following === null ? newer : null,
    note,
    setNote,
    save,
    goOnAfter,
  }
}

function baseOf({ event, version }: SchemeDraftData): Base {
  return { version: event.version, revision: version?.revision ?? null }
}

function treeOf({ version }: SchemeDraftData): EditNode | null {
  return version === null ? null : draftToEdit(version.draft, version.roundingPoint)
}
