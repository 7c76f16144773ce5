import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router-dom'
import { notifyDone, notifyFailed } from '#ui/notify.ts'
import { SubscribePanel } from '#ui/SubscribePanel.tsx'
import { api, calendarAddress, calendarsReachable } from '../api'
import styles from './exchange.module.css'

/** The own calendar goes by a secret address: shown once when it is made, replaced or taken back at any time. */
export function OwnFeed() {
  const { t } = useTranslation('exchange')
  const pages = useHref('/contests')
  const queryClient = useQueryClient()
  const state = useQuery(api.exchange.ownFeed.queryOptions())
  const onSettled = () => queryClient.invalidateQueries({ queryKey: api.exchange.ownFeed.key() })
  const onError = () => notifyFailed(t('own.failed'))
  const make = useMutation(api.exchange.makeFeed.mutationOptions({ onSettled, onError }))
  const revoke = useMutation(
    api.exchange.revokeFeed.mutationOptions({
      onSettled,
      onError,
      onSuccess: () => {
        make.reset()
        notifyDone(t('own.revoked'))
      },
    }),
  )
  const made = state.data?.createdAt ?? null
  const token = make.data?.token
  return (
    <div className={styles.own}>
      <p>{made === null ? t('own.none') : t('own.made', { day: made.slice(0, 10) })}</p>
      {token !== undefined && (
        <>
          <p className={styles.hint}>{t('own.once')}</p>
          <SubscribePanel url={calendarAddress(`person/${token}`, pages)} reachable={calendarsReachable} />
        </>
      )}
      <div className={styles.actions}>
        <Button size="sm" variant="default" loading={make.isPending} onClick={() => make.mutate({})}>
          {made === null ? t('own.make') : t('own.again')}
        </Button>
        {made !== null && (
          <Button size="sm" variant="default" loading={revoke.isPending} onClick={() => revoke.mutate({})}>
            {t('own.revoke')}
          </Button>
        )}
      </div>
    </div>
  )
}
