import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeData } from '#contract/schemes'
import { Confirm } from '#ui/Confirm.tsx'
import { notifyDone } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import { api } from '../api'

/** Marking may begin only under a locked scheme. */
export function LockScheme({ data }: { readonly data: SchemeData }) {
  const { t } = useTranslation('schemes')
  const [opened, setOpened] = useState(false)
  const queryClient = useQueryClient()
  const lock = useMutation(
    api.schemes.lock.mutationOptions({
      onSuccess: () => {
        notifyDone(t('lock.done'))
        setOpened(false)
      },
      onSettled: () =>
        Promise.all(
          [api.schemes.key(), api.marking.key(), api.contests.key()].map((queryKey) =>
            queryClient.invalidateQueries({ queryKey }),
          ),
        ),
    }),
  )
  const reasons = lock.isError ? reasonsOf(lock.error) : null
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
        {reasons !== null && <Reasons reasons={reasons} />}
        {lock.isError && reasons === null && <p role="alert">{t('failed')}</p>}
      </Confirm>
    </>
  )
}
