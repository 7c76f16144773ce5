import { Radio, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainData } from '#contract/draws'
import type { DrawKind } from '#domain/draws/draw'
import { reasonsOf } from '#ui/problem.ts'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { api, useOutcome } from '../../api'
import { presentIn } from './present-in'
import styles from './people.module.css'

export interface AppointDialogProps {
  readonly chain: ChainData
  readonly part: DrawKind | 'supervisor'
  readonly onClose: () => void
}

/** What speaks against the person who was chosen, rather than against the act. */
const aboutPerson = /^draws\.(?:has_|holds_|supervises_)/

/** Chooses among judges who have no part in the event; whoever is replaced is named, with the reason. */
export function AppointDialog({ chain, part, onClose }: AppointDialogProps) {
  const { t } = useTranslation('draws')
  const [search, setSearch] = useState('')
  const [personId, setPersonId] = useState('')
  const eventId = chain.event.id
  const { data } = useQuery({
    ...api.draws.candidates.queryOptions({ input: { eventId, search } }),
    placeholderData: keepPreviousData,
  })
  const outcome = useOutcome({ noun: 'draws', done: t('appoint.done'), after: onClose })
  const appoint = useMutation(api.draws.appoint.mutationOptions(outcome))
  const present = presentIn(chain, part)
  const rows = data?.rows ?? []
  // Nobody is appointed who is not before the reader's eyes: another search takes the choice back.
  const chosen = rows.some(({ id }) => id === personId) ? personId : ''
  const unfit = (reasonsOf(appoint.error) ?? []).filter(({ code }) => aboutPerson.test(code))
  return (
    <ReasonDialog
      title={t(`appoint.verb.${part}`)}
      verb={t('appoint.confirm')}
      reasonLabel={present === null ? null : t('field.reason')}
      ready={chosen !== ''}
      busy={appoint.isPending}
      error={unfit.length > 0 ? null : appoint.error}
      onConfirm={(reason) =>
        appoint.mutate({ eventId, part, personId: chosen, instead: present, ...(reason !== '' && { reason }) })
      }
      onClose={onClose}
    >
      <p>{t('appoint.meaning')}</p>
      {present !== null && <p>{t('appoint.instead', { name: present })}</p>}
      <TextInput
        label={t('appoint.search')}
        value={search}
        maxLength={40}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('appoint.choose')}
        value={chosen}
        error={unfit.length > 0 && unfit.map((reason) => <ReasonSentence key={reason.code} reason={reason} />)}
        onChange={(id) => {
          setPersonId(id)
          appoint.reset()
        }}
      >
        <div className={styles.choices}>
          {rows.map(({ id, name, unit }) => (
            <Radio key={id} value={id} label={name} description={unit ?? ''} />
          ))}
          {data !== undefined && rows.length === 0 && <p className={styles.faint}>{t('appoint.none')}</p>}
        </div>
      </Radio.Group>
    </ReasonDialog>
  )
}
