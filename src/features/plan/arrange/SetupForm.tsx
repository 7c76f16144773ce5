import { Button, NumberInput, Radio, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { softRules } from '#domain/schedule/rule-set'
import { Section } from '#ui/Section.tsx'
import styles from './arrange.module.css'
import { DelayFields } from './DelayFields'
import { missingIn, scopes, stagesInScope, type PlanAtHand, type ScopeChoice, type Setup } from './setup'
import { SelectedStages } from './SelectedStages'
import type { StageNamer } from './stage-names'

export interface SetupFormProps {
  readonly setup: Setup
  readonly notice: 'cancelled' | 'failed' | null
  readonly hand: PlanAtHand
  readonly names: StageNamer
  readonly onChange: (setup: Setup) => void
  readonly onRun: () => void
}

const gaps = ['0', '0.01', '0.05']

/** What may move, what counts how much, and how long it may take. */
export function SetupForm({ setup, notice, hand, names, onChange, onRun }: SetupFormProps) {
  const { t } = useTranslation('plan')
  const missing = missingIn(setup, hand)
  const change = (part: Partial<Setup>) => onChange({ ...setup, ...part })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === null) onRun()
      }}
    >
      {notice !== null && (
        <p className={styles.notice} role="alert">
          {t(`arrange.notice.${notice}`)}
        </p>
      )}
      <Section title={t('arrange.scope.title')}>
        <Radio.Group
          aria-label={t('arrange.scope.title')}
          value={setup.scope}
          onChange={(scope) => change({ scope: scope as ScopeChoice })}
        >
          <div className={styles.scopes}>
            {scopes.map((scope) => (
              <Radio
                key={scope}
                value={scope}
                label={t(`arrange.scope.${scope}`)}
                description={t(`arrange.scopeHint.${scope}`, {
                  count: stagesInScope({ ...setup, scope }, hand).length,
                })}
              />
            ))}
          </div>
        </Radio.Group>
        {setup.scope === 'selected' && (
          <SelectedStages
            hand={hand}
            names={names}
            selected={setup.selected}
            onChange={(selected) => change({ selected })}
          />
        )}
        {setup.scope === 'delay' && (
          <DelayFields hand={hand} names={names} delays={setup.delays} onChange={(delays) => change({ delays })} />
        )}
      </Section>
      <Section title={t('arrange.wishes.title')} aside={t('arrange.wishes.aside')}>
        <div className={styles.fields}>
          {softRules.map((rule) => (
            <NumberInput
              key={rule}
              label={t(`arrange.wish.${rule}`)}
              description={t(`arrange.unit.${rule}`)}
              min={0}
              max={1000}
              allowDecimal={false}
              value={setup.weights[rule] ?? hand.world.rules.weight[rule]}
              onChange={(value) => {
                const weight = Math.round(Number(value))
                if (Number.isFinite(weight) && weight >= 0) change({ weights: { ...setup.weights, [rule]: weight } })
              }}
            />
          ))}
        </div>
        {Object.keys(setup.weights).length > 0 && (
          <Quiet onClick={() => change({ weights: {} })}>{t('arrange.wishes.reset')}</Quiet>
        )}
      </Section>
      <Section title={t('arrange.limits.title')}>
        <div className={styles.fields}>
          <NumberInput
            label={t('arrange.limits.seconds')}
            min={1}
            max={600}
            allowDecimal={false}
            value={setup.seconds}
            onChange={(value) => {
              if (Number(value) >= 1) change({ seconds: Math.round(Number(value)) })
            }}
          />
          <Select
            label={t('arrange.limits.gap')}
            data={gaps.map((value) => ({ value, label: t(`arrange.gap.${value === '0' ? 'none' : value.slice(2)}`) }))}
            allowDeselect={false}
            value={String(setup.gap)}
            onChange={(value) => change({ gap: Number(value ?? 0) })}
          />
        </div>
      </Section>
      <div className={styles.start}>
        <Button type="submit" disabled={missing !== null}>
          {t('arrange.run')}
        </Button>
        <p className={styles.hint}>{t(missing === null ? 'arrange.runHint' : `arrange.missing.${missing}`)}</p>
      </div>
    </form>
  )
}

function Quiet({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Button variant="subtle" size="compact-sm" onClick={onClick}>
      {children}
    </Button>
  )
}
