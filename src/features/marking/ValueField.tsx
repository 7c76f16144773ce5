import { Button } from '@mantine/core'
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AspectRule } from '#domain/marking/aspect-rule'
import { absent } from '#domain/marking/mark-fact'
import { ReasonSentence } from '#ui/Reasons.tsx'
import type { CellView } from './cells'
import { Keypad } from './Keypad'
import { fieldCommand } from './keys'
import { liveMark, normalTyped } from './live-mark'
import { SheetInput } from './SheetInput'
import type { SheetDesk } from './use-sheet'
import styles from './ValueField.module.css'

export interface ValueFieldProps {
  readonly desk: SheetDesk
  readonly view: CellView
  readonly rule: AspectRule
  readonly label: string
  readonly negative?: boolean
  /** Where to go on once a value is entered; the field of the next cell when left out. */
  readonly afterwards?: () => void
  /** How the value becomes a mark. */
  readonly children?: ReactNode
  /** What stands below the field, beside the keypad. */
  readonly aside?: ReactNode
}

/** A number to type, with the mark it gives and what speaks against it, while it is typed. */
export function ValueField({
  desk,
  view,
  rule,
  label,
  negative = false,
  afterwards,
  children,
  aside,
}: ValueFieldProps) {
  const { t } = useTranslation('marking')
  const { draft } = desk.state
  const input = useRef<HTMLInputElement>(null)
  const { mark, reasons } = liveMark(rule, draft)
  const { readOnly } = desk
  const elsewhere = afterwards !== undefined

  useLayoutEffect(() => {
    if (readOnly || elsewhere || isWhereKeysGo(document.activeElement)) return
    input.current?.focus({ preventScroll: true })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another cell takes the focus back from what was pressed to get there
  }, [readOnly, elsewhere, view.aspectId, view.workCode])

  function enter(): void {
    const value = normalTyped(draft)
    if (value === '') return desk.act({ type: 'next' })
    if (reasons.length > 0) return
    desk.act({ type: 'enter', value })
    afterwards?.()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (!event.repeat) enter()
      return
    }
    const command = fieldCommand(event, rule, draft)
    if (command === null) return
    event.preventDefault()
    desk.command(command)
  }

  return (
    <div className={styles.value}>
      <div className={styles.entry}>
        <label className={styles.label} htmlFor="marking-value">
          {label}
        </label>
        <p className={styles.rule}>{children}</p>
        <div className={styles.line}>
          <SheetInput
            ref={input}
            id="marking-value"
            kind="number"
            inputMode="none"
            enterKeyHint="next"
            placeholder={shown(view.own)}
            value={draft}
            readOnly={readOnly}
            invalid={reasons.length > 0}
            aria-describedby="marking-value-note"
            onChange={(event) => desk.act({ type: 'draft', text: event.currentTarget.value })}
            onKeyDown={onKeyDown}
          />
          <Button
            className={styles.enter}
            size="md"
            disabled={readOnly || draft === '' || reasons.length > 0}
            onClick={enter}
          >
            {t('measurement.enter')}
          </Button>
        </div>
        <p id="marking-value-note" className={styles.note} aria-live="polite">
          {reasons.map((reason) => (
            <span key={reason.code} className={styles.reason}>
              <ReasonSentence reason={reason} />
            </span>
          ))}
          {mark !== null && <span className={styles.live}>{t('measurement.live', { mark, max: rule.maxMark })}</span>}
          {draft === '' && view.own !== null && t('measurement.entered', { value: shown(view.own) })}
        </p>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {!readOnly && <Keypad draft={draft} negative={negative} onChange={(text) => desk.act({ type: 'draft', text })} />}
    </div>
  )

  function shown(value: string | null): string {
    return value === absent ? t('panel.absent') : (value ?? '')
  }
}

/** Whoever goes through the table of all cells, or switches the order, by keys stays there. */
function isWhereKeysGo(focused: Element | null): boolean {
  return focused?.matches('[role=grid], input[type=radio]') ?? false
}
