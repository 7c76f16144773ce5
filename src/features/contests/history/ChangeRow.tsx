import { useTranslation } from 'react-i18next'
import type { ContestDraft } from '#domain/contests/contest-draft'
import { momentText } from '#ui/hall-time.ts'
import { useDraftWords } from '../workspace/use-draft-words'
import { changesOf } from './describe-change'
import styles from './history.module.css'
import { useFactText } from './use-fact-text'
import type { AuditRow, NameOfVenue } from './use-history'

/** Places of a contest's draft are kept by their path in it. */
const draftPath = /^(?:(?:hosts|events|stages)\.|sector$|cityCode$)/
const noDrafts: readonly ContestDraft[] = []

/** One entry: when, who, what it was before and is now, and why. */
export function ChangeRow({ row, nameOfVenue }: { readonly row: AuditRow; readonly nameOfVenue: NameOfVenue }) {
  const { t } = useTranslation(['contests', 'contests/history'])
  const words = useDraftWords(noDrafts)
  const { fieldText, factText } = useFactText(nameOfVenue)
  const { at, actorName, action, before, after, reason } = row
  return (
    <li className={styles.row}>
      <time className={styles.when} dateTime={at}>
        {momentText(at)}
      </time>
      <div>
        <p>
          <strong className={styles.who}>{actorName}</strong>{' '}
          {t(`contests/history:action.${action}`, { defaultValue: action })}
        </p>
        <ul>
          {changesOf(before, after).map(({ field, kind, before: was, after: is }) => {
            const ofDraft = draftPath.test(field)
            const text = (value: unknown) => (ofDraft ? words.value(field, value) : factText(field, value))
            return (
              <li key={field} className={styles.change}>
                <span className={styles.field}>{ofDraft ? words.place(field) : fieldText(field)}</span>
                <span>{t(`contests/history:${kind}`, { before: text(was), after: text(is) })}</span>
              </li>
            )
          })}
        </ul>
        {reason !== null && <p className={styles.why}>{t('contests/history:because', { reason })}</p>}
      </div>
    </li>
  )
}
