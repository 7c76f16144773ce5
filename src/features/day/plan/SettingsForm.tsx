import { Button, Checkbox, Modal, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clockText, minuteOf } from '#domain/schedule/day/clock-text'
import type { DayModule, DaySettings } from '#domain/schedule/day/programme'
import styles from './plan.module.css'

interface SettingsFormProps {
  readonly settings: DaySettings
  readonly onChoose: (settings: DaySettings) => void
  readonly onClose: () => void
}

/** What the day goes by: workstations and batches, rest, the latest end, late entry, the modules. */
export function SettingsForm({ settings, onChoose, onClose }: SettingsFormProps) {
  const { t } = useTranslation(['day', 'ui'])
  const [draft, setDraft] = useState(settings)
  const [latest, setLatest] = useState(clockText(settings.latestEnd))
  const change = (next: Partial<DaySettings>) => setDraft((before) => ({ ...before, ...next }))
  const latestEnd = latest === '24:00' ? 1440 : minuteOf(latest)
  const named = draft.modules.every(({ code, name }) => code.trim() !== '' && name.trim() !== '')
  const count = (key: 'workstations' | 'minRest' | 'lateEntry', min: number) => (
    <NumberInput
      label={t(`settings.${key}`)}
      min={min}
      max={600}
      value={draft[key]}
      onChange={(value) => typeof value === 'number' && change({ [key]: value })}
    />
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('settings.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (latestEnd === null || !named) return
          onChoose({ ...draft, latestEnd })
          onClose()
        }}
      >
        <div className={styles.form}>
          {count('workstations', 1)}
          {count('minRest', 0)}
          {count('lateEntry', 0)}
          <TextInput
            label={t('settings.latestEnd')}
            value={latest}
            error={latestEnd === null ? t('form.badTime') : null}
            onChange={(event) => setLatest(event.currentTarget.value)}
          />
          {(['batchByGroup', 'drawEachModule', 'judgesNamed'] as const).map((key) => (
            <Checkbox
              key={key}
              className={styles.wide}
              label={t(`settings.${key}`)}
              checked={draft[key]}
              onChange={(event) => change({ [key]: event.currentTarget.checked })}
            />
          ))}
        </div>
        <h3>{t('settings.modules')}</h3>
        <div className={styles.modules}>
          {draft.modules.map((module, index) => (
            <ModuleRow
              key={index}
              module={module}
              onChange={(next) => change({ modules: draft.modules.with(index, next) })}
              onRemove={() => change({ modules: draft.modules.filter((_, at) => at !== index) })}
            />
          ))}
          <Button
            variant="default"
            onClick={() => change({ modules: [...draft.modules, blank(draft.modules.length)] })}
          >
            {t('settings.addModule')}
          </Button>
        </div>
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" disabled={latestEnd === null || !named}>
            {t('settings.keep')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface ModuleRowProps {
  readonly module: DayModule
  readonly onChange: (module: DayModule) => void
  readonly onRemove: () => void
}

function ModuleRow({ module, onChange, onRemove }: ModuleRowProps) {
  const { t } = useTranslation('day')
  return (
    <div className={styles.module}>
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
      <NumberInput
        label={t('module.minutes')}
        min={1}
        max={1440}
        step={5}
        value={module.minutes}
        onChange={(value) => typeof value === 'number' && onChange({ ...module, minutes: value })}
      />
      <NumberInput
        label={t('module.stations')}
        min={1}
        max={200}
        value={module.stations}
        onChange={(value) => typeof value === 'number' && onChange({ ...module, stations: value })}
      />
      <Button variant="subtle" aria-label={t('module.removeOf', { code: module.code })} onClick={onRemove}>
        {t('module.remove')}
      </Button>
    </div>
  )
}

function blank(count: number): DayModule {
  return { code: String.fromCodePoint(65 + (count % 26)), name: '', minutes: 60, stations: 1 }
}
