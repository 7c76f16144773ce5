import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, useOutcome } from '../../api'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import type { FindingProps } from './finding-props'
import styles from './findings.module.css'

/** An answer ends a doubt or a call; both stay on record. */
export function ClearForm({ desk, finding, onDone }: FindingProps) {
  const { t } = useTranslation('desk/findings')
  const [text, setText] = useState('')
  const outcome = useOutcome({ noun: 'marking', done: t('clear.done', { work: finding.workCode }), after: onDone })
  const clear = useMutation(api.marking.clearNotes.mutationOptions(outcome))
  return (
    <form
      className={styles.act}
      aria-label={t('clear.verb')}
      onSubmit={(event) => {
        event.preventDefault()
        clear.mutate({ eventId: desk.event.id, noteIds: finding.noteIds, text })
      }}
    >
      <ReasonField label={t('clear.text')} hint={t('clear.hint')} value={text} onChange={setText} />
      <Refusal error={clear.error} />
      <Button type="submit" loading={clear.isPending} disabled={text.trim() === ''}>
        {t('clear.verb')}
      </Button>
    </form>
  )
}
