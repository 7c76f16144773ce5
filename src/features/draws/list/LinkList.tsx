import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkListData } from '#contract/draws'
import { PageHead } from '#ui/PageHead.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { linkName } from '../chain/link-name'
import { chainPath } from '../paths'
import { momentText } from '#ui/hall-time.ts'
import { OutcomeTable } from './OutcomeTable'
import styles from './list.module.css'

/** A holder's own link: on the hall's screen row by row, on paper as the record of the draw. */
export function LinkList({ list }: { readonly list: LinkListData }) {
  const { t } = useTranslation('draws')
  const { event, contest, draw, rows, holder, supervisor } = list
  const [turn, setTurn] = useState(0)
  return (
    <>
      <p className={styles.book}>{t('list.book')}</p>
      <PageHead
        breadcrumbs={[
          { label: contest.name, to: `/contests/${encodeURIComponent(contest.id)}` },
          { label: t('titleOf', { event: event.name }), to: chainPath(event.id) },
        ]}
        kicker={event.name}
        title={linkName(t, list)}
        sample={contest.sample}
        state={
          <StateWords
            words={[
              t('list.rows', { count: rows.length }),
              draw.drawnAt !== null && t('list.drawn', { at: momentText(draw.drawnAt) }),
              t('list.own'),
            ]}
          />
        }
        action={
          <div className={styles.tools}>
            <Button variant="default" onClick={() => window.print()}>
              {t('list.print')}
            </Button>
            <Button onClick={() => setTurn(turn + 1)}>{t('list.play')}</Button>
          </div>
        }
      />
      <p className={styles.word}>
        <span>{t('list.word')}</span>
        <strong>{draw.publicWord}</strong>
      </p>
      <div className={styles.sheet} data-named={list.kind === 'entry_number'}>
        <OutcomeTable key={turn} list={list} playing={turn > 0} />
      </div>
      <dl className={styles.facts}>
        <dt>{t('draws.commitment')}</dt>
        <dd className={styles.hash}>{draw.commitment}</dd>
        <dt>{t('draws.committedAt')}</dt>
        <dd>{momentText(draw.committedAt)}</dd>
      </dl>
      <p className={styles.signatures}>
        <span>{t('list.signHolder', { name: holder ?? '' })}</span>
        <span>{t('list.signSupervisor', { name: supervisor ?? '' })}</span>
      </p>
    </>
  )
}
