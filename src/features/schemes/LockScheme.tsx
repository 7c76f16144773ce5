import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeData } from '#contract/schemes'
import { Confirm } from '#ui/Confirm.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { api, useOutcome } from '../api'

interface LockSchemeProps {
  readonly event: SchemeData['event']
  readonly scheme: NonNullable<SchemeData['scheme']>
}

/** Marking may begin only under a locked scheme. */
export function LockScheme({ event, scheme }: LockSchemeProps) {
  const { t } = useTranslation('schemes')
  const [seen, setSeen] = useState<number | null>(null)
  return (
    <>
      <Button variant="default" onClick={() => setSeen(scheme.revision)}>
        {t('lock.verb')}
      </Button>
      {seen !== null && <LockDialog {...{ event, scheme, seen }} onClose={() => setSeen(null)} />}
    </>
  )
}

interface LockDialogProps extends LockSchemeProps {
  /** The revision that was read: another one saved since is not locked along unread. */
  readonly seen: number
  readonly onClose: () => void
}

function LockDialog({ event, scheme, seen, onClose }: LockDialogProps) {
  const { t } = useTranslation('schemes')
  const lock = useMutation(
    api.schemes.lock.mutationOptions(useOutcome({ noun: 'schemes', done: t('lock.done'), after: onClose })),
  )
  const changed = scheme.revision !== seen && !lock.isPending && !lock.isSuccess
  return (
    <Confirm
      opened
      title={t('lock.title', { n: seen })}
      verb={t('lock.verb')}
      busy={lock.isPending}
      disabled={changed}
      onConfirm={() => lock.mutate({ eventId: event.id, version: event.version, basedOn: seen })}
      onClose={onClose}
    >
      <p>{t('lock.meaning')}</p>
      {changed ? <p role="alert">{t('lock.changed', { n: scheme.revision })}</p> : <Refusal error={lock.error} />}
    </Confirm>
  )
}
