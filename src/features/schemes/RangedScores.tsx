import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeData } from '#contract/schemes'
import { Confirm } from '#ui/Confirm.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { Section } from '#ui/Section.tsx'
import { api, useOutcome } from '../api'
import { Bands } from './Bands'
import styles from './SchemeHead.module.css'

type Scheme = NonNullable<SchemeData['scheme']>
type Aspect = Scheme['criteria'][number]['forms'][number]['aspects'][number]
type Ranged = Extract<NonNullable<Aspect['calculation']>, { readonly type: 'RANGED_SCORE' }>

/** Ranged scores with their bands: what a workbook says of them is not certain, so the scheme's owner confirms each. */
export function RangedScores({ data, scheme }: { readonly data: SchemeData; readonly scheme: Scheme }) {
  const { t } = useTranslation('schemes')
  const ranged = scheme.criteria.flatMap(({ forms }) =>
    forms.flatMap(({ aspects }) =>
      aspects.flatMap((aspect) =>
        aspect.calculation?.type === 'RANGED_SCORE' ? [{ aspect, calculation: aspect.calculation }] : [],
      ),
    ),
  )
  if (ranged.length === 0) return null
  const open = ranged.filter(({ calculation }) => !calculation.confirmed).length
  return (
    <Section title={t('ranged.title')} aside={open === 0 ? t('ranged.allConfirmed') : t('ranged.open', { n: open })}>
      <div className={styles.panel}>
        {ranged.map((one) => (
          <RangedScore key={one.aspect.key} data={data} revision={scheme.revision} {...one} />
        ))}
      </div>
    </Section>
  )
}

interface RangedScoreProps {
  readonly data: SchemeData
  readonly revision: number
  readonly aspect: Aspect
  readonly calculation: Ranged
}

function RangedScore(props: RangedScoreProps) {
  const { data, revision, aspect, calculation } = props
  const { t } = useTranslation('schemes')
  const [seen, setSeen] = useState<Seen | null>(null)
  return (
    <div className={styles.request}>
      <h3>
        {aspect.code} {aspect.description} · {t(calculation.confirmed ? 'ranged.isConfirmed' : 'ranged.isOpen')}
      </h3>
      <Bands bands={calculation.bands} />
      {data.can.includes('scheme.import') && (
        <div className={styles.answers}>
          <Button size="sm" variant="default" onClick={() => setSeen({ aspect, calculation, revision })}>
            {t(calculation.confirmed ? 'ranged.takeBack' : 'ranged.confirm')}
          </Button>
        </div>
      )}
      {seen !== null && <RangedDialog {...props} seen={seen} onClose={() => setSeen(null)} />}
    </div>
  )
}

/** What was read: the bands, whether they were confirmed, the maximum, and in which version. */
type Seen = Pick<RangedScoreProps, 'aspect' | 'calculation' | 'revision'>

interface RangedDialogProps extends RangedScoreProps {
  /** Only that is confirmed: neither words nor what is asked for turn round when somebody saves another version. */
  readonly seen: Seen
  readonly onClose: () => void
}

function RangedDialog({ data, revision, calculation: now, seen, onClose }: RangedDialogProps) {
  const { t } = useTranslation('schemes')
  const { aspect, calculation } = seen
  const verb = t(calculation.confirmed ? 'ranged.takeBack' : 'ranged.confirm')
  const outcome = useOutcome({ noun: 'schemes', done: t('ranged.done', { code: aspect.code }), after: onClose })
  const confirm = useMutation(api.schemes.confirmRanged.mutationOptions(outcome))
  const changed = revision !== seen.revision && !confirm.isPending && !confirm.isSuccess
  return (
    <Confirm
      opened
      title={t('ranged.dialog', { verb, code: aspect.code })}
      verb={verb}
      busy={confirm.isPending}
      disabled={changed}
      onConfirm={() =>
        confirm.mutate({
          eventId: data.event.id,
          version: data.event.version,
          basedOn: seen.revision,
          aspectKey: aspect.key,
          confirmed: !calculation.confirmed,
        })
      }
      onClose={onClose}
    >
      <p>{t(calculation.confirmed ? 'ranged.takeBackMeaning' : 'ranged.meaning', { max: aspect.maxMark })}</p>
      <Bands bands={calculation.bands} />
      {changed ? (
        <p role="alert">
          {t('ranged.changed', { n: revision, now: t(now.confirmed ? 'ranged.isConfirmed' : 'ranged.isOpen') })}
        </p>
      ) : (
        <Refusal error={confirm.error} />
      )}
    </Confirm>
  )
}
