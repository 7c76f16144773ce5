import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftStage } from '#domain/contests/contest-draft'
import { stageKinds } from '#domain/contests/vocabulary'
import { dayRangeText } from '../day-words'
import { newStage, replacePart, withoutPart } from './draft-parts'
import type { HangingData, HangingFieldsProps } from './EventFields'
import { BlockFindings, useField } from './findings'
import styles from './workspace.module.css'

/** Which stages are held and what the year plan has to know of them; their dates are set there. */
export function StageFields({ draft, hanging, onChange }: HangingFieldsProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  const { stages } = draft
  const put = (next: readonly DraftStage[]) =>
    onChange({
      ...draft,
      stages: next.toSorted((left, right) => stageKinds.indexOf(left.kind) - stageKinds.indexOf(right.kind)),
    })
  return (
    <>
      <p className={styles.hint}>{t('contests/workspace:stagesHint')}</p>
      <BlockFindings path="stages" />
      {stageKinds.map((kind) => {
        const stage = stages.find((one) => one.kind === kind)
        const name = t(`ui:vocabulary.stage.${kind}`)
        const on = stage === undefined ? undefined : hanging.stages[stage.id]
        return (
          <fieldset key={kind} className={styles.stage}>
            <legend>
              <Checkbox
                label={t('contests/workspace:holdStage', { stage: name })}
                checked={stage !== undefined}
                disabled={on !== undefined}
                onChange={() => put(stage === undefined ? [...stages, newStage(kind)] : withoutPart(stages, stage.id))}
              />
            </legend>
            {on !== undefined && <p className={styles.note}>{standsIn(on)}</p>}
            {stage !== undefined && (
              <OneStage stage={stage} onChange={(changed) => put(replacePart(stages, changed))} />
            )}
          </fieldset>
        )
      })}
    </>
  )

  function standsIn({ from, to }: HangingData['stages'][string]): string {
    const days = dayRangeText(from, to)
    return days === null ? t('contests/workspace:stageRecorded') : t('contests/workspace:stageCarries', { days })
  }
}

interface OneStageProps {
  readonly stage: DraftStage
  readonly onChange: (stage: DraftStage) => void
}

const counts = ['plannedDays', 'setUpDays', 'takeDownDays'] as const
const wishes = ['preferred', 'window'] as const
const ends = ['From', 'To'] as const

function OneStage({ stage, onChange }: OneStageProps) {
  const { t } = useTranslation(['contests', 'contests/workspace'])
  return (
    <div className={styles.row}>
      {counts.map((field) => (
        <DayCount key={field} stage={stage} field={field} onChange={onChange} />
      ))}
      {wishes.map((wish) => (
        <fieldset key={wish} className={styles.wish}>
          <legend>{t(`contests/workspace:${wish}`)}</legend>
          {ends.map((end) => (
            <WishDay key={end} stage={stage} field={`${wish}${end}`} onChange={onChange} />
          ))}
        </fieldset>
      ))}
    </div>
  )
}

function DayCount({ stage, field, onChange }: OneStageProps & { readonly field: (typeof counts)[number] }) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  return (
    <NumberInput
      {...useField(`stages.${stage.id}.${field}`)}
      label={t(`contests/workspace:field.${field}`)}
      aria-label={`${t(`ui:vocabulary.stage.${stage.kind}`)} ${t(`contests/workspace:field.${field}`)}`}
      className={styles.short}
      value={stage[field]}
      onChange={(value) => onChange({ ...stage, [field]: Number(value) })}
      allowDecimal={false}
      hideControls
    />
  )
}

type WishField = `${(typeof wishes)[number]}${(typeof ends)[number]}`

function WishDay({ stage, field, onChange }: OneStageProps & { readonly field: WishField }) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  return (
    <TextInput
      {...useField(`stages.${stage.id}.${field}`)}
      type="date"
      aria-label={`${t(`ui:vocabulary.stage.${stage.kind}`)} ${t(`contests/workspace:field.${field}`)}`}
      value={stage[field] ?? ''}
      onChange={({ currentTarget }) => onChange({ ...stage, [field]: currentTarget.value || null })}
    />
  )
}
