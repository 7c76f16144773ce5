import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainData } from '#contract/draws'
import { AppointDialog } from '../people/AppointDialog'
import type { ChainTask } from '../my-task'
import { AnswerStep } from './AnswerStep'
import { AskButton } from './AskButton'
import { linkName } from './link-name'
import styles from './chain.module.css'

interface TaskActionProps {
  readonly chain: ChainData
  readonly task: ChainTask
  /** The page's first action has its one filled button. */
  readonly first?: boolean
}

/** One thing the reader can do next. */
export function TaskAction({ chain, task, first = false }: TaskActionProps) {
  const { t } = useTranslation('draws')
  switch (task.kind) {
    case 'answer':
      return task.link.waiting && <AnswerStep link={task.link} step={task.link.waiting} first={first} />
    case 'wait':
      return <p className={styles.said}>{t('waits', { link: linkName(t, task.link) })}</p>
    case 'ask': {
      const step = task.link.next?.step ?? 'commit'
      return (
        <AskButton eventId={chain.event.id} link={task.link} step={step} first={first}>
          {t(`verb.${step}`, { link: linkName(t, task.link) })}
        </AskButton>
      )
    }
    case 'appoint':
      return <Appoint chain={chain} part={task.part} />
  }
}

function Appoint({
  chain,
  part,
}: Pick<Extract<ChainTask, { kind: 'appoint' }>, 'part'> & { readonly chain: ChainData }) {
  const { t } = useTranslation('draws')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t(`appoint.verb.${part}`)}</Button>
      {opened && <AppointDialog chain={chain} part={part} onClose={() => setOpened(false)} />}
    </>
  )
}
