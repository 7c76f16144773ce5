import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainData } from '#contract/draws'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { blockedLinks, taskKey, undrawnModules, type ChainTask } from '../my-task'
import { AskButton } from './AskButton'
import { linkName } from './link-name'
import { TaskAction } from './TaskAction'
import styles from './chain.module.css'

interface MoreStepsProps {
  readonly chain: ChainData
  /** What can be done besides the page's first action. */
  readonly others: readonly ChainTask[]
}

/** What else can be done, link by link: other modules, drawing anew with a reason; or why nothing can be done yet. */
export function MoreSteps({ chain, others }: MoreStepsProps) {
  const { t } = useTranslation('draws')
  const eventId = chain.event.id
  const blocked = blockedLinks(chain)
  const redrawable = chain.links.filter(
    ({ can, redrawable, waiting }) => can.includes('draws.ask') && redrawable && waiting === null,
  )
  const undrawn = undrawnModules(chain)
  if (others.length + blocked.length + redrawable.length + undrawn.length === 0) return null
  return (
    <div className={styles.more}>
      {others.map((task) => (
        <TaskAction key={taskKey(task)} chain={chain} task={task} />
      ))}
      {blocked.map((link) => (
        <p key={`${link.kind} ${link.module}`} className={styles.said}>
          {t('notYet', { link: linkName(t, link), step: t(`step.${link.next?.step ?? 'commit'}`) })}{' '}
          {link.next?.missing.map((reason) => (
            <ReasonSentence key={reason.code} reason={reason} />
          ))}
        </p>
      ))}
      {redrawable.map((link) => (
        <AskButton key={`${link.kind} ${link.module}`} eventId={eventId} link={link} step="commit">
          {t('redraw', { link: linkName(t, link) })}
        </AskButton>
      ))}
      {undrawn.length > 0 && <ModuleDraw eventId={eventId} modules={undrawn} />}
    </div>
  )
}

function ModuleDraw({ eventId, modules }: { readonly eventId: string; readonly modules: ChainData['modules'] }) {
  const { t } = useTranslation('draws')
  const [chosen, setChosen] = useState('')
  // The one chosen before is no longer offered once it has been asked for.
  const module = modules.find(({ code }) => code === chosen)?.code ?? modules[0]?.code ?? ''
  const link = { kind: 'station', module, newest: null, state: 'none' } as const
  return (
    <>
      <NativeSelect
        label={t('module.label')}
        value={module}
        data={modules.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <AskButton key={module} eventId={eventId} link={link} step="commit">
        {t('module.verb')}
      </AskButton>
    </>
  )
}
