import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './EmptyState'
import { isMissing, reasonsOf } from './problem'
import { Reasons } from './Reasons'
import styles from './states.module.css'

/** What this needs of a query; any `useQuery` result fits. */
interface ShownQuery<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

export interface QueryViewProps<Data> {
  readonly query: ShownQuery<Data>
  readonly skeleton: ReactNode
  readonly children: (data: Data) => ReactNode
}

/** The states of a question: asked, failed, refused, answered. An older answer stays while a newer one is fetched. */
export function QueryView<Data>({ query, skeleton, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <Problem query={query} />
  return skeleton
}

function Problem({ query }: { readonly query: ShownQuery<unknown> }) {
  const { t } = useTranslation('ui')
  const reasons = reasonsOf(query.error)
  if (reasons !== null && !isMissing(query.error)) return <Reasons reasons={reasons} />
  if (isMissing(query.error)) return <EmptyState title={t('missing')}>{t('missingHint')}</EmptyState>
  return (
    <div className={styles.failed} role="alert">
      <p className={styles.failedTitle}>{t('failed')}</p>
      <p className={styles.failedText}>{t('failedHint')}</p>
      <Button variant="default" onClick={() => query.refetch()} loading={query.isFetching}>
        {t('retry')}
      </Button>
    </div>
  )
}
