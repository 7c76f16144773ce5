import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { saveFile } from '#ui/save-file.ts'
import { Section } from '#ui/Section.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { linkName } from '../chain/link-name'
import { chainPath } from '../paths'
import { momentText } from '#ui/hall-time.ts'
import { PasteRecord } from './PasteRecord'
import type { DrawRecordData } from './types'
import { Verdict } from './Verdict'
import styles from './verify.module.css'

/** The public record of one draw, and the draw made again in this browser. */
export function VerifyView({ draw }: { readonly draw: DrawRecordData }) {
  const { t } = useTranslation('draws')
  const { event, contest, record } = draw
  return (
    <>
      <PageHead
        breadcrumbs={[
          { label: contest.name, to: `/contests/${encodeURIComponent(contest.id)}` },
          { label: t('titleOf', { event: event.name }), to: chainPath(event.id) },
        ]}
        kicker={event.name}
        title={t('verify.title', { link: linkName(t, draw) })}
        sample={contest.sample}
        state={
          <StateWords
            words={[
              t(draw.openedAt === null ? 'verify.sealed' : 'verify.opened'),
              t('list.rows', { count: draw.items }),
              draw.superseded && t('draws.superseded'),
            ]}
          />
        }
        {...(record !== null && {
          action: (
            <Button variant="default" onClick={() => saveFile(fileOf(record))}>
              {t('verify.download')}
            </Button>
          ),
        })}
      />
      <dl className={styles.facts}>
        <dt>{t('draws.commitment')}</dt>
        <dd className={styles.hash}>{draw.commitment}</dd>
        <dt>{t('draws.committedAt')}</dt>
        <dd>{momentText(draw.committedAt)}</dd>
        <dt>{t('draws.drawnAt')}</dt>
        <dd>{draw.drawnAt === null ? t('draws.notYet') : momentText(draw.drawnAt)}</dd>
        <dt>{t('list.word')}</dt>
        <dd>{draw.publicWord ?? t('draws.notYet')}</dd>
        {record !== null && (
          <>
            <dt>{t('verify.seed')}</dt>
            <dd className={styles.hash}>{record.seed}</dd>
          </>
        )}
      </dl>
      {record === null ? (
        <EmptyState title={t('verify.notYet')}>{t('verify.notYetHint')}</EmptyState>
      ) : (
        <Verdict record={record} />
      )}
      <Section title={t('paste.title')}>
        <PasteRecord />
      </Section>
    </>
  )
}

function fileOf(record: NonNullable<DrawRecordData['record']>) {
  const blob = new Blob([JSON.stringify(record, null, 2)], { type: 'application/json' })
  return { name: `${record.drawId}.json`, blob }
}
