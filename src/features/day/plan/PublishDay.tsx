import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayProgrammeData } from '#contract/day'
import { api } from '#features/api.ts'
import { Confirm } from '#ui/Confirm.tsx'
import { notifyDone } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'

/** Shows the saved programme to everybody, or takes it back. */
export function PublishDay({ programme }: { readonly programme: DayProgrammeData }) {
  const { t } = useTranslation('day')
  const [opened, setOpened] = useState(false)
  const queryClient = useQueryClient()
  const published = programme.publishedAt !== null
  const act = published ? 'withdraw' : 'publish'
  const publish = useMutation(
    api.day.publish.mutationOptions({
      onSuccess: () => {
        notifyDone(t(`publish.${act}Done`))
        setOpened(false)
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.day.key() }),
    }),
  )
  const refused = publish.isError ? reasonsOf(publish.error) : null
  return (
    <>
      <Button variant={published ? 'default' : 'filled'} onClick={() => setOpened(true)}>
        {t(`publish.${act}`)}
      </Button>
      <Confirm
        opened={opened}
        title={t(`publish.${act}Title`)}
        verb={t(`publish.${act}`)}
        busy={publish.isPending}
        onConfirm={() =>
          publish.mutate({ eventId: programme.event.id, version: programme.version, published: !published })
        }
        onClose={() => {
          setOpened(false)
          publish.reset()
        }}
      >
        <p>{t(`publish.${act}Hint`)}</p>
        {refused !== null && <Reasons reasons={refused} />}
        {publish.isError && refused === null && <p role="alert">{t('save.failed')}</p>}
      </Confirm>
    </>
  )
}
