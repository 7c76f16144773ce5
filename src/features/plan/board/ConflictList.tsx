import { useTranslation } from 'react-i18next'
import type { StageId } from '#domain/ids'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useModel } from './board-model'
import { FindingItem } from './FindingItem'
import styles from './panel.module.css'
import { blocking } from './verdict'

/** Every breach of the plan, the gravest first; each row leads to its bars. */
export function ConflictList({ onShow }: { readonly onShow: (id: StageId) => void }) {
  const { t } = useTranslation('plan')
  const { findings } = useModel()
  const grave = blocking(findings)
  const warnings = findings.filter(({ severity }) => severity === 'warn')
  if (findings.length === 0) return <EmptyState title={t('board.conflicts.none')} />
  return (
    <div className={styles.details}>
      {grave.length === 0 ? (
        <p className={styles.nothing}>{t('board.conflicts.noneGrave')}</p>
      ) : (
        <ul className={styles.findings}>
          {grave.map((finding, index) => (
            <FindingItem key={`${finding.rule} ${index}`} finding={finding} onShow={onShow} />
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <details>
          <summary className={styles.subtitle}>{t('board.conflicts.warnings', { count: warnings.length })}</summary>
          <ul className={styles.findings}>
            {warnings.map((finding, index) => (
              <FindingItem key={`${finding.rule} ${index}`} finding={finding} onShow={onShow} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
