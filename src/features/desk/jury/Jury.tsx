import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JuryData } from '#contract/marking-desk'
import { Section } from '#ui/Section.tsx'
import { JudgeTable } from './JudgeTable'
import styles from './jury.module.css'
import { RecusalList } from './RecusalList'
import { SeatDialog } from './SeatDialog'
import { recusals, type SeatChange } from './seats'
import { SeatTable } from './SeatTable'

export function Jury({ jury }: { readonly jury: JuryData }) {
  const { t } = useTranslation('desk/jury')
  const [change, setChange] = useState<SeatChange | null>(null)
  const may = jury.can.includes('event.seatJudges')
  const open = recusals(jury)
  return (
    <>
      <Section title={t('recusal')} aside={t(jury.event.ownDelegationAllowed ? 'ownAllowed' : 'ownRefused')}>
        {open.length === 0 ? (
          <p className={styles.note}>{t('noRecusal')}</p>
        ) : (
          <RecusalList changes={open} may={may} onChange={setChange} />
        )}
      </Section>
      <Section title={t('seats')} aside={t('seatsAside')}>
        <SeatTable jury={jury} may={may} onChange={setChange} />
      </Section>
      <Section title={t('judges')}>
        <JudgeTable judges={jury.judges} />
      </Section>
      {change !== null && (
        <SeatDialog
          key={`${change.form.formId} ${change.seat.position}`}
          jury={jury}
          change={change}
          onClose={() => setChange(null)}
        />
      )}
    </>
  )
}
