import { SegmentedControl } from '@mantine/core'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TheoryRule } from '#domain/marking/aspect-rule'
import { afterPointer, valueField } from './after-pointer'
import type { CellView } from './cells'
import { worksCalled } from './jump'
import { RoundScores } from './RoundScores'
import { SheetInput } from './SheetInput'
import styles from './TheoryInput.module.css'
import type { SheetDesk } from './use-sheet'
import { ValueField } from './ValueField'

export interface TheoryInputProps {
  readonly desk: SheetDesk
  readonly view: CellView
  readonly rule: TheoryRule
}

const orders = ['list', 'code'] as const

/**
 * The papers typed one after the other: mark, Enter, next. Where they lie in no order, the code of each comes first.
 * What the other typist gave shows once both are in.
 */
export function TheoryInput({ desk, view, rule }: TheoryInputProps) {
  const { t } = useTranslation('marking')
  const [order, setOrder] = useState<(typeof orders)[number]>('list')
  const code = useRef<HTMLInputElement>(null)
  const hidden = view.standing === null && desk.sheet.myPosition !== null
  return (
    <>
      <SegmentedControl
        className={styles.order}
        classNames={{ label: styles.orderLabel ?? '' }}
        aria-label={t('theory.order')}
        value={order}
        onChange={(chosen) => setOrder(chosen === 'code' ? 'code' : 'list')}
        onClick={(event) => afterPointer(event, () => code.current ?? valueField())}
        data={orders.map((value) => ({ value, label: t(`theory.${value}`) }))}
      />
      {order === 'code' && <CodeField desk={desk} input={code} />}
      <ValueField
        desk={desk}
        view={view}
        rule={rule}
        label={t('theory.label', { work: view.workCode, max: rule.maxMark })}
        {...(order === 'code' && { afterwards: () => code.current?.focus() })}
        aside={
          <RoundScores desk={desk} view={view}>
            {t(hidden ? 'theory.hidden' : 'theory.both')}
          </RoundScores>
        }
      >
        {t('panel.decimals', { n: rule.decimals })}
      </ValueField>
    </>
  )
}

interface CodeFieldProps {
  readonly desk: SheetDesk
  readonly input: React.RefObject<HTMLInputElement | null>
}

/** The code on the paper in hand; as much of it as names one work and no other. */
function CodeField({ desk, input }: CodeFieldProps) {
  const { t } = useTranslation('marking')
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
  const isEmpty = typed.trim() === ''
  const found = worksCalled(typed, desk.sheet.works)
  const [work, other] = found

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!isEmpty && (work === undefined || other !== undefined)) return setRefused(true)
    if (work !== undefined) desk.act({ type: 'go', cell: { ...desk.state.cursor, workCode: work } })
    setTyped('')
    document.getElementById('marking-value')?.focus()
  }

  return (
    <label className={styles.code}>
      <span className={styles.label}>{t('theory.codeLabel')}</span>
      <SheetInput
        ref={input}
        kind="code"
        value={typed}
        placeholder={desk.state.cursor.workCode}
        autoCapitalize="characters"
        invalid={!isEmpty && (work === undefined || refused)}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setRefused(false)
        }}
        onKeyDown={onKeyDown}
      />
      <span className={styles.found} aria-live="polite">
        {!isEmpty && foundWords()}
      </span>
    </label>
  )

  function foundWords(): string {
    if (other === undefined) return work ?? t('jump.none')
    return t(refused ? 'theory.typeMore' : 'theory.several', { n: found.length })
  }
}
