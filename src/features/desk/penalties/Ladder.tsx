import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PenaltiesData } from '#contract/marking-penalties'
import { LadderForm } from './LadderForm'
import styles from './penalties.module.css'
import { usePenaltyText } from './use-penalty-text'

/** What conduct costs the first time, the second time and so on, as steps that lead down. */
export function Ladder({ penalties }: { readonly penalties: PenaltiesData }) {
  const { t } = useTranslation('desk/penalties')
  const [editing, setEditing] = useState(false)
  const penaltyText = usePenaltyText()
  const { ladder, can } = penalties
  if (editing) return <LadderForm penalties={penalties} onClose={() => setEditing(false)} />
  return (
    <>
      <ol className={styles.ladder}>
        {ladder.map((rung, index) => (
          <li key={index} data-kind={rung.kind} style={{ marginBlockStart: `${index * 0.75}rem` }}>
            <span className={styles.nth}>
              {t(index === ladder.length - 1 && index > 0 ? 'nthOn' : 'nth', { n: index + 1 })}
            </span>
            {penaltyText(rung)}
          </li>
        ))}
      </ol>
      {can.includes('event.setLadder') && (
        <Button variant="default" size="sm" onClick={() => setEditing(true)}>
          {t('edit.verb')}
        </Button>
      )}
    </>
  )
}
