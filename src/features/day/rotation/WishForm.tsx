import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayProgrammeData } from '#contract/day'
import { daysInRange } from '#domain/schedule/days'
import { clockText, minuteOf } from '#domain/schedule/day/clock-text'
import type { NamedModule } from '#domain/schedule/rotation/to-items'
import { pausesOf } from '#domain/schedule/rotation/to-items'
import planStyles from '../plan/plan.module.css'
import type { RotationWish } from '../rotation-machine'
import { dayInWords, spanText } from '../words'
import styles from './rotation.module.css'

interface WishFormProps {
  readonly wish: RotationWish
  readonly programme: DayProgrammeData
  readonly onChange: (wish: RotationWish) => void
}

/** What the rotation must keep: teams, rest, walk, begin, the day's pauses, and each module's length and stations. */
export function WishForm({ wish, programme, onChange }: WishFormProps) {
  const { t, i18n } = useTranslation('day')
  const [time, setTime] = useState(clockText(wish.start))
  const { modules, pauses, day } = wish
  const days = programme.stage === null ? [day] : daysInRange(programme.stage.from, programme.stage.to)
  const number = (key: 'teams' | 'rest' | 'transfer' | 'seconds', min: number, max: number) => (
    <NumberInput
      label={t(`rotation.${key}`)}
      min={min}
      max={max}
      value={wish[key]}
      onChange={(value) => typeof value === 'number' && onChange({ ...wish, [key]: value })}
    />
  )
  return (
    <>
      <div className={planStyles.form}>
        <NativeSelect
          data-autofocus
          label={t('form.day')}
          value={day}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            onChange({ ...wish, day: chosen, pauses: pausesOf(programme.items, chosen) })
          }}
          data={days.map((one) => ({ value: one, label: dayInWords(one, i18n.language) }))}
        />
        <TextInput
          label={t('rotation.start')}
          value={time}
          error={minuteOf(time) === null ? t('form.badTime') : null}
          onChange={(event) => {
            setTime(event.currentTarget.value)
            const start = minuteOf(event.currentTarget.value)
            if (start !== null) onChange({ ...wish, start })
          }}
        />
        {number('teams', 1, 200)}
        {number('rest', 0, 600)}
        {number('transfer', 0, 240)}
        {number('seconds', 1, 120)}
      </div>
      <p className={styles.pauses}>
        {pauses.length === 0
          ? t('rotation.noPauses')
          : t('rotation.pauses', { spans: pauses.map(({ from, to }) => spanText(from, to)).join('、') })}
      </p>
      <div className={planStyles.modules}>
        {modules.map((module, index) => (
          <ModuleRow
            key={index}
            module={module}
            onChange={(next) => onChange({ ...wish, modules: modules.with(index, next) })}
            onRemove={() => onChange({ ...wish, modules: modules.filter((_, at) => at !== index) })}
          />
        ))}
      </div>
      <Button
        className={styles.add}
        variant="subtle"
        disabled={modules.length >= 30}
        onClick={() =>
          onChange({ ...wish, modules: [...modules, another(modules, (code) => t('template.module', { code }))] })
        }
      >
        {t('settings.addModule')}
      </Button>
    </>
  )
}

interface ModuleRowProps {
  readonly module: NamedModule
  readonly onChange: (module: NamedModule) => void
  readonly onRemove: () => void
}

function ModuleRow({ module, onChange, onRemove }: ModuleRowProps) {
  const { t } = useTranslation('day')
  const number = (key: 'minutes' | 'stations' | 'changeover', min: number, max: number) => (
    <NumberInput
      label={t(`module.${key}`)}
      min={min}
      max={max}
      value={module[key]}
      onChange={(value) => typeof value === 'number' && onChange({ ...module, [key]: value })}
    />
  )
  return (
    <div className={styles.module} role="group" aria-label={t('module.of', { code: module.code })}>
      <TextInput
        label={t('module.code')}
        maxLength={8}
        value={module.code}
        onChange={(event) => onChange({ ...module, code: event.currentTarget.value })}
      />
      <TextInput
        label={t('module.name')}
        maxLength={60}
        value={module.name}
        onChange={(event) => onChange({ ...module, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('form.place')}
        maxLength={60}
        value={module.place ?? ''}
        onChange={(event) =>
          onChange({ ...module, place: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }
      />
      {number('minutes', 1, 1440)}
      {number('stations', 1, 200)}
      {number('changeover', 0, 240)}
      <Button variant="subtle" aria-label={t('module.removeOf', { code: module.code })} onClick={onRemove}>
        {t('module.remove')}
      </Button>
    </div>
  )
}

function another(modules: readonly NamedModule[], nameOf: (code: string) => string): NamedModule {
  const code = String.fromCodePoint(65 + (modules.length % 26))
  return { code, name: nameOf(code), minutes: 45, stations: 1, changeover: 5, place: null }
}
