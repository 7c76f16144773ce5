import { useTranslation } from 'react-i18next'
import type { CellHistoryData } from '#contract/marking-desk'
import { exactText } from '#ui/hall-time.ts'
import { useValueText } from '../use-value-text'
import styles from './cell.module.css'
import type { Entry, TimelineEntry } from './timeline'

interface EntryItemProps {
  readonly one: TimelineEntry
  readonly judges: CellHistoryData['judges']
}

/** One thing that happened: what, by whom, when, why, and what it replaced. */
export function EntryItem({ one, judges }: EntryItemProps) {
  const { t } = useTranslation(['desk/cell', 'desk'])
  const valueText = useValueText()
  const { entry, happened, stands, replaces, replacedBy } = one
  const { kind, person, role, judge, round, reason, device, enteredAt, receivedAt, movedFromWork } = entry
  const seat = judges.find(({ position }) => position === judge)
  const late = exactText(enteredAt) !== exactText(receivedAt)
  return (
    <li className={styles.entry} data-kind={kind} data-happened={happened} data-stands={stands}>
      <time className={styles.entryTime} dateTime={receivedAt}>
        {exactText(receivedAt)}
      </time>
      <span className={styles.what}>
        <What entry={entry} />
      </span>
      <span className={styles.who}>
        {person}
        {role !== null && <span className={styles.note}>{t(`role.${role}`)}</span>}
        {kind === 'mark' && (
          <span className={styles.note}>
            {judge === null ? t('desk:group') : t('desk:judge', { n: judge })}
            {seat !== undefined && seat.name !== person && t('seatOf', { name: seat.name })}
          </span>
        )}
        {round !== null && <span className={styles.note}>{t('round', { n: round })}</span>}
        {device !== null && <span className={styles.note}>{t('device', { device })}</span>}
        {late && <span className={styles.note}>{t('enteredAt', { time: exactText(enteredAt) })}</span>}
      </span>
      {(reason !== null || movedFromWork !== null || replaces.length > 0 || replacedBy.length > 0 || !happened) && (
        <span className={styles.more}>
          {!happened && <span className={styles.future}>{t('notYet')}</span>}
          {reason !== null && <span>{t('reason', { reason })}</span>}
          {movedFromWork !== null && <span>{t('movedFrom', { work: movedFromWork })}</span>}
          {replaces.length > 0 && <span>{t('replaces', { what: replaces.map(short).join(t('comma')) })}</span>}
          {replacedBy.map((other) => (
            <span key={other.id}>{t('replacedBy', { what: short(other), time: exactText(other.receivedAt) })}</span>
          ))}
        </span>
      )}
    </li>
  )

  function short({ kind: its, value, note }: Entry): string {
    return its === 'note' ? t(`note.${note}`) : valueText(value)
  }
}

function What({ entry: { kind, value, note } }: { readonly entry: Entry }) {
  const { t } = useTranslation('desk/cell')
  const valueText = useValueText()
  switch (kind) {
    case 'mark':
      return <strong className={styles.value}>{valueText(value)}</strong>
    case 'note':
      return (
        <>
          {t(`note.${note}`)}
          {value !== null && value !== '' && <q className={styles.quote}>{value}</q>}
        </>
      )
    case 'held':
      return note === 'admit' || note === 'set_aside' ? t(`held.${note}`) : t('held.late', { value: valueText(value) })
    case 'signature':
      return t(note === 'reopen' ? 'signature.reopen' : 'signature.sign')
    case 'scheme':
      return t('scheme', { revision: note, max: value })
  }
}
