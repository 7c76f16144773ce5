import { Radio, Textarea, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainData } from '#contract/draws'
import type { DrawKind } from '#domain/draws/draw'
import { Confirm } from '#ui/Confirm.tsx'
import { reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import { api } from '../../api'
import { useOutcome } from '../use-outcome'
import { presentIn } from './present-in'
import styles from './people.module.css'

export interface AppointDialogProps {
  readonly chain: ChainData
  readonly part: DrawKind | 'supervisor'
  readonly opened: boolean
  readonly onClose: () => void
}

/** Chooses among judges who have no part in the event; whoever is replaced is named, with the reason. */
export function AppointDialog({ chain, part, opened, onClose }: AppointDialogProps) {
  const { t } = useTranslation('draws')
  const [search, setSearch] = useState('')
  const [personId, setPersonId] = useState('')
  const [reason, setReason] = useState('')
  const eventId = chain.event.id
  const { data } = useQuery({
    ...api.draws.candidates.queryOptions({ input: { eventId, search } }),
    enabled: opened,
    placeholderData: keepPreviousData,
  })
  const appoint = useMutation(api.draws.appoint.mutationOptions(useOutcome(t('appoint.done'), onClose)))
  const refused = appoint.isError ? reasonsOf(appoint.error) : null
  const present = presentIn(chain, part)
  const rows = data?.rows ?? []
  return (
    <Confirm
      opened={opened}
      title={t(`appoint.verb.${part}`)}
      verb={t('appoint.confirm')}
      busy={appoint.isPending}
      disabled={personId === '' || (present !== null && reason.trim() === '')}
      onConfirm={() =>
        appoint.mutate({
          eventId,
          part,
          personId,
          instead: present,
          ...(reason.trim() !== '' && { reason }),
        })
      }
      onClose={onClose}
    >
      <div className={styles.fields}>
        <p>{t('appoint.meaning')}</p>
        {present !== null && <p>{t('appoint.instead', { name: present })}</p>}
        <TextInput
          label={t('appoint.search')}
          value={search}
          maxLength={40}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Radio.Group label={t('appoint.choose')} value={personId} onChange={setPersonId}>
          <div className={styles.choices}>
            {rows.map(({ id, name, unit }) => (
              <Radio key={id} value={id} label={name} description={unit ?? ''} />
            ))}
            {data !== undefined && rows.length === 0 && <p className={styles.faint}>{t('appoint.none')}</p>}
          </div>
        </Radio.Group>
        {present !== null && (
          <Textarea
            label={t('field.reason')}
            value={reason}
            maxLength={500}
            rows={2}
            required
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {refused !== null && <Reasons reasons={refused} />}
        {appoint.isError && refused === null && <p role="alert">{t('failed')}</p>}
      </div>
    </Confirm>
  )
}
