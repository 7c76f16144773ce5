import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { AnnouncementData } from '#contract/announcements'
import { paragraphsOf } from '#domain/announcements/announcement'
import { splitContestName } from '#ui/contest-name.ts'
import { momentText } from '#ui/hall-time.ts'
import styles from './announcements.module.css'

export interface AnnouncementItemProps {
  readonly announcement: AnnouncementData
  readonly withContest: boolean
  readonly onEdit: () => void
  readonly onWithdraw: () => void
}

/** Title and day first; the text unfolds. What was withdrawn stays, with the reason. */
export function AnnouncementItem({ announcement, withContest, onEdit, onWithdraw }: AnnouncementItemProps) {
  const { t } = useTranslation(['contests', 'contests/announcements'])
  const { title, body, state, audience, contest, publishedAt, withdrawnAt, withdrawnReason, can } = announcement
  const mayWrite = can.includes('announcement.write')
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <details>
          <summary className={styles.summary}>
            <span className={styles.title}>{state === 'withdrawn' ? <s>{title}</s> : title}</span>
            <span className={styles.facts}>
              {state !== 'published' && <strong>{t(`contests/announcements:state.${state}`)}</strong>}
              {publishedAt !== null && <time dateTime={publishedAt}>{momentText(publishedAt).slice(0, 10)}</time>}
              {audience !== 'public' && <span>{t(`contests/announcements:audience.${audience}`)}</span>}
            </span>
          </summary>
          <div className={styles.body}>
            {state === 'withdrawn' && withdrawnAt !== null && (
              <p className={styles.withdrawn}>
                {t('contests/announcements:withdrawn', {
                  when: momentText(withdrawnAt),
                  reason: withdrawnReason ?? '',
                })}
              </p>
            )}
            {body !== null && <Paragraphs body={body} />}
          </div>
        </details>
        {withContest && (
          <p className={styles.of}>
            {contest === null ? (
              t('contests/announcements:wholeEdition')
            ) : (
              <Link to={`/contests/${encodeURIComponent(contest.id)}`}>{splitContestName(contest.name).title}</Link>
            )}
          </p>
        )}
      </div>
      {mayWrite && state !== 'withdrawn' && (
        <p className={styles.actions}>
          {state === 'draft' ? (
            <Button
              variant="default"
              size="compact-sm"
              onClick={onEdit}
              aria-label={t('contests/announcements:editOf', { title })}
            >
              {t('contests/announcements:edit')}
            </Button>
          ) : (
            <Button
              variant="default"
              size="compact-sm"
              onClick={onWithdraw}
              aria-label={t('contests/announcements:withdrawOf', { title })}
            >
              {t('contests/announcements:withdraw')}
            </Button>
          )}
        </p>
      )}
    </li>
  )
}

/** A text as it will be read: each line a paragraph. */
export function Paragraphs({ body }: { readonly body: string }) {
  return (
    <div className={styles.text}>
      {paragraphsOf(body).map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  )
}
