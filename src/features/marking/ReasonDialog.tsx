import { Button, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ClosedMeanwhile, closedBy } from './ClosedMeanwhile'
import styles from './ReasonDialog.module.css'
import type { Ask } from './mark-attempt'
import { SheetModal } from './SheetModal'
import type { SheetDesk } from './use-sheet'
import { useTypedAhead } from './use-typed-ahead'

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
  const work = ask.cell.workCode
  const closed = closedBy(desk)
  const close = () => desk.act({ type: 'cancel' })
  return (
    <SheetModal
      title={
        closed === null ? t(`reason.title.${why}`, { work, before, value }) : t('reason.notEntered', { work, value })
      }
      onClose={close}
    >
      {closed === null ? (
        <Reason why={why} ask={ask} onReason={(text) => desk.act({ type: 'reason', text })} />
      ) : (
        <ClosedMeanwhile by={closed} onClose={close} />
      )}
    </SheetModal>
  )
}

interface ReasonProps {
  readonly why: Why
  readonly ask: Ask
  readonly onReason: (text: string) => void
}

function Reason({ why, ask, onReason }: ReasonProps) {
  const { t } = useTranslation('marking')
  const [text, setText] = useState('')
  const [wordless, setWordless] = useState(false)
  const typedAhead = useTypedAhead(ask, ask.changed !== null)
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
        // A mark typed into the wrong field is no reason.
        if (/\p{L}/u.test(text)) onReason(text.trim())
        else setWordless(text.trim() !== '')
      }}
    >
      {ask.changed !== null && (
        <p className={styles.changed} role="alert">
          {ask.changed === 'round'
            ? t('reason.changed.round', { round: ask.round })
            : t('reason.changed.value', { was: ask.changed.was, before: ask.before })}
        </p>
      )}
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
        error={wordless && t('reason.inWords')}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setWordless(false)
        }}
        onKeyDown={onKey}
        data-autofocus
        size="md"
      />
      <p className={styles.ahead} role="status">
        {typedAhead && t('reason.typedAhead')}
      </p>
      <Button type="submit" size="md" disabled={text.trim() === ''}>
        {t(`reason.verb.${why}`)}
      </Button>
    </form>
  )
}
