import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router-dom'
import { EmptyState } from '#ui/EmptyState.tsx'
import { SearchIcon } from '#ui/icons.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { BookSignatures } from './BookSignatures'
import { findRows, stateOf } from './find-rows'
import { GroupRanking } from './GroupRanking'
import { Publish } from './Publish'
import { momentText } from '#ui/hall-time.ts'
import styles from './Results.module.css'
import { TieBreaks } from './TieBreaks'
import type { EventResultsData } from './types'

export function Results({ results }: { readonly results: EventResultsData }) {
  const { t } = useTranslation(['results', 'ui'])
  const [params, setParams] = useSearchParams()
  const typed = params.get('q') ?? ''
  const { event, contest, groups } = results
  const state = stateOf(groups)
  const publishedAt = groups.find((group) => group.publishedAt !== null)?.publishedAt ?? null
  const found = groups.map((group) => ({ group, rows: findRows(group.rows, typed) }))
  const entries = groups.reduce((sum, { rows }) => sum + rows.length, 0)

  function search(text: string): void {
    setParams(text === '' ? {} : { q: text }, { replace: true })
  }

  return (
    <>
      <p className={styles.book}>{contest.name}</p>
      <PageHead
        breadcrumbs={[{ label: contest.name, to: `/contests/${contest.id}` }]}
        kicker={t('title')}
        title={event.name}
        sample={contest.sample}
        state={
          state === null ? undefined : (
            <StateWords
              words={[
                <span key="state" className={styles.state} data-state={state}>
                  {t(`state.${state}`)}
                </span>,
                publishedAt !== null && momentText(publishedAt),
                t('entries', { n: entries }),
                t(`meaning.${state}`),
              ]}
            />
          )
        }
        action={<Publish results={results} />}
      />
      {groups.length === 0 ? (
        <EmptyState title={t('none')} action={<Link to={`/contests/${contest.id}`}>{t('toContest')}</Link>}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <TextInput
              className={styles.search}
              aria-label={t('find')}
              placeholder={t('find')}
              leftSection={<SearchIcon />}
              value={typed}
              onChange={(change) => search(change.currentTarget.value)}
            />
            {typed !== '' && (
              <p role="status">{t('found', { n: found.reduce((sum, { rows }) => sum + rows.length, 0) })}</p>
            )}
            <Button className={styles.print} variant="default" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </div>
          {found.map(({ group, rows }) => (
            <GroupRanking key={group.groupId} group={group} rows={rows} narrowed={typed !== ''} />
          ))}
          <TieBreaks results={results} />
          <BookSignatures state={state} />
        </>
      )}
    </>
  )
}
