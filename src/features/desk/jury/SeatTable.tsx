import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { JuryData } from '#contract/marking-desk'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import styles from './jury.module.css'
import { seatCount, type JuryForm, type SeatChange } from './seats'

interface SeatTableProps {
  readonly jury: JuryData
  readonly may: boolean
  readonly onChange: (change: SeatChange) => void
}

/** Forms down, seats across. */
export function SeatTable({ jury, may, onChange }: SeatTableProps) {
  const { t } = useTranslation(['desk/jury', 'desk'])
  const seats = Array.from({ length: seatCount(jury) }, (_, index) => index + 1)
  const columns: Column<JuryForm>[] = [
    {
      key: 'form',
      header: t('form'),
      render: ({ code, name, type, signed }) => (
        <>
          <span className={styles.code}>{code}</span> {name}
          <span className={styles.sub}>
            {t(`desk:type.${type}`)}
            {signed && ` · ${t('signed')}`}
          </span>
        </>
      ),
    },
    ...seats.map((position): Column<JuryForm> => ({
      key: `seat-${position}`,
      header: t('desk:judge', { n: position }),
      render: (form) => seatOf(form, position),
    })),
  ]
  return (
    <DataTable
      caption={t('seats')}
      columns={columns}
      rows={jury.forms}
      rowKey={({ formId }) => formId}
      empty={<EmptyState title={t('noForms')}>{t('noFormsHint')}</EmptyState>}
    />
  )

  function seatOf(form: JuryForm, position: number) {
    const seat = form.seats.find((one) => one.position === position)
    if (seat === undefined) return <span className={styles.note}>—</span>
    return (
      <span className={styles.seat}>
        <span data-recuse={seat.mustRecuse} className={styles.name}>
          {seat.name}
          {seat.mustRecuse && <span className={styles.mark}>{t('recuse')}</span>}
        </span>
        {may && !form.signed && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('changeSeat', { form: `${form.code} ${form.name}`, n: position, judge: seat.name })}
            onClick={() => onChange({ form, seat, to: seat.substitute?.assignmentId ?? null })}
          >
            {t('change')}
          </Button>
        )}
      </span>
    )
  }
}
