import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { JuryData } from '#contract/marking-jury'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import shared from '../desk.module.css'
import styles from './jury.module.css'
import { mayGrow, seatCount, spareSeat, type JuryAct, type JuryForm } from './seats'

interface SeatTableProps {
  readonly jury: JuryData
  readonly may: boolean
  readonly onAct: (act: JuryAct) => void
}

/** Forms down, seats across. */
export function SeatTable({ jury, may, onAct }: SeatTableProps) {
  const { t } = useTranslation(['desk/jury', 'desk'])
  const narrow = useMediaQuery('(width < 64em)', false, { getInitialValueInEffect: false })
  const seats = Array.from({ length: seatCount(jury) }, (_, index) => index + 1)
  const columns: Column<JuryForm>[] = [
    {
      key: 'form',
      header: t('form'),
      render: ({ code, name, type, signed }) => (
        <span className={styles.form}>
          <span className={shared.code}>{code}</span> {name}
          <span className={shared.sub}>
            {t(`desk:type.${type}`)}
            {signed && ` · ${t('signed')}`}
          </span>
        </span>
      ),
    },
    ...seats.map((position): Column<JuryForm> => ({
      key: `seat-${position}`,
      header: t('desk:judge', { n: position }),
      render: (form) => seatOf(form, position),
    })),
    ...(may ? [{ key: 'more', header: t('more'), render: (form: JuryForm) => moreOf(form) }] : []),
  ]
  return (
    <DataTable
      caption={t('seats')}
      columns={columns}
      rows={jury.forms}
      rowKey={({ formId }) => formId}
      empty={<EmptyState title={t('noForms')}>{t('noFormsHint')}</EmptyState>}
      {...(narrow && { maxHeight: '80dvh' })}
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
            onClick={() => onAct({ kind: 'change', form, seat, to: seat.substitute?.assignmentId ?? null })}
          >
            {t('change')}
          </Button>
        )}
      </span>
    )
  }

  function moreOf(form: JuryForm) {
    const spare = spareSeat(form)
    const label = `${form.code} ${form.name} ${t(`desk:type.${form.type}`)}`
    if (form.signed) return null
    return (
      <span className={styles.seat}>
        {mayGrow(form) && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('addSeat', { form: label })}
            onClick={() => onAct({ kind: 'add', form })}
          >
            {t('add')}
          </Button>
        )}
        {spare !== null && (
          <Button
            variant="subtle"
            color="cinnabar"
            size="compact-sm"
            aria-label={t('removeSeat', { form: label, n: spare.position, judge: spare.name })}
            onClick={() => onAct({ kind: 'remove', form, seat: spare })}
          >
            {t('remove')}
          </Button>
        )}
      </span>
    )
  }
}
