import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeDraftData } from '#contract/schemes'
import { notifyDone } from '#ui/notify.ts'
import { api } from '../../api'
import { checkEdit } from './check-edit'
import { draftToEdit } from './draft-to-edit'
import { isDirty, nextEdit, startEdit } from './edit-scheme'
import type { EditNode } from './edit-tree'
import { keepEdit, type KeptEdit } from './kept-edit'
import { templateDraft } from './templates'

/** What a version saved from here says it came from. */
export const editorOrigin = 'editor'

interface UseEditor {
  readonly data: SchemeDraftData
  /** An unfinished edit to go on with. */
  readonly kept: KeptEdit | null
}

/** The state of an edit: what is typed, what is said of it, what the device keeps, and saving it as a version. */
export function useEditor({ data, kept }: UseEditor) {
  const { t } = useTranslation('schemes/editor')
  const eventId = data.event.id
  const queryClient = useQueryClient()
  const [state, dispatch] = useReducer(nextEdit, null, () => {
    const stored = treeOf(data) ?? draftToEdit(templateDraft('empty', data.event.name, t), 'total')
    return kept === null ? startEdit(stored) : startEdit(kept.scheme, stored)
  })
  const [base, setBase] = useState({ version: data.event.version, revision: data.newest })
  const [origin, setOrigin] = useState(kept?.origin ?? editorOrigin)
  const [note, setNote] = useState('')
  const scheme = useDeferredValue(state.scheme)
  const checked = useMemo(() => checkEdit(scheme), [scheme])
  const dirty = isDirty(state)
  useKeeping(eventId, dirty ? state.scheme : null, { revision: base.revision, origin })

  const replace = useCallback((next: EditNode, from: string) => {
    dispatch({ type: 'replace', scheme: next })
    setOrigin(from)
  }, [])

  const save = useMutation({
    mutationFn: async (sent: EditNode) => {
      const { draft, roundingPoint } = checkEdit(sent)
      const input = { eventId, version: base.version, origin, draft, roundingPoint }
      await api.schemes.save.call({ ...input, ...(note.trim() !== '' && { note }) })
      // Not through the cache, where the answer of before saving still counts as fresh.
      return { sent, answer: await api.schemes.draft.call({ eventId }) }
    },
    onSuccess: async ({ sent, answer }) => {
      queryClient.setQueryData(api.schemes.draft.queryKey({ input: { eventId } }), answer)
      dispatch({ type: 'saved', sent, answer: treeOf(answer) ?? sent })
      setBase({ version: answer.event.version, revision: answer.newest })
      setOrigin(editorOrigin)
      setNote('')
      notifyDone(t('saved', { n: answer.newest ?? 1 }))
      const keys = [api.schemes.key(), api.marking.key(), api.contests.key()]
      await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })

  return {
    state,
    dispatch,
    checked,
    dirty,
    base,
    note,
    setNote,
    save,
    /** Puts another scheme in place of what is edited, which one undo brings back. */
    replace,
    /** Goes on after somebody else's version, which stays in the list. */
    saveAfterOthers: () => {
      setBase({ version: data.event.version, revision: data.newest })
      save.reset()
    },
  }
}

function treeOf({ version }: SchemeDraftData): EditNode | null {
  return version === null ? null : draftToEdit(version.draft, version.roundingPoint)
}

/** Keeps the edit on the device, shortly after each change and at once when the page goes away. */
function useKeeping(
  eventId: string,
  scheme: EditNode | null,
  { revision, origin }: Pick<KeptEdit, 'revision' | 'origin'>,
) {
  useEffect(() => {
    const write = () => {
      keepEdit(eventId, scheme === null ? null : { scheme, revision, origin, at: new Date().toISOString() })
    }
    const timer = setTimeout(write, 300)
    window.addEventListener('pagehide', write)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', write)
      write()
    }
  }, [eventId, scheme, revision, origin])
}
