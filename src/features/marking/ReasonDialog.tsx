import { Button, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ReasonDialog.module.css'
import type { Ask } from './mark-attempt'
import { SheetModal } from './SheetModal'
import type { SheetDesk } from './use-sheet'

/** A theory paper is not scored again, it is typed again. */
type Why = Ask['why'] | 'retype'

const usual: Readonly<Record<Why, readonly string[]>> = {
  retype: ['paper', 'unclear', 'mistyped'],
  correction: ['misread', 'mistyped', 'rechecked'],
  rescore: ['discussed', 'remeasured', 'benchmark'],
  conflict: ['agreed', 'rechecked', 'mistyped'],
}

/** A changed value goes on record with its reason: one of the usual ones by a single key, or in own words. */
export function ReasonDialog({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const { ask } = desk.state
  if (ask === null) return null
  const why: Why = ask.why === 'rescore' && desk.sheet.type === 'theory' ? 'retype' : ask.why
  const { before, value } = ask
  return (
    <SheetModal
      title={t(`reason.title.${why}`, { work: ask.cell.workCode, before, value })}
      onClose={() => desk.act({ type: 'cancel' })}
    >
      <Reason why={why} onReason={(text) => desk.act({ type: 'reason', text })} />
    </SheetModal>
  )
}

function Reason({ why, onReason }: { readonly why: Why; readonly onReason: (text: string) => void }) {
  const { t } = useTranslation('marking')
  const [text, setText] = useState('')
  const reasons = usual[why].map((code) => t(`reason.${code}`))

  function onKey(event: KeyboardEvent): void {
    const picked = text === '' ? reasons[Number(event.key) - 1] : undefined
    if (picked === undefined) return
    event.preventDefault()
    onReason(picked)
  }

  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onReason(text.trim())
      }}
    >
      <p>{t('reason.why')}</p>
      <div className={styles.usual}>
        {reasons.map((reason, index) => (
          <button key={reason} type="button" className={styles.key} onClick={() => onReason(reason)}>
            <kbd className={styles.number}>{index + 1}</kbd>
            {reason}
          </button>
        ))}
      </div>
      <TextInput
        label={t('reason.own')}
        value={text}
        maxLength={500}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
        data-autofocus
        size="md"
      />
      <Button type="submit" size="md" disabled={text.trim() === ''}>
        {t(`reason.verb.${why}`)}
      </Button>
    </form>
  )
}
