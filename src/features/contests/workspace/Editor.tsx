import { Button, CloseButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { changesOfDraft } from '#domain/contests/merge-drafts'
import { nothingHanging } from '#domain/contests/draft-context'
import { Section } from '#ui/Section.tsx'
import { BasicsFields } from './BasicsFields'
import { draftOf } from './editor-state'
import { EventFields } from './EventFields'
import { FindingsProvider, FindingSummary } from './findings'
import { HostFields } from './HostFields'
import { LeaveGuard } from './LeaveGuard'
import { MergePanel } from './MergePanel'
import { StageFields } from './StageFields'
import { TitleFields } from './TitleFields'
import { useEditor, type EditorOptions } from './use-editor'
import styles from './workspace.module.css'

const sections = ['basics', 'hosts', 'events', 'stages', 'titles'] as const

/** One form for everything a contest consists of; saved as a whole, kept on the device until then. */
export function Editor(options: EditorOptions) {
  const { t } = useTranslation(['contests', 'contests/workspace'])
  const { state, dispatch, changed, restored, findings, save, saveMerge, forget, dismissRestored } = useEditor(options)
  const { draft, base, outcome } = state
  const hanging = base.kind === 'saved' ? base.contest.context.hanging : nothingHanging
  const fields = { draft, onChange: (next: typeof draft) => dispatch({ type: 'edited', draft: next }) }
  const count = changesOfDraft(draftOf(base), draft).length
  useHotkeys([['mod+S', () => void save()]], [])

  function discard() {
    forget()
    dispatch({ type: 'discarded' })
    dismissRestored()
  }

  return (
    <FindingsProvider reasons={findings}>
      {restored && (
        <div className={styles.restored} role="status">
          <p>{t('contests/workspace:restored')}</p>
          <CloseButton aria-label={t('contests/workspace:dismiss')} onClick={dismissRestored} />
        </div>
      )}
      <MergePanel
        state={state}
        onChoose={(path, side) => dispatch({ type: 'sideChosen', path, side })}
        onTake={() => dispatch({ type: 'mergeTaken' })}
        onSave={() => void saveMerge()}
      />
      <FindingSummary reasons={findings} title={t('contests/workspace:findings', { count: findings.length })} />
      {outcome.kind === 'failed' && (
        <p role="alert" className={styles.summary}>
          {t('contests/workspace:failed')}
        </p>
      )}
      <form
        className={styles.form}
        aria-label={t('contests/workspace:form')}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {sections.map((section) => (
          <Section key={section} title={t(`contests/workspace:section.${section}`)}>
            {section === 'basics' && <BasicsFields {...fields} />}
            {section === 'hosts' && <HostFields {...fields} />}
            {section === 'events' && <EventFields {...fields} hanging={hanging} />}
            {section === 'stages' && <StageFields {...fields} hanging={hanging} />}
            {section === 'titles' && <TitleFields {...fields} />}
          </Section>
        ))}
        <div className={styles.foot}>
          <p className={styles.note} role="status">
            {base.kind === 'new' || !changed
              ? t(changed ? 'contests/workspace:newUnsaved' : 'contests/workspace:unchanged')
              : t('contests/workspace:unsaved', { count })}
          </p>
          <Button variant="default" disabled={!changed} onClick={discard}>
            {t('contests/workspace:discard')}
          </Button>
          <Button
            type="submit"
            loading={outcome.kind === 'saving'}
            disabled={(base.kind === 'saved' && !changed) || outcome.kind === 'forestalled'}
          >
            {t(base.kind === 'new' ? 'contests/workspace:create' : 'contests/workspace:save')}
          </Button>
        </div>
      </form>
      {changed && outcome.kind !== 'saving' && <LeaveGuard onDiscard={discard} />}
    </FindingsProvider>
  )
}
