import { Button } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContestDraft } from '#domain/contests/contest-draft'
import { changesOfDraft } from '#domain/contests/merge-drafts'
import type { Side, TreeConflict } from '#domain/contests/merge-trees'
import { momentText } from '#ui/hall-time.ts'
import { draftOf, mergeOf, type EditorState } from './editor-state'
import { useDraftWords } from './use-draft-words'
import styles from './workspace.module.css'

export interface MergePanelProps {
  readonly state: EditorState
  readonly onChoose: (path: string, side: Side) => void
  /** Goes on in the form with the joined edit, without saving it. */
  readonly onTake: () => void
  readonly onSave: () => void
}

/** Somebody saved first: who and when, what they changed, and field by field what both changed. Nothing is lost. */
export function MergePanel({ state, onChoose, onTake, onSave }: MergePanelProps) {
  const { t } = useTranslation(['contests', 'contests/history', 'contests/workspace'])
  const heading = useId()
  const { outcome, draft } = state
  const merge = mergeOf(state)
  if (outcome.kind !== 'forestalled' || merge === null) return null
  const base = draftOf(state.base)
  const { present, changes } = outcome.by
  const theirs = changesOfDraft(base, present.draft)
  const drafts: readonly ContestDraft[] = [present.draft, draft, base]
  return (
    <section className={styles.merge} aria-labelledby={heading} role="alert">
      <h2 id={heading} className={styles.mergeTitle} tabIndex={-1} ref={focusOnce}>
        {t('contests/workspace:merge.title')}
      </h2>
      <ul>
        {changes.map(({ at, actorName, action }, index) => (
          <li key={`${at} ${index}`}>
            <time dateTime={at}>{momentText(at)}</time> <strong>{actorName}</strong>{' '}
            {t(`contests/history:action.${action}`, { defaultValue: action })}
          </li>
        ))}
      </ul>
      {theirs.length === 0 ? (
        <p>{t('contests/workspace:merge.nothing')}</p>
      ) : (
        <>
          <h3>{t('contests/workspace:merge.theirs')}</h3>
          <ChangeList changes={theirs} drafts={drafts} />
        </>
      )}
      {merge.conflicts.length === 0 ? (
        <p>{t('contests/workspace:merge.clean')}</p>
      ) : (
        <>
          <h3>{t('contests/workspace:merge.conflicts', { count: merge.conflicts.length })}</h3>
          {merge.conflicts.map((conflict) => (
            <Conflict
              key={conflict.path}
              conflict={conflict}
              drafts={drafts}
              chosen={outcome.choices.get(conflict.path) ?? null}
              onChoose={(side) => onChoose(conflict.path, side)}
            />
          ))}
        </>
      )}
      <div className={styles.mergeActions}>
        <Button onClick={onSave} disabled={merge.conflicts.some(({ path }) => !outcome.choices.has(path))}>
          {t('contests/workspace:merge.save')}
        </Button>
        <Button
          variant="default"
          onClick={onTake}
          disabled={merge.conflicts.some(({ path }) => !outcome.choices.has(path))}
        >
          {t('contests/workspace:merge.take')}
        </Button>
      </div>
    </section>
  )
}

interface ChangeListProps {
  readonly changes: ReturnType<typeof changesOfDraft>
  readonly drafts: readonly ContestDraft[]
}

export function ChangeList({ changes, drafts }: ChangeListProps) {
  const { t } = useTranslation(['contests', 'contests/history', 'contests/workspace'])
  const words = useDraftWords(drafts)
  return (
    <ul className={styles.changes}>
      {changes.map(({ path, before, after }) => {
        const key = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
        return (
          <li key={path}>
            {t(`contests/workspace:merge.${key}`, {
              place: words.place(path),
              before: words.value(path, before),
              after: words.value(path, after),
            })}
          </li>
        )
      })}
    </ul>
  )
}

interface ConflictProps {
  readonly conflict: TreeConflict
  readonly drafts: readonly ContestDraft[]
  readonly chosen: Side | null
  readonly onChoose: (side: Side) => void
}

function Conflict({ conflict: { path, base, mine, theirs }, drafts, chosen, onChoose }: ConflictProps) {
  const { t } = useTranslation(['contests', 'contests/history', 'contests/workspace'])
  const words = useDraftWords(drafts)
  const name = useId()
  const gone = t('contests/workspace:merge.gone')
  const word = (value: unknown) => (value === undefined ? gone : words.value(path, value))
  return (
    <fieldset className={styles.conflict}>
      <legend>{words.place(path)}</legend>
      <p className={styles.note}>{t('contests/workspace:merge.was', { value: word(base) })}</p>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side}>
          <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
          {t(`contests/workspace:merge.${side === 'mine' ? 'keepMine' : 'keepTheirs'}`, {
            value: word(side === 'mine' ? mine : theirs),
          })}
        </label>
      ))}
    </fieldset>
  )
}

function focusOnce(heading: HTMLElement | null): void {
  heading?.scrollIntoView?.({ block: 'center' })
  heading?.focus({ preventScroll: true })
}
