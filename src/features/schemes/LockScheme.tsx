import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeData } from '#contract/schemes'
import { Confirm } from '#ui/Confirm.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { api, useOutcome } from '../api'

/** Marking may begin only under a locked scheme. */
export function LockScheme({ data }: { readonly data: SchemeData }) {
  const { t } = useTranslation('schemes')
  const [opened, setOpened] = useState(false)
  const outcome = useOutcome({ noun: 'schemes', done: t('lock.done'), after: () => setOpened(false) })
  const lock = useMutation(api.schemes.lock.mutationOptions(outcome))
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('lock.verb')}
      </Button>
      <Confirm
        opened={opened}
        title={t('lock.title')}
        verb={t('lock.verb')}
        busy={lock.isPending}
        onConfirm={() => lock.mutate({ eventId: data.event.id, version: data.event.version })}
        onClose={() => setOpened(false)}
      >
        <p>{t('lock.meaning')}</p>
        <Refusal error={lock.error} />
      </Confirm>
    </>
  )
}
