import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { CheckIcon } from '#ui/icons.tsx'
import { api } from '../../api'
import shared from '../desk.module.css'
import { deskPath } from '../DeskTabs'
import { findingOf } from '../desk-state'
import { clockText } from '#ui/hall-time.ts'
import type { Roving } from './use-roving'
import { lookOf, seatOf, troublesOf, wordOf, type Form, type JudgeTotal, type Seat, type Trouble } from './wall-view'
import styles from './wall.module.css'

interface FormRowProps {
  readonly row: number
  readonly form: Form
  readonly judges: readonly JudgeTotal[]
  readonly eventId: string
  readonly roving: Roving
  readonly onSay: (words: string) => void
}

export function FormRow({ row, form, judges, eventId, roving, onSay }: FormRowProps) {
  const { t } = useTranslation(['desk/wall', 'desk'])
  const { code, name, type, progress, claim } = form
  return (
    <tr>
      <th scope="row">
        <FormName form={form} /> <span className={shared.sub}>{t(`desk:type.${type}`)}</span>
      </th>
      {judges.map((judge, column) => {
        const seat = seatOf(form, judge)
        if (seat === undefined) {
          return <td key={judge.assignmentId} className={styles.seat} aria-label={t('noSeat')} />
        }
        return (
          <td key={judge.assignmentId} className={styles.seat}>
            <Link
              to={`${deskPath(eventId, 'findings')}?kind=missing&form=${form.formId}&judge=${seat.position}`}
              className={styles.cell}
              data-look={lookOf(seat)}
              data-claimed={claim !== null && claim.position === seat.position}
              data-cell={`${row} ${column}`}
              tabIndex={roving.tabIndexOf(row, column)}
              aria-label={wordsOf(seat)}
              onKeyDown={roving.onKeyDown}
              onFocus={(event) => {
                roving.onFocus(event)
                onSay(wordsOf(seat))
              }}
              onMouseEnter={() => onSay(wordsOf(seat))}
              onMouseLeave={() => onSay('')}
            >
              <span className={styles.fill} style={{ blockSize: `${shareOf(seat)}%` }} />
              {seat.signed && <CheckIcon />}
            </Link>
          </td>
        )
      })}
      <td className={styles.number}>{t('of', progress)}</td>
      <td className={styles.trouble}>
        <Troubles form={form} eventId={eventId} />
      </td>
      <td className={styles.claim}>{claim !== null && claimWords()}</td>
      <td className={styles.state} data-word={wordOf(form)}>
        {t(`word.${wordOf(form)}`)}
      </td>
    </tr>
  )

  function wordsOf({ name: judge, entered, expected, signed, lastAt, position }: Seat): string {
    const parts = [
      t('cell', { form: `${code} ${name}`, judge, entered, expected }),
      t(signed ? 'seatSigned' : 'seatUnsigned'),
      lastAt !== null && t('lastAt', { time: clockText(lastAt) }),
      claim !== null && claim.position === position && t('entering'),
    ]
    return parts.filter(Boolean).join(t('comma'))
  }

  function claimWords(): string {
    const seat = form.judges.find(({ position }) => position === claim?.position)
    return t('claim', { judge: seat?.name ?? t('desk:group'), time: clockText(claim?.claimedAt ?? '') })
  }
}

/** The sheet itself, for those who may open it. */
function FormName({ form: { formId, code, name } }: Pick<FormRowProps, 'form'>) {
  const session = useQuery(api.session.get.queryOptions())
  const words = (
    <>
      <span className={shared.code}>{code}</span> {name}
    </>
  )
  if (!(session.data?.can.includes('sheet.list') ?? false)) return <span className={styles.form}>{words}</span>
  return (
    <Link to={`/marking/${formId}`} className={styles.form}>
      {words}
    </Link>
  )
}

function Troubles({ form, eventId }: Pick<FormRowProps, 'form' | 'eventId'>) {
  const { t } = useTranslation('desk/wall')
  const found = troublesOf(form)
  if (found.length === 0) return <span className={styles.none}>{t('noTrouble')}</span>
  return (
    <span className={styles.troubles}>
      {found.map(({ kind, n }) => (
        <Link
          key={kind}
          data-trouble={kind}
          to={`${deskPath(eventId, 'findings')}?kind=${kindOf(kind)}&form=${form.formId}`}
        >
          {t(`trouble.${kind}`, { count: n })}
        </Link>
      ))}
    </span>
  )
}

function kindOf(trouble: Trouble): string {
  return trouble === 'rescored' ? 'rescored' : findingOf[trouble]
}

function shareOf({ entered, expected }: Pick<Seat, 'entered' | 'expected'>): number {
  return expected === 0 ? 0 : Math.round((entered / expected) * 100)
}
