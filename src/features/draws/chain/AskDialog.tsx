import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainLinkData } from '#contract/draws'
import type { ChainStep } from '#domain/draws/chain'
import { Confirm } from '#ui/Confirm.tsx'
import { reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import { api } from '../../api'
import { useOutcome } from '../use-outcome'
import { linkName } from './link-name'
import styles from './chain.module.css'

export interface AskDialogProps {
  readonly eventId: string
  readonly link: Pick<ChainLinkData, 'kind' | 'module' | 'newest' | 'state'>
  readonly step: ChainStep
  readonly opened: boolean
  readonly onClose: () => void
}

/** A holder asks for a step: what it means, what it needs, and that the supervisor has to confirm it. */
export function AskDialog({ eventId, link, step, opened, onClose }: AskDialogProps) {
  const { t } = useTranslation('draws')
  const [word, setWord] = useState('')
  const [reason, setReason] = useState('')
  const [places, setPlaces] = useState<number | string>('')
  const ask = useMutation(api.draws.ask.mutationOptions(useOutcome(t(`asked.${step}`), onClose)))
  const refused = ask.isError ? reasonsOf(ask.error) : null
  const again = step === 'commit' && link.state !== 'none'
  const { kind, module, newest } = link
  return (
    <Confirm
      opened={opened}
      title={t(`askTitle.${step}`, { link: linkName(t, link) })}
      verb={t(`askVerb.${step}`)}
      busy={ask.isPending}
      disabled={(step === 'draw' && word.trim() === '') || (again && reason.trim() === '')}
      onConfirm={() =>
        ask.mutate({
          eventId,
          kind,
          step,
          after: newest,
          ...(module !== null && { module }),
          ...(typeof places === 'number' && { placeCount: places }),
          ...(step === 'draw' && { publicWord: word }),
          ...(reason.trim() !== '' && { reason }),
        })
      }
      onClose={onClose}
    >
      <div className={styles.fields}>
        <p>{t(`askMeaning.${step}`)}</p>
        {step === 'draw' && (
          <TextInput
            label={t('field.word')}
            description={t('field.wordHint')}
            value={word}
            maxLength={60}
            required
            data-autofocus
            onChange={(event) => setWord(event.currentTarget.value)}
          />
        )}
        {step === 'commit' && kind === 'station' && (
          <NumberInput
            label={t('field.places')}
            description={t('field.placesHint')}
            value={places}
            min={1}
            max={999}
            allowDecimal={false}
            onChange={setPlaces}
          />
        )}
        {again && (
          <Textarea
            label={t('field.reason')}
            description={t('field.reasonHint')}
            value={reason}
            maxLength={500}
            rows={2}
            required
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <p className={styles.faint}>{t('thenConfirmed')}</p>
        {refused !== null && <Reasons reasons={refused} />}
        {ask.isError && refused === null && <p role="alert">{t('failed')}</p>}
      </div>
    </Confirm>
  )
}
