import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainData } from '#contract/draws'
import { AppointDialog } from '../people/AppointDialog'
import type { ChainTask } from '../my-task'
import { AnswerStep } from './AnswerStep'
import { AskDialog } from './AskDialog'
import { linkName } from './link-name'
import styles from './chain.module.css'

/** The reader's next step, as the page's one filled button. */
export function TaskAction({ chain, task }: { readonly chain: ChainData; readonly task: NonNullable<ChainTask> }) {
  const { t } = useTranslation('draws')
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  const eventId = chain.event.id
  switch (task.kind) {
    case 'answer':
      return task.link.waiting && <AnswerStep link={task.link} step={task.link.waiting} />
    case 'wait':
      return <p className={styles.said}>{t('waits', { link: linkName(t, task.link) })}</p>
    case 'ask': {
      const step = task.link.next?.step ?? 'commit'
      return (
        <>
          <Button onClick={() => setOpened(true)}>{t(`verb.${step}`, { letter: linkName(t, task.link) })}</Button>
          <AskDialog eventId={eventId} link={task.link} step={step} opened={opened} onClose={close} />
        </>
      )
    }
    case 'appoint':
      return (
        <>
          <Button onClick={() => setOpened(true)}>{t(`appoint.verb.${task.part}`)}</Button>
          <AppointDialog chain={chain} part={task.part} opened={opened} onClose={close} />
        </>
      )
  }
}
