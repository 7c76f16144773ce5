import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { DeskData } from '#contract/marking-desk'
import { PageHead } from '#ui/PageHead.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { SignEvent } from './approvals/SignEvent'
import { deskPath, type DeskTab } from './DeskTabs'
import { findingOf, nextStep, openCounts, waitingForChief, type OpenCounts } from './desk-state'

interface DeskHeadProps {
  readonly desk: DeskData
  readonly tab: DeskTab
}

export function DeskHead({ desk, tab }: DeskHeadProps) {
  const { t } = useTranslation('desk')
  const { event, contest, scheme } = desk
  return (
    <PageHead
      breadcrumbs={[{ label: contest.name, to: `/contests/${contest.id}` }]}
      kicker={t('kicker')}
      title={event.name}
      sample={contest.sample}
      state={<State desk={desk} />}
      meta={
        scheme !== null && (
          <Link to={`/events/${event.id}/scheme`}>
            {t('scheme', {
              name: scheme.name,
              revision: scheme.revision,
              total: scheme.totalMark,
              rounding: t(`rounding.${scheme.roundingPoint}`),
            })}
          </Link>
        )
      }
      action={<NextAction desk={desk} tab={tab} />}
    />
  )
}

/** The state in words; each thing that is missing leads to where it is seen to. */
function State({ desk }: { readonly desk: DeskData }) {
  const { t } = useTranslation(['desk', 'ui'])
  const { event, can } = desk
  const counts = openCounts(desk)
  const kinds = ['missing', 'unusable', 'spreads', 'conflicts', 'flags', 'held'] as const
  const word = (what: keyof OpenCounts, to: string) =>
    counts[what] > 0 && (
      <Link key={what} to={to}>
        {t(`open.${what}`, { count: counts[what] })}
      </Link>
    )
  return (
    <StateWords
      words={[
        t(`ui:vocabulary.markingState.${event.markingState}`),
        ...kinds.map((kind) => word(kind, `${deskPath(event.id, 'findings')}?kind=${findingOf[kind]}`)),
        word('unsigned', `${deskPath(event.id, 'wall')}?state=unsigned`),
        event.markingState === 'signed' && !can.includes('results.publish') && t('toPublish'),
        <Link key="chain" to={`/events/${event.id}/draws`}>
          {t('toChain')}
        </Link>,
      ]}
    />
  )
}

function NextAction({ desk, tab }: DeskHeadProps) {
  const { t } = useTranslation('desk')
  switch (nextStep(desk)) {
    case 'results':
      return <Link to={`/events/${desk.event.id}/results`}>{t('toResults')}</Link>
    case 'sign':
      return <SignEvent desk={desk} />
    case 'attend':
      // Elsewhere the tab with its count says the same, and the page has an action of its own.
      if (tab !== 'wall') return null
      return (
        <Button component={Link} to={deskPath(desk.event.id, 'findings')}>
          {t('attend', { count: waitingForChief(openCounts(desk)) })}
        </Button>
      )
    case 'none':
      return null
  }
}
