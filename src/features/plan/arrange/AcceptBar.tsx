import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Reasons, ReasonSentence } from '#ui/Reasons.tsx'
import styles from './arrange.module.css'
import type { PartCheck, ProposedChange } from './comparison'
import type { StageNamer } from './stage-names'
import { useAccept } from './use-accept'

interface AcceptBarProps {
  readonly editionId: string
  readonly changes: readonly ProposedChange[]
  readonly check: PartCheck
  readonly names: StageNamer
  readonly onAlso: () => void
  readonly onSaved: (count: number) => void
}

const shownFindings = 5

/** What taking just these would break, and the one step that saves them together. */
export function AcceptBar({ editionId, changes, check, names, onAlso, onSaved }: AcceptBarProps) {
  const { t } = useTranslation('plan')
  const { accept, isPending, answer } = useAccept(editionId)
  const { broken, alsoNeeded } = check

  async function save(): Promise<void> {
    const count = changes.length
    if (await accept(changes)) onSaved(count)
  }

  return (
    <div className={styles.accept}>
      {broken.length > 0 && (
        <div className={styles.broken} role="status">
          <p>{t('arrange.breaks', { count: broken.length })}</p>
          <ul>
            {broken.slice(0, shownFindings).map(({ finding }) => (
              <li key={`${finding.rule} ${finding.stageIds.join(' ')}`}>
                <strong>{finding.stageIds.slice(0, 1).map(names.stage)}</strong>
                {t('arrange.colon')}
                <ReasonSentence reason={finding.reason} />
              </li>
            ))}
          </ul>
          {alsoNeeded.length > 0 && (
            <Button variant="default" size="compact-sm" onClick={onAlso}>
              {t('arrange.takeAlso', { count: alsoNeeded.length })}
            </Button>
          )}
        </div>
      )}
      {answer?.kind === 'refused' && (
        <Reasons reasons={answer.reasons} title={t(answer.stale ? 'arrange.stale' : 'arrange.refused')} />
      )}
      {answer?.kind === 'failed' && (
        <p className={styles.notice} role="alert">
          {t('arrange.failed')}
        </p>
      )}
      <div className={styles.start}>
        <Button loading={isPending} disabled={changes.length === 0} onClick={() => void save()}>
          {t('arrange.accept', { count: changes.length })}
        </Button>
        <p className={styles.hint}>{t('arrange.acceptHint')}</p>
      </div>
    </div>
  )
}
