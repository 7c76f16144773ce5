import { Button } from '@mantine/core'
import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { Keypad } from './Keypad'
import { liveMark, normalTyped } from './live-mark'
import type { MeasurementInputProps } from './MeasurementInput'
import styles from './ValueField.module.css'

/** A number to type, with the mark it gives and what speaks against it, while it is typed. */
export function ValueField({ desk, view, rule }: MeasurementInputProps) {
  const { t } = useTranslation('marking')
  const { calculation, maxMark } = rule
  const { draft } = desk.state
  const fieldId = useId()
  const input = useRef<HTMLInputElement>(null)
  const { mark, reasons } = liveMark(calculation, maxMark, draft)
  const bounds = { max: maxMark, ...('possible' in calculation && { possible: calculation.possible }) }

  useLayoutEffect(() => {
    if (!desk.readOnly) input.current?.focus({ preventScroll: true })
  }, [desk.readOnly])

  function enter(): void {
    const value = normalTyped(draft)
    if (value === '') desk.act({ type: 'next' })
    else desk.act({ type: 'enter', value })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const empty = draft === ''
    if (event.key === 'Enter') enter()
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
      desk.act({ type: 'move', direction: event.key === 'ArrowUp' ? 'up' : 'down' })
    else if (empty && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      desk.act({ type: 'move', direction: event.key === 'ArrowLeft' ? 'left' : 'right' })
    } else if (empty && event.key === 'Backspace') desk.act({ type: 'undo' })
    else if (event.key === '?' || event.key === '？') desk.showKeys(true)
    else if (event.key === 'v') desk.act({ type: 'way', way: desk.state.way === 'work' ? 'aspect' : 'work' })
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.value}>
      <div className={styles.entry}>
        <label className={styles.label} htmlFor={fieldId}>
          {t(`measurement.label.${calculation.type}`, bounds)}
        </label>
        <p className={styles.rule}>
          {calculation.type === 'REGULAR_DIFFERENCE_DEDUCTION' &&
            t(`measurement.difference.${calculation.deductionType}`, { ...calculation })}
        </p>
        <div className={styles.line}>
          <input
            ref={input}
            id={fieldId}
            className={styles.input}
            inputMode="none"
            autoComplete="off"
            enterKeyHint="next"
            placeholder={view.own ?? ''}
            value={draft}
            readOnly={desk.readOnly}
            aria-invalid={reasons.length > 0}
            aria-describedby={`${fieldId}-note`}
            onChange={(event) => desk.act({ type: 'draft', text: event.currentTarget.value })}
            onKeyDown={onKeyDown}
          />
          <Button
            className={styles.enter}
            size="md"
            disabled={desk.readOnly || draft === '' || reasons.length > 0}
            onClick={enter}
          >
            {t('measurement.enter')}
          </Button>
        </div>
        <p id={`${fieldId}-note`} className={styles.note} aria-live="polite">
          {reasons.map((reason) => (
            <span key={reason.code} className={styles.reason}>
              <ReasonSentence reason={reason} />
            </span>
          ))}
          {mark !== null && <span className={styles.live}>{t('measurement.live', { mark, max: maxMark })}</span>}
          {draft === '' && view.own !== null && t('measurement.entered', { value: view.own })}
        </p>
      </div>
      {!desk.readOnly && (
        <Keypad
          draft={draft}
          negative={calculation.type === 'REGULAR_DIFFERENCE_DEDUCTION'}
          onChange={(text) => desk.act({ type: 'draft', text })}
        />
      )}
    </div>
  )
}
