import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainData, ChainLinkData } from '#contract/draws'
import { ReasonSentence } from '#ui/Reasons.tsx'
import type { ChainTask } from '../my-task'
import { AskDialog } from './AskDialog'
import { linkName } from './link-name'
import styles from './chain.module.css'

/** What a holder may also do: draw anew with a reason, draw stations for a module; or why nothing can be done yet. */
export function MoreSteps({ chain, task }: { readonly chain: ChainData; readonly task: ChainTask }) {
  const { t } = useTranslation('draws')
  const own = chain.links.filter(({ can }) => can.includes('draws.ask'))
  const [first] = own
  if (first === undefined) return null
  const blocked = task === null ? own.filter(({ next }) => (next?.missing.length ?? 0) > 0) : []
  const undrawn = chain.modules.filter(({ code }) => chain.links.every(({ module }) => module !== code))
  return (
    <div className={styles.more}>
      {blocked.map((link) => (
        <p key={`${link.kind} ${link.module}`} className={styles.said}>
          {t('notYet', { link: linkName(t, link), step: t(`step.${link.next?.step ?? 'commit'}`) })}{' '}
          {link.next?.missing.map((reason) => (
            <ReasonSentence key={reason.code} reason={reason} />
          ))}
        </p>
      ))}
      {own
        .filter(({ redrawable, waiting }) => redrawable && waiting === null)
        .map((link) => (
          <Redraw key={`${link.kind} ${link.module}`} eventId={chain.event.id} link={link} />
        ))}
      {first.kind === 'station' && first.state === 'drawn' && undrawn.length > 0 && (
        <ModuleDraw eventId={chain.event.id} modules={undrawn} />
      )}
    </div>
  )
}

function Redraw({ eventId, link }: { readonly eventId: string; readonly link: ChainLinkData }) {
  const { t } = useTranslation('draws')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('redraw', { link: linkName(t, link) })}
      </Button>
      <AskDialog eventId={eventId} link={link} step="commit" opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}

function ModuleDraw({ eventId, modules }: { readonly eventId: string; readonly modules: ChainData['modules'] }) {
  const { t } = useTranslation('draws')
  const [chosen, setChosen] = useState(modules[0]?.code ?? '')
  const [opened, setOpened] = useState(false)
  const link = { kind: 'station', module: chosen, newest: null, state: 'none' } as const
  return (
    <>
      <NativeSelect
        label={t('module.label')}
        value={chosen}
        data={modules.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('module.verb')}
      </Button>
      <AskDialog eventId={eventId} link={link} step="commit" opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
