import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeDraftData } from '#contract/schemes'
import { isStale } from '#ui/problem.ts'
import { ExportScheme } from '../ExportScheme'
import type { Choice } from './Cell'
import { checkEdit } from './check-edit'
import { DetailPane } from './DetailPane'
import { editToDraft, isNamedPart } from './edit-to-draft'
import { childrenOf, findNode, pathTo } from './edit-tree'
import { EditingContext } from './editing'
import { Findings } from './Findings'
import type { KeptEdit } from './kept-edit'
import { OthersVersion } from './OthersVersion'
import { focusFirst, focusRow, isBesideScheme, rowKeys } from './row-keys'
import { isSameRow, rowStates } from './row-state'
import { PartRows } from './Rows'
import rows from './Rows.module.css'
import { SaveBox } from './SaveBox'
import { SectionRows } from './SectionRows'
import { StartFrom } from './StartFrom'
import { Toolbar } from './Toolbar'
import { Totals } from './Totals'
import { useCursor } from './use-cursor'
import { useEditor } from './use-editor'
import { useKeydown } from './use-keydown'
import { useNodeName } from './use-node-name'
import { useStable } from './use-stable'
import { useSums } from './use-sums'
import styles from './Editor.module.css'

interface EditorProps {
  readonly data: SchemeDraftData
  readonly kept: KeptEdit | null
}

/** A scheme being written: its rows, what is selected, what it adds up to, what is to be mended. */
export function Editor({ data, kept }: EditorProps) {
  const { t } = useTranslation('schemes/editor')
  const editor = useEditor({ data, kept })
  const { state, dispatch, checked, dirty, theirs, save } = editor
  const { scheme, selected } = state
  const whole = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const [sectionsOpen, setSectionsOpen] = useState(false)
  const editing = useMemo(() => ({ dispatch }), [dispatch])
  const states = useStable(
    useMemo(() => rowStates(checked), [checked]),
    isSameRow,
  )
  const sums = useStable(useSums(checked))
  const sectionNodes = useMemo(() => childrenOf(scheme, 'section'), [scheme])
  const sections = useSections(sectionNodes)
  const started = useMemo(() => editToDraft(state.saved), [state.saved])
  const path = useMemo(
    () => (selected === null ? null : new Set(pathTo(scheme, selected).map(({ id }) => id))),
    [scheme, selected],
  )
  // The cursor goes on at once; what stands beside it follows.
  const node = findNode(scheme, useDeferredValue(selected)) ?? scheme
  const isWhole = node.kind === 'part' && !isNamedPart(node)
  const nameOf = useNodeName(checked.codes)
  const graveCount = checked.findings.filter((finding) => finding.grave).length

  useCursor({ focus: state.focus, shown: node.id, list, pane })

  function saveNow(): void {
    if (theirs !== null) whole.current?.querySelector<HTMLElement>('[data-choice]')?.focus()
    else if (dirty && !save.isPending && checkEdit(scheme).sound) save.mutate(scheme)
  }

  const latestSave = useRef(saveNow)
  useEffect(() => {
    latestSave.current = saveNow
  })
  const onSave = useCallback(() => latestSave.current(), [])

  function hearEditor(event: KeyboardEvent): void {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey)) return
    if (key === 's') onSave()
    else if (isBesideScheme(event.target)) return
    else if (key === 'z') dispatch({ type: event.shiftKey ? 'redo' : 'undo' })
    else if (key === 'y') dispatch({ type: 'redo' })
    else return
    event.preventDefault()
  }

  useKeydown(whole, hearEditor)
  useKeydown(list, (event) => rowKeys(event, { dispatch, onDetail: () => focusFirst(pane.current) }))
  useKeydown(pane, ({ key }) => {
    if (key === 'Escape' && selected !== null) focusRow(list.current, selected)
  })

  return (
    <EditingContext value={editing}>
      <div ref={whole} className={styles.editor}>
        <div className={styles.toolbar}>
          <Toolbar
            selected={node.kind === 'scheme' || isWhole ? null : node.id}
            name={nameOf(node)}
            canUndo={state.past.length > 0}
            canRedo={state.future.length > 0}
            dispatch={dispatch}
          />
          <StartFrom name={data.event.name} rounding={checked.roundingPoint} dispatch={dispatch} />
          <ExportScheme draft={checked.draft} roundingPoint={checked.roundingPoint} unsound={graveCount} />
        </div>
        {theirs?.version != null && !save.isPending && (
          <OthersVersion
            theirs={theirs.version}
            base={{ revision: editor.base.revision, written: started }}
            mine={dirty ? checked : null}
            hint={t('others.undo', { n: theirs.newest })}
            urgent={isStale(save.error)}
            onKeep={() => editor.goOnAfter(theirs, 'rebase')}
            onTake={() => editor.goOnAfter(theirs, 'adopt')}
          />
        )}
        <div className={styles.main}>
          <div ref={list} data-rows>
            <details
              className={styles.sections}
              open={sectionsOpen || node.kind === 'section'}
              onToggle={({ currentTarget }) => setSectionsOpen(currentTarget.open)}
            >
              <summary>{t('sections', { n: sectionNodes.length })}</summary>
              <SectionRows nodes={sectionNodes} states={states} selected={selected} />
            </details>
            <div className={rows.rows} role="group" aria-label={t('rows')}>
              <ol>
                {childrenOf(scheme, 'part').map((part) => (
                  <PartRows
                    key={part.id}
                    node={part}
                    path={path?.has(part.id) === true ? path : null}
                    {...{ states, sums, sections }}
                  />
                ))}
              </ol>
            </div>
            <p className={styles.keys}>{t('keys.all')}</p>
          </div>
          <div ref={pane} className={styles.pane}>
            <DetailPane scheme={scheme} node={node} checked={checked} />
          </div>
        </div>
        <aside className={styles.aside} aria-label={t('aside')}>
          <SaveBox
            state={!dirty ? 'clean' : editor.isKept ? 'dirty' : 'unkept'}
            graveCount={graveCount}
            next={(data.newest ?? 0) + 1}
            undecided={theirs?.newest ?? null}
            note={editor.note}
            busy={save.isPending}
            error={save.error}
            onNote={editor.setNote}
            onSave={onSave}
          />
          <Findings findings={checked.findings} />
          <Totals checked={checked} />
        </aside>
      </div>
    </EditingContext>
  )
}

/** The choices of a section change only when a section does, so that typing elsewhere draws no row again. */
function useSections(
  nodes: readonly { readonly values: { readonly code?: string; readonly name?: string } }[],
): readonly Choice[] {
  const key = JSON.stringify(nodes.map(({ values: { code = '', name = '' } }) => [code, name]))
  return useMemo(
    () => (JSON.parse(key) as [string, string][]).map(([value, name]) => ({ value, label: `${value} ${name}`.trim() })),
    [key],
  )
}
