import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnouncementData } from '#contract/announcements'
import { api } from '#features/api.ts'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { AnnouncementItem } from './AnnouncementItem'
import styles from './announcements.module.css'

const AnnouncementEditor = lazy(() =>
  import('./AnnouncementEditor').then(({ AnnouncementEditor: Dialog }) => ({ default: Dialog })),
)
const WithdrawDialog = lazy(() =>
  import('./WithdrawDialog').then(({ WithdrawDialog: Dialog }) => ({ default: Dialog })),
)

export interface AnnouncementsSectionProps {
  readonly editionId: string
  /** Null: everything announced in the edition, and for the whole of it. */
  readonly contestId: string | null
  readonly empty?: ReactNode
}

type Opened = { readonly kind: 'write' | 'withdraw'; readonly announcement: AnnouncementData | null } | null

/** What was announced, newest first; for those who may write, with what is still a draft. */
export function AnnouncementsSection({ editionId, contestId, empty }: AnnouncementsSectionProps) {
  const { t } = useTranslation(['contests', 'contests/announcements'])
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const list = useQuery(
    api.announcements.list.queryOptions({
      input: contestId === null ? { editionId, limit: 200 } : { contestId, limit: 200 },
    }),
  )
  const mayWrite = list.data?.can.includes('announcement.write') === true
  if (list.data !== undefined && list.data.rows.length === 0 && !mayWrite && empty === undefined) return null
  return (
    <Section
      id="announcements"
      title={t(contestId === null ? 'contests/announcements:listTitle' : 'contests/announcements:title')}
      aside={
        mayWrite && (
          <Button variant="default" size="compact-sm" onClick={() => setOpened({ kind: 'write', announcement: null })}>
            {t('contests/announcements:draft')}
          </Button>
        )
      }
    >
      <QueryView query={list} skeleton={<TextSkeleton lines={3} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            (empty ?? <p className={styles.faint}>{t('contests/announcements:none')}</p>)
          ) : (
            <ul className={styles.list}>
              {rows.map((row) => (
                <AnnouncementItem
                  key={row.id}
                  announcement={row}
                  withContest={contestId === null}
                  onEdit={() => setOpened({ kind: 'write', announcement: row })}
                  onWithdraw={() => setOpened({ kind: 'withdraw', announcement: row })}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      <Suspense fallback={null}>
        {opened?.kind === 'write' && (
          <AnnouncementEditor
            editionId={editionId}
            contestId={contestId}
            announcement={opened.announcement}
            onClose={close}
          />
        )}
        {opened?.kind === 'withdraw' && opened.announcement !== null && (
          <WithdrawDialog announcement={opened.announcement} onClose={close} />
        )}
      </Suspense>
    </Section>
  )
}
