import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JuryData } from '#contract/marking-jury'
import { Section } from '#ui/Section.tsx'
import { AddSeatDialog } from './AddSeatDialog'
import { JudgeTable } from './JudgeTable'
import styles from './jury.module.css'
import { RecusalList } from './RecusalList'
import { RecusalRule } from './RecusalRule'
import { RemoveSeatDialog } from './RemoveSeatDialog'
import { SeatDialog } from './SeatDialog'
import { recusals, type JuryAct } from './seats'
import { SeatTable } from './SeatTable'

export function Jury({ jury }: { readonly jury: JuryData }) {
  const { t } = useTranslation('desk/jury')
  const [act, setAct] = useState<JuryAct | null>(null)
  const may = jury.can.includes('event.seatJudges')
  const open = recusals(jury)
  const close = () => setAct(null)
  return (
    <>
      <Section title={t('recusal')} aside={t(jury.event.ownDelegationAllowed ? 'ownAllowed' : 'ownRefused')}>
        {open.length === 0 ? (
          <p className={styles.note}>{t('noRecusal')}</p>
        ) : (
          <RecusalList changes={open} may={may} onChange={(change) => setAct({ kind: 'change', ...change })} />
        )}
        <RecusalRule jury={jury} />
      </Section>
      <Section title={t('seats')} aside={t('seatsAside')}>
        <SeatTable jury={jury} may={may} onAct={setAct} />
      </Section>
      <Section title={t('judges')}>
        <JudgeTable judges={jury.judges} />
      </Section>
      {act?.kind === 'change' && <SeatDialog jury={jury} change={act} onClose={close} />}
      {act?.kind === 'add' && <AddSeatDialog jury={jury} form={act.form} onClose={close} />}
      {act?.kind === 'remove' && (
        <RemoveSeatDialog eventId={jury.event.id} form={act.form} seat={act.seat} onClose={close} />
      )}
    </>
  )
}
