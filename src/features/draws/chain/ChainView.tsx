import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { ChainData } from '#contract/draws'
import { PageHead } from '#ui/PageHead.tsx'
import { Section } from '#ui/Section.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { People } from '../people/People'
import { taskKey, tasksOf } from '../my-task'
import { ChainPicture } from './ChainPicture'
import { DrawTable } from './DrawTable'
import { MoreSteps } from './MoreSteps'
import { StepTable } from './StepTable'
import { TaskAction } from './TaskAction'
import styles from './chain.module.css'

export function ChainView({ chain }: { readonly chain: ChainData }) {
  const { t } = useTranslation(['draws', 'ui'])
  const { event, contest, state, links, can } = chain
  const [task, ...others] = tasksOf(chain)
  return (
    <>
      <PageHead
        breadcrumbs={[{ label: contest.name, to: `/contests/${encodeURIComponent(contest.id)}` }]}
        kicker={t('kicker')}
        title={t('titleOf', { event: event.name })}
        sample={contest.sample}
        state={
          <StateWords
            words={[
              t(`state.${state}`),
              t(`ui:vocabulary.markingState.${event.markingState}`),
              can.includes('event.readMarking') && (
                <Link key="desk" to={`/events/${encodeURIComponent(event.id)}/marking`}>
                  {t('toDesk')}
                </Link>
              ),
            ]}
          />
        }
        {...(task !== undefined && { action: <TaskAction key={taskKey(task)} chain={chain} task={task} first /> })}
      />
      <ChainPicture chain={chain} />
      <MoreSteps chain={chain} others={others} />
      <Section title={t('draws.title')} aside={t('draws.aside')}>
        <DrawTable links={links} />
      </Section>
      <Section title={t('steps.title')} aside={t('steps.aside')}>
        <StepTable links={links} />
      </Section>
      {can.includes('draws.appoint') && <People chain={chain} />}
      <p className={styles.note}>{t('how')}</p>
    </>
  )
}
