import { useTranslation } from 'react-i18next'
import type { ContestDraft } from '#domain/contests/contest-draft'
import { useDraftWords } from '../workspace/use-draft-words'
import { changesOf, type Change } from './describe-change'
import styles from './history.module.css'
import { momentText } from '#ui/hall-time.ts'
import type { AuditRow, NameOfVenue } from './use-history'

/** Places of a contest's draft are kept by their path in it. */
const draftPath = /^(?:(?:hosts|events|stages)\.|sector$|cityCode$)/
const noDrafts: readonly ContestDraft[] = []

/** One entry: when, who, what it was before and is now, and why. */
export function ChangeRow({ row, nameOfVenue }: { readonly row: AuditRow; readonly nameOfVenue: NameOfVenue }) {
  const { t } = useTranslation(['contests', 'contests/history', 'contests/announcements'])
  const changes = changesOf(row.before, row.after)
  return (
    <li className={styles.row}>
      <time className={styles.when} dateTime={row.at}>
        {momentText(row.at)}
      </time>
      <div>
        <p>
          <strong className={styles.who}>{row.actorName}</strong>{' '}
          {t(`contests/history:action.${row.action}`, { defaultValue: row.action })}
        </p>
        <ul>
          {changes.map((change) =>
            draftPath.test(change.field) ? (
              <DraftChangeWords key={change.field} field={change.field} row={row} />
            ) : (
              <ChangeWords key={change.field} change={change} nameOfVenue={nameOfVenue} />
            ),
          )}
        </ul>
        {row.reason !== null && <p className={styles.why}>{t('contests/history:because', { reason: row.reason })}</p>}
      </div>
    </li>
  )
}

function DraftChangeWords({ field, row }: { readonly field: string; readonly row: AuditRow }) {
  const { t } = useTranslation(['contests', 'contests/history', 'contests/announcements'])
  const words = useDraftWords(noDrafts)
  const [before, after] = [row.before?.[field] ?? null, row.after?.[field] ?? null]
  const key = before === null ? 'set' : after === null ? 'removed' : 'fromTo'
  return (
    <li className={styles.change}>
      <span className={styles.field}>{words.place(field)}</span>
      <span>
        {t(`contests/history:${key}`, { before: words.value(field, before), after: words.value(field, after) })}
      </span>
    </li>
  )
}

function ChangeWords({ change, nameOfVenue }: { readonly change: Change; readonly nameOfVenue: NameOfVenue }) {
  const { t } = useTranslation(['contests', 'ui', 'contests/history', 'contests/announcements'])
  const { field } = change
  const word = (value: string | null) => (value === null ? null : valueInWords(value))
  const [before, after] = [word(change.before), word(change.after)]
  const key = before === null ? 'set' : after === null ? 'removed' : 'fromTo'
  return (
    <li className={styles.change}>
      <span className={styles.field}>{t(`contests/history:field.${field}`, { defaultValue: field })}</span>
      <span>{t(`contests/history:${key}`, { before, after })}</span>
    </li>
  )

  function valueInWords(value: string): string {
    if (field === 'phase') return t(`ui:vocabulary.phaseState.${value}`)
    if (field === 'markingState') return t(`ui:vocabulary.markingState.${value}`)
    if (field === 'state') return t(`ui:vocabulary.resultsState.${value}`)
    if (field === 'status') return t(`ui:vocabulary.status.${value}`)
    if (field === 'class') return t(`ui:vocabulary.class.${value}`)
    if (field === 'audience') return t(`contests/announcements:audience.${value}`)
    if (field === 'venueId') return nameOfVenue(value)
    if (value === 'true' || value === 'false')
      return t(value === 'true' ? 'contests/history:yes' : 'contests/history:no')
    return value
  }
}
