import { Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnouncementData } from '#contract/announcements'
import { api } from '#features/api.ts'
import { Confirm } from '#ui/Confirm.tsx'
import { notifyDone } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'

export interface WithdrawDialogProps {
  readonly announcement: AnnouncementData
  readonly onClose: () => void
}

export function WithdrawDialog({ announcement: { id, title, version }, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation(['contests', 'contests/announcements'])
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const withdraw = useMutation(
    api.announcements.withdraw.mutationOptions({
      onSuccess: () => {
        notifyDone(t('contests/announcements:withdrawnDone'))
        onClose()
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.announcements.key() }),
    }),
  )
  return (
    <Confirm
      opened
      danger
      title={t('contests/announcements:withdrawOf', { title })}
      verb={t('contests/announcements:withdraw')}
      busy={withdraw.isPending}
      disabled={reason.trim() === ''}
      onConfirm={() => withdraw.mutate({ announcementId: id, version, reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{t('contests/announcements:withdrawHint')}</p>
      <Textarea
        label={t('contests/announcements:field.reason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        maxLength={500}
        rows={2}
        required
      />
      {withdraw.error !== null && <Reasons reasons={reasonsOf(withdraw.error) ?? []} />}
      {withdraw.error !== null && reasonsOf(withdraw.error) === null && (
        <p role="alert">{t('contests/announcements:failed')}</p>
      )}
    </Confirm>
  )
}
