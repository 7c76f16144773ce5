import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router-dom'
import type { DeskData } from '#contract/marking'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { api } from '../api'
import { DeskForms } from './DeskForms'
import { DeskWorks } from './DeskWorks'
import { dayAndTime } from './clock-time'
import { SignEvent } from './SignEvent'
import styles from './DeskPage.module.css'

export function Component() {
  const { eventId = '' } = useParams()
  const query = useQuery(api.marking.desk.queryOptions({ input: { eventId } }))
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={10} cols={5} />}>
      {(desk) => <Desk desk={desk} />}
    </QueryView>
  )
}

function Desk({ desk }: { readonly desk: DeskData }) {
  const { t } = useTranslation(['marking', 'ui'])
  const { event, contest, scheme, forms, works, signatures } = desk
  return (
    <>
      <PageHead
        breadcrumbs={[{ label: contest.name, to: `/contests/${contest.id}` }]}
        kicker={t('desk.kicker')}
        title={event.name}
        sample={contest.sample}
        state={<StateWords words={wordsOf(desk, t)} />}
        meta={
          scheme !== null && (
            <Link to={`/events/${event.id}/scheme`}>
              {t('desk.scheme', {
                name: scheme.name,
                total: scheme.totalMark,
                rounding: t(`rounding.${scheme.roundingPoint}`),
              })}
            </Link>
          )
        }
        action={<SignEvent desk={desk} />}
      />
      <Section
        title={t('desk.forms')}
        aside={t('desk.formsAside', { signed: forms.filter(({ signed }) => signed).length, all: forms.length })}
      >
        <DeskForms forms={forms} eventId={event.id} />
      </Section>
      <Section title={t('desk.works')} aside={t('desk.worksAside')}>
        <DeskWorks works={works} />
      </Section>
      <Section title={t('desk.signatures')}>
        {signatures.length === 0 ? (
          <p className={styles.quiet}>{t('desk.noSignatures')}</p>
        ) : (
          <ol className={styles.signatures}>
            {signatures.map(({ name, kind, signedAt }) => (
              <li key={`${kind} ${signedAt}`}>
                <time dateTime={signedAt}>{dayAndTime(signedAt)}</time>
                <span>{name}</span>
                <span>{t(`desk.signature.${kind}`)}</span>
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  )
}

type Translate = ReturnType<typeof useTranslation>['t']

function wordsOf({ event, forms }: DeskData, t: Translate) {
  const missing = forms.reduce((sum, { progress }) => sum + progress.expected - progress.entered, 0)
  const spreads = forms.reduce((sum, { progress }) => sum + progress.spreads, 0)
  const unsigned = forms.filter(({ signed }) => !signed).length
  return [
    t(`ui:vocabulary.markingState.${event.markingState}`),
    missing > 0 && t('desk.missing', { n: missing }),
    spreads > 0 && t('desk.spreads', { n: spreads }),
    unsigned > 0 && t('desk.unsigned', { n: unsigned }),
    event.markingState === 'signed' && t('desk.toPublish'),
  ]
}
