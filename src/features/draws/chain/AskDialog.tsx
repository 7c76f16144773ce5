import { NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainLinkData } from '#contract/draws'
import type { ChainStep } from '#domain/draws/chain'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { api, useOutcome } from '../../api'
import { linkName } from './link-name'
import styles from './chain.module.css'

export interface AskDialogProps {
  readonly eventId: string
  readonly link: Pick<ChainLinkData, 'kind' | 'module' | 'newest' | 'state'>
  readonly step: ChainStep
  readonly onClose: () => void
}

/** A holder asks for a step: what it means, what it needs, and that the supervisor has to confirm it. */
export function AskDialog({ eventId, link, step, onClose }: AskDialogProps) {
  const { t } = useTranslation('draws')
  const [word, setWord] = useState('')
  const [places, setPlaces] = useState<number | string>('')
  const outcome = useOutcome({ noun: 'draws', done: t(`asked.${step}`), after: onClose })
  const ask = useMutation(api.draws.ask.mutationOptions(outcome))
  const { kind, module, newest, state } = link
  const again = step === 'commit' && state !== 'none'
  return (
    <ReasonDialog
      title={t(`askTitle.${step}`, { link: linkName(t, link) })}
      verb={t(`askVerb.${step}`)}
      reasonLabel={again ? t('field.reason') : null}
      reasonHint={t('field.reasonHint')}
      ready={step === 'draw' ? word.trim() !== '' : places === '' || typeof places === 'number'}
      busy={ask.isPending}
      error={ask.error}
      onConfirm={(reason) =>
        ask.mutate({
          eventId,
          kind,
          step,
          after: newest,
          ...(module !== null && { module }),
          ...(typeof places === 'number' && { placeCount: places }),
          ...(step === 'draw' && { publicWord: word }),
          ...(reason !== '' && { reason }),
        })
      }
      onClose={onClose}
    >
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
      <p className={styles.faint}>{t('thenConfirmed')}</p>
    </ReasonDialog>
  )
}
