import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { DeskData } from '#contract/marking'
import { Confirm } from '#ui/Confirm.tsx'
import { notifyDone } from '#ui/notify.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import { api } from '../api'

/** The chief judge's signature locks the marking of the event; then the results page is the next place. */
export function SignEvent({ desk }: { readonly desk: DeskData }) {
  const { t } = useTranslation('marking')
  const [opened, setOpened] = useState(false)
  const queryClient = useQueryClient()
  const { event, forms, works } = desk
  const sign = useMutation(
    api.marking.signEvent.mutationOptions({
      onSuccess: () => {
        notifyDone(t('signEvent.done', { event: event.name }))
        setOpened(false)
      },
      onSettled: (_answer, error) =>
        (error === null || isStale(error)) &&
        Promise.all(
          [api.marking.key(), api.results.key(), api.contests.key()].map((queryKey) =>
            queryClient.invalidateQueries({ queryKey }),
          ),
        ),
    }),
  )
  if (event.markingState === 'published' || desk.can.includes('results.publish')) {
    return <Link to={`/events/${event.id}/results`}>{t('desk.toResults')}</Link>
  }
  if (!desk.can.includes('event.sign')) return null
  const reasons = sign.isError ? reasonsOf(sign.error) : null
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('signEvent.verb')}</Button>
      <Confirm
        opened={opened}
        title={t('signEvent.title', { event: event.name })}
        verb={t('signEvent.verb')}
        busy={sign.isPending}
        onConfirm={() => sign.mutate({ eventId: event.id, version: event.version })}
        onClose={() => setOpened(false)}
      >
        <p>{t('signEvent.meaning', { forms: forms.length, works: works.length })}</p>
        {reasons !== null && <Reasons reasons={reasons} />}
        {sign.isError && reasons === null && <p role="alert">{t('sign.failed')}</p>}
      </Confirm>
    </>
  )
}
