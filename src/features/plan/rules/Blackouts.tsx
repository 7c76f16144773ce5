import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cities } from '#domain/contests/cities'
import { isDay, type Day } from '#domain/schedule/days'
import type { Blackout, RuleSet } from '#domain/schedule/rule-set'
import { EmptyState } from '#ui/EmptyState.tsx'
import type { RulesEvent } from './rules-state'
import styles from './rules.module.css'

interface BlackoutsProps {
  readonly rules: RuleSet
  readonly send: (event: RulesEvent) => void
  readonly disabled: boolean
  /** What a new one starts with. */
  readonly firstDay: Day
}

/** Days on which nothing may be held, in one city or everywhere. */
export function Blackouts({ rules, send, disabled, firstDay }: BlackoutsProps) {
  const { t } = useTranslation('plan')
  return (
    <div className={styles.blackouts}>
      {rules.blackouts.length === 0 && (
        <EmptyState title={t('rules.blackouts.none')}>{t('rules.blackouts.noneHint')}</EmptyState>
      )}
      <ul className={styles.rules}>
        {rules.blackouts.map((blackout, position) => (
          <BlackoutRow
            key={position}
            blackout={blackout}
            disabled={disabled}
            onChange={(change) => send({ type: 'blackoutChanged', position, change })}
            onRemove={() => send({ type: 'blackoutRemoved', position })}
          />
        ))}
      </ul>
      {!disabled && (
        <Button variant="default" size="xs" onClick={() => send({ type: 'blackoutAdded', day: firstDay })}>
          {t('rules.blackouts.add')}
        </Button>
      )}
    </div>
  )
}

interface BlackoutRowProps {
  readonly blackout: Blackout
  readonly disabled: boolean
  readonly onChange: (change: Partial<Blackout>) => void
  readonly onRemove: () => void
}

function BlackoutRow({ blackout, disabled, onChange, onRemove }: BlackoutRowProps) {
  const { t } = useTranslation(['plan', 'ui'])
  const { from, to, cityCode, reason } = blackout
  return (
    <li className={styles.blackout}>
      <TextInput
        size="xs"
        type="date"
        label={t('rules.blackouts.from')}
        value={from}
        disabled={disabled}
        onChange={({ currentTarget: { value } }) =>
          isDay(value) && onChange({ from: value, ...(to < value && { to: value }) })
        }
      />
      <TextInput
        size="xs"
        type="date"
        label={t('rules.blackouts.to')}
        value={to}
        min={from}
        disabled={disabled}
        onChange={({ currentTarget: { value } }) => isDay(value) && onChange({ to: value })}
        {...(to < from && { error: t('rules.blackouts.backwards') })}
      />
      <NativeSelect
        size="xs"
        label={t('rules.blackouts.where')}
        value={cityCode ?? ''}
        disabled={disabled}
        data={[
          { value: '', label: t('rules.blackouts.everywhere') },
          ...cities.map(({ code }) => ({ value: code, label: t(`ui:vocabulary.city.${code}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ cityCode: value === '' ? null : value })}
      />
      <TextInput
        size="xs"
        className={styles.wide}
        label={t('rules.blackouts.why')}
        value={reason}
        maxLength={100}
        disabled={disabled}
        onChange={({ currentTarget: { value } }) => onChange({ reason: value })}
        {...(reason.trim() === '' && { error: t('rules.blackouts.whyMissing') })}
      />
      {!disabled && (
        <Button
          variant="default"
          size="xs"
          onClick={onRemove}
          aria-label={t('rules.blackouts.removeNamed', { reason, from })}
        >
          {t('rules.blackouts.remove')}
        </Button>
      )}
    </li>
  )
}
