import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { api } from '#features/api.ts'
import { splitContestName } from '#ui/contest-name.ts'
import { Section } from '#ui/Section.tsx'
import styles from './lists.module.css'

const shown = 4

/** The newest announcements of the year; nothing where there are none. */
export function AnnouncedList({ editionId }: { readonly editionId: string }) {
  const { t } = useTranslation('home')
  const list = useQuery(api.announcements.list.queryOptions({ input: { editionId, limit: 20 } }))
  const rows = (list.data?.rows ?? []).filter(({ state }) => state === 'published').slice(0, shown)
  if (rows.length === 0) return null
  return (
    <Section title={t('announced.title')} aside={<Link to="/announcements">{t('announced.all')}</Link>}>
      <ol className={styles.list}>
        {rows.map(({ id, title, contest, publishedAt }) => (
          <li key={id} className={styles.item}>
            <p className={styles.when}>
              <time dateTime={publishedAt ?? ''}>{publishedAt?.slice(5, 10)}</time>
            </p>
            <div className={styles.what}>
              <Link
                to={contest === null ? '/announcements' : `/contests/${encodeURIComponent(contest.id)}#announcements`}
              >
                {title}
              </Link>
              {contest !== null && <p className={styles.where}>{splitContestName(contest.name).title}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
