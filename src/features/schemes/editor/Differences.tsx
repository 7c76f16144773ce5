import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { withCodes } from '#domain/schemes/aspect-codes'
import type { RoundingPoint } from '#domain/marking/total'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'
import { schemeDiff } from '#domain/schemes/scheme-diff'
import { ChangeItem } from '../versions/ChangeItem'
import versions from '../versions/versions.module.css'
import styles from './OthersVersion.module.css'

export interface Written {
  readonly draft: MarkingSchemeDraft
  readonly roundingPoint: RoundingPoint
}

interface DifferencesProps {
  readonly title: string
  readonly before: Written
  readonly after: Written
}

/** What is different between two schemes, folded until somebody looks. */
export function Differences({ title, before, after }: DifferencesProps) {
  const { t } = useTranslation(['schemes/editor', 'schemes/versions', 'schemes'])
  const changes = useMemo(() => schemeDiff(before.draft, withCodes(after.draft)), [before.draft, after.draft])
  const rounding = before.roundingPoint === after.roundingPoint ? null : after.roundingPoint
  const count = changes.length + (rounding === null ? 0 : 1)
  return (
    <details className={styles.differences}>
      <summary>
        {title}
        {t('others.count', { count })}
      </summary>
      {count === 0 ? (
        <p className={versions.none}>{t('schemes/versions:nothing')}</p>
      ) : (
        <ul className={versions.changes}>
          {rounding !== null && (
            <li className={versions.change}>
              {t('schemes/versions:rounding', { words: t(`schemes:rounding.${rounding}`) })}
            </li>
          )}
          {changes.map((change, index) => (
            <ChangeItem key={index} change={change} />
          ))}
        </ul>
      )}
    </details>
  )
}
