import { NativeSelect, NumberInput, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  lowestSeverity,
  severities,
  softRules,
  type RuleId,
  type RuleSet,
  type SoftRule,
} from '#domain/schedule/rule-set'
import type { NumberField, RulesEvent } from './rules-state'
import styles from './rules.module.css'

interface RuleRowProps {
  readonly rule: RuleId
  readonly rules: RuleSet
  readonly send: (event: RulesEvent) => void
  readonly disabled: boolean
}

const numberOf: Readonly<Partial<Record<RuleId, { field: NumberField; min: number; max: number }>>> = {
  preliminary_first: { field: 'preliminaryGapDays', min: 0, max: 120 },
  city_capacity: { field: 'finalsPerCity', min: 1, max: 50 },
  month_balance: { field: 'finalsPerMonth', min: 1, max: 200 },
}
const weekendWishes = ['none', 'avoid_weekends', 'avoid_workdays'] as const

/** One rule: what it asks, how grave a breach is, and its numbers. */
export function RuleRow({ rule, rules, send, disabled }: RuleRowProps) {
  const { t } = useTranslation('plan')
  const name = t(`rules.rule.${rule}`)
  const lowest = severities.indexOf(lowestSeverity[rule] ?? 'ignore')
  const number = numberOf[rule]
  return (
    <li className={styles.rule}>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.hint}>{t(`rules.hint.${rule}`)}</p>
      </div>
      <div className={styles.controls}>
        <SegmentedControl
          size="xs"
          aria-label={t('rules.severityOf', { rule: name })}
          value={rules.severity[rule]}
          disabled={disabled}
          data={severities.map((value, index) => ({
            value,
            label: t(`rules.severity.${value}`),
            disabled: index > lowest,
          }))}
          onChange={(severity) =>
            send({ type: 'severitySet', rule, severity: severity as RuleSet['severity'][RuleId] })
          }
        />
        {number !== undefined && (
          <NumberInput
            size="xs"
            className={styles.number}
            label={t(`rules.number.${number.field}`)}
            value={rules[number.field]}
            min={number.min}
            max={number.max}
            clampBehavior="strict"
            allowDecimal={false}
            disabled={disabled}
            onChange={(value) => typeof value === 'number' && send({ type: 'numberSet', field: number.field, value })}
          />
        )}
        {rule === 'weekend' && (
          <NativeSelect
            size="xs"
            label={t('rules.weekendWish')}
            value={rules.weekendWish}
            disabled={disabled}
            data={weekendWishes.map((value) => ({ value, label: t(`rules.wish.${value}`) }))}
            onChange={({ currentTarget }) => {
              const wish = weekendWishes.find((one) => one === currentTarget.value)
              if (wish !== undefined) send({ type: 'weekendWished', wish })
            }}
          />
        )}
        {isSoft(rule) && (
          <NumberInput
            size="xs"
            className={styles.number}
            label={t('rules.weightOf', { unit: t(`rules.unit.${rule}`) })}
            value={rules.weight[rule]}
            min={0}
            max={1000}
            clampBehavior="strict"
            allowDecimal={false}
            disabled={disabled}
            onChange={(value) => typeof value === 'number' && send({ type: 'weightSet', rule, weight: value })}
          />
        )}
      </div>
    </li>
  )
}

function isSoft(rule: RuleId): rule is SoftRule {
  return (softRules as readonly RuleId[]).includes(rule)
}
