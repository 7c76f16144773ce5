import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { jumpTargets, type JumpTarget } from './jump'
import styles from './JumpDialog.module.css'
import { SheetModal } from './SheetModal'
import type { SheetDesk } from './use-sheet'

/** To a work, an aspect, or both, by as little of the code as names it. */
export function JumpDialog({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  return (
    <SheetModal title={t('jump.title')} onClose={() => desk.open(null)} atTop>
      <Jump desk={desk} />
    </SheetModal>
  )
}

function Jump({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState(0)
  const targets = jumpTargets(typed, desk.sheet, desk.state.cursor)

  function go(target: JumpTarget | undefined): void {
    if (target === undefined) return
    desk.act({ type: 'go', cell: target.cell })
    desk.open(null)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') go(targets[picked])
    else if (event.key === 'ArrowDown') setPicked(Math.min(picked + 1, targets.length - 1))
    else if (event.key === 'ArrowUp') setPicked(Math.max(picked - 1, 0))
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.jump}>
      <TextInput
        label={t('jump.label')}
        value={typed}
        size="md"
        autoComplete="off"
        data-autofocus
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={targets.length > 0}
        aria-controls="jump-targets"
        {...(targets.length > 0 && { 'aria-activedescendant': `jump-target-${picked}` })}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setPicked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="jump-targets" role="listbox" aria-label={t('jump.targets')}>
        {targets.map((target, index) => (
          <button
            key={`${target.kind} ${target.label}`}
            id={`jump-target-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === picked}
            className={styles.target}
            onClick={() => go(target)}
          >
            <span className={styles.kind}>{t(`jump.kind.${target.kind}`)}</span>
            <span className={styles.label}>{target.label}</span>
          </button>
        ))}
      </div>
      <p className={styles.hint} role="status">
        {typed.trim() === '' ? t('jump.hint') : targets.length === 0 ? t('jump.none') : ''}
      </p>
    </div>
  )
}
