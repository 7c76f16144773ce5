import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { Confirm } from '#ui/Confirm.tsx'
import { notifyDone } from '#ui/notify.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import { api } from '../api'
import { nextState, stateOf } from './find-rows'
import { PublishPreview } from './PublishPreview'
import styles from './Publish.module.css'
import type { EventResultsData } from './types'

/** Publishing: first provisional, for objections; then official. What is published is shown before. */
export function Publish({ results }: { readonly results: EventResultsData }) {
  const { t } = useTranslation(['results', 'ui'])
  const [opened, setOpened] = useState(false)
  const queryClient = useQueryClient()
  const { event, groups, missing, can } = results
  const next = nextState(stateOf(groups))
  const publish = useMutation(
    api.results.publish.mutationOptions({
      onSuccess: () => {
        notifyDone(t(next === 'official' ? 'publish.doneOfficial' : 'publish.doneProvisional', { event: event.name }))
        setOpened(false)
      },
      onSettled: (_answer, error) =>
        (error === null || isStale(error)) &&
        Promise.all(
          [api.results.key(), api.contests.key(), api.marking.key()].map((queryKey) =>
            queryClient.invalidateQueries({ queryKey }),
          ),
        ),
    }),
  )
  if (!can.includes('results.publish')) return null
  const desk = can.includes('event.readMarking') && <Link to={`/events/${event.id}/marking`}>{t('toDesk')}</Link>
  if (next === null) return desk === false ? null : desk
  const refused = publish.isError ? reasonsOf(publish.error) : null
  return (
    <>
      {desk}
      {missing.length === 0 ? (
        <Button onClick={() => setOpened(true)}>{t(`publish.${next}.verb`)}</Button>
      ) : (
        <div className={styles.missing}>
          <Reasons reasons={missing} title={t('publish.missing')} />
        </div>
      )}
      <Confirm
        opened={opened}
        title={t(`publish.${next}.title`, { event: event.name })}
        verb={t(`publish.${next}.verb`)}
        busy={publish.isPending}
        onConfirm={() => publish.mutate({ eventId: event.id, state: next, version: event.version })}
        onClose={() => setOpened(false)}
      >
        <p>{t(`publish.${next}.meaning`)}</p>
        {groups.map((group) => (
          <PublishPreview key={group.groupId} group={group} />
        ))}
        {refused !== null && <Reasons reasons={refused} />}
        {publish.isError && refused === null && <p role="alert">{t('publish.failed')}</p>}
      </Confirm>
    </>
  )
}
