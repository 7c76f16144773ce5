import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import type { PenaltiesData } from '#contract/marking-penalties'
import { Mark } from '#ui/Mark.tsx'
import { momentText } from '#ui/hall-time.ts'
import { useFocusKept } from '#ui/use-focus-kept.ts'
import styles from './penalties.module.css'
import type { PenalisedWork, PenaltyData } from './penalties-view'
import { RevokeDialog } from './RevokeDialog'
import { usePenaltyText } from './use-penalty-text'

interface PenalisedWorkItemProps {
  readonly work: PenalisedWork
  readonly penalties: PenaltiesData
  readonly desk: DeskData
}

/** All penalties a work ever got, revoked ones struck through, and what the next would be. */
export function PenalisedWorkItem({ work, penalties, desk }: PenalisedWorkItemProps) {
  const { t } = useTranslation('desk/penalties')
  const penaltyText = usePenaltyText()
  const whole = useRef<HTMLElement>(null)
  const [revoking, setRevoking] = useState<PenaltyData | null>(null)
  const { workCode, rows, standing, next } = work
  const marked = desk.works.find((one) => one.workCode === workCode)
  const may = penalties.can.includes('event.penalise')
  useFocusKept(whole)
  return (
    <article ref={whole} className={styles.work} aria-label={t('workRecord', { work: workCode })}>
      <h3 className={styles.workHead}>
        {workCode}
        <span>{standing.length === 0 ? t('nothingStands') : t('stands', { n: standing.length })}</span>
        {next !== null && <span>{t('next', { what: penaltyText(next) })}</span>}
        <span>
          {t('total')} {marked?.void === true ? t('preview.void') : <Mark value={marked?.total ?? null} />}
        </span>
      </h3>
      <ol>
        {rows.map((row) => (
          <li key={row.id} className={styles.row} data-stands={row.stands || row.kind === 'revoke'}>
            <time dateTime={row.enteredAt}>{momentText(row.enteredAt)}</time>
            <span className={styles.what}>{textOf(row)}</span>
            <span>{row.person}</span>
            <span className={styles.reason}>{row.reason}</span>
            <span>
              {row.stands && may && (
                <Button variant="default" size="compact-sm" onClick={() => setRevoking(row)}>
                  {t('revoke.verb')}
                </Button>
              )}
              {!row.stands && row.kind !== 'revoke' && <span className={styles.note}>{t('revoked')}</span>}
            </span>
          </li>
        ))}
      </ol>
      {revoking !== null && (
        <RevokeDialog
          eventId={desk.event.id}
          penalty={revoking}
          text={penaltyText(revoking)}
          onClose={() => setRevoking(null)}
        />
      )}
    </article>
  )

  function textOf(row: PenaltyData): string {
    const revoked = rows.find(({ id }) => id === row.revokes)
    return revoked === undefined ? penaltyText(row) : t('revokes', { what: penaltyText(revoked) })
  }
}
