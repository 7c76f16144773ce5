import { Button, NativeSelect, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellView } from './cells'
import styles from './MoveForm.module.css'
import { planMove, type MoveRequest } from './move-marks'
import { MovePreview } from './MovePreview'
import type { SheetDesk } from './use-sheet'

export interface MoveFormProps {
  readonly desk: SheetDesk
  readonly current: CellView
}

const modes = ['move', 'swap'] as const
const usual = ['wrongWork', 'wrongOrder'] as const

export function MoveForm({ desk, current }: MoveFormProps) {
  const { t } = useTranslation('marking')
  const { board, model, sheet } = desk
  const [scope, setScope] = useState<'cell' | 'work'>('work')
  const [mode, setMode] = useState<MoveRequest['mode']>('move')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState(t('move.wrongWork'))
  const aspects = scope === 'cell' ? [current.aspectId] : board.aspects
  const request = { aspects, from: current.workCode, to, mode }
  const plan = to === '' ? null : planMove(model, request)
  const ready = plan !== null && plan.marks.length > 0 && reason.trim() !== ''
  const code = sheet.aspects.find(({ id }) => id === current.aspectId)?.code

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!ready) return
        desk.act({ type: 'relocate', request, reason: reason.trim() })
        desk.open(null)
      }}
    >
      <Radio.Group
        label={t('move.what')}
        value={scope}
        onChange={(value) => setScope(value === 'cell' ? 'cell' : 'work')}
      >
        <div className={styles.options}>
          <Radio size="md" value="work" label={t(sheet.type === 'measurement' ? 'move.wholeGroup' : 'move.whole')} />
          <Radio size="md" value="cell" label={t('move.cell', { aspect: code })} />
        </div>
      </Radio.Group>
      <Radio.Group label={t('move.how')} value={mode} onChange={(value) => setMode(value === 'swap' ? 'swap' : 'move')}>
        <div className={styles.options}>
          {modes.map((value) => (
            <Radio key={value} size="md" value={value} label={t(`move.mode.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <NativeSelect
        label={t(`move.to.${mode}`)}
        size="md"
        value={to}
        data-autofocus
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('move.choose') },
          ...sheet.works.filter((work) => work !== current.workCode).map((work) => ({ value: work, label: work })),
        ]}
      />
      {plan !== null && <MovePreview plan={plan} request={request} aspects={sheet.aspects} />}
      <TextInput
        label={t('move.reason')}
        size="md"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.options}>
        {usual.map((word) => (
          <Button key={word} variant="default" size="sm" onClick={() => setReason(t(`move.${word}`))}>
            {t(`move.${word}`)}
          </Button>
        ))}
      </div>
      <Button type="submit" size="md" disabled={!ready}>
        {t(`move.verb.${mode}`, { n: plan?.rows.filter(({ blocked }) => blocked === null).length ?? 0 })}
      </Button>
    </form>
  )
}
