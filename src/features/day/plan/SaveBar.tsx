import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Reasons } from '#ui/Reasons.tsx'
import { canSave, isDirty } from '../day-editor'
import type { Editor } from '../use-editor'
import styles from './plan.module.css'

/** Undo, redo and saving, always in reach; says what is not saved yet and why it could not be. */
export function SaveBar({ editor: { state, dispatch, save } }: { readonly editor: Editor }) {
  const { t } = useTranslation('day')
  const { outcome, past, future } = state
  const dirty = isDirty(state)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || typing) return
      event.preventDefault()
      dispatch({ type: event.shiftKey ? 'redone' : 'undone' })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [dispatch])

  useEffect(() => {
    if (!dirty) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])

  return (
    <div className={styles.saveBar} role="group" aria-label={t('save.title')}>
      {outcome.kind === 'refused' && <Reasons title={t('save.refused')} reasons={outcome.reasons} />}
      {outcome.kind === 'failed' && <p role="alert">{t('save.failed')}</p>}
      <div className={styles.saveRow}>
        <p role="status">{t(dirty ? 'save.dirty' : 'save.clean')}</p>
        <Button
          size="compact-md"
          variant="default"
          disabled={past.length === 0}
          onClick={() => dispatch({ type: 'undone' })}
        >
          {t('save.undo')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          disabled={future.length === 0}
          onClick={() => dispatch({ type: 'redone' })}
        >
          {t('save.redo')}
        </Button>
        <Button size="compact-md" variant="default" disabled={!dirty} onClick={() => dispatch({ type: 'discarded' })}>
          {t('save.discard')}
        </Button>
        <Button
          size="compact-md"
          disabled={!canSave(state)}
          loading={outcome.kind === 'saving'}
          onClick={() => void save()}
        >
          {t('save.verb')}
        </Button>
      </div>
    </div>
  )
}
