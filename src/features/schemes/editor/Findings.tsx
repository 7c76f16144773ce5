import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonSentence } from '#ui/Reasons.tsx'
import type { CheckedEdit, Finding } from './check-edit'
import type { Field } from './edit-tree'
import { useEditing } from './editing'
import { FaultSentence } from './FaultSentence'
import styles from './Aside.module.css'

/** What hinders saving first, then what is only told; each leads to its place. */
export const Findings = memo(function Findings({ findings }: Pick<CheckedEdit, 'findings'>) {
  const { t } = useTranslation('schemes/editor')
  const grave = findings.filter((finding) => finding.grave)
  const told = findings.filter((finding) => !finding.grave)
  if (findings.length === 0) return <p className={styles.none}>{t('findings.none')}</p>
  return (
    <>
      {grave.length > 0 && <List title={t('findings.grave', { count: grave.length })} findings={grave} />}
      {told.length > 0 && <List title={t('findings.told', { count: told.length })} findings={told} />}
    </>
  )
})

function List({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  const { dispatch } = useEditing()
  return (
    <div className={styles.findings}>
      <h3>{title}</h3>
      <ol>
        {findings.map((finding, index) => (
          <li key={`${finding.id} ${index}`} data-grave={finding.grave}>
            <button
              type="button"
              onClick={() => {
                const { id, field } = finding.mendedAt ?? finding
                dispatch({ type: 'focus', id, field: field as Field | null })
              }}
            >
              {finding.reason === null ? (
                <>
                  {finding.at} <FaultSentence finding={finding} />
                </>
              ) : (
                <ReasonSentence reason={finding.reason} />
              )}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
