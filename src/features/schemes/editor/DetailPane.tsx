import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { roundingPoints } from '#domain/marking/total'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { AspectDetail } from './AspectDetail'
import type { CheckedEdit, Finding } from './check-edit'
import { FaultSentence } from './FaultSentence'
import type { EditNode, Field } from './edit-tree'
import { useEditing } from './editing'
import { Choose, Long, Short } from './Fields'
import { useFieldErrors } from './use-field-errors'
import styles from './DetailPane.module.css'

interface DetailPaneProps {
  readonly scheme: EditNode
  readonly node: EditNode
  readonly checked: CheckedEdit
}

/** Everything about the selected row that does not fit into it, and what the report says of it. */
export const DetailPane = memo(function DetailPane({ scheme, node, checked }: DetailPaneProps) {
  const { t } = useTranslation('schemes/editor')
  const code = checked.codes.get(node.id) ?? node.values.code ?? ''
  const shown = node.kind === 'part' && node.values.weightPercent === undefined ? scheme : node
  const own = useMemo(() => checked.findings.filter(({ id }) => id === shown.id), [checked, shown.id])
  const { errorOf, others } = useFieldErrors(shown, own)
  return (
    <section className={styles.pane} aria-label={t('detail.title')} data-row={shown.id}>
      <h2 className={styles.title}>
        {t(`kind.${shown.kind}`)} {shown.kind === 'scheme' ? '' : code}
      </h2>
      {others.length > 0 && <OwnFindings findings={others} />}
      {shown.kind === 'aspect' ? (
        <AspectDetail node={shown} code={code} errorOf={errorOf} />
      ) : (
        <PlainDetail node={shown} checked={checked} errorOf={errorOf} />
      )}
    </section>
  )
})

function OwnFindings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <div role="status">
      <ul className={styles.findings}>
        {findings.map((finding, index) => (
          <li key={index} data-grave={finding.grave}>
            {finding.reason === null ? <FaultSentence finding={finding} /> : <ReasonSentence reason={finding.reason} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface PlainDetailProps extends Pick<DetailPaneProps, 'node' | 'checked'> {
  readonly errorOf: (field: Field) => string | undefined
}

function PlainDetail({ node, checked, errorOf }: PlainDetailProps) {
  const { t } = useTranslation(['schemes/editor', 'schemes'])
  const { dispatch } = useEditing()
  const { id, values, kind } = node
  if (kind === 'criterion') {
    const index = checked.draft.criteria.findIndex((criterion) => checked.idOf.get(criterion) === id)
    const sum = checked.report.totals.byCriterion[index]?.sum ?? '0.00'
    return (
      <p className={styles.line}>
        {t('detail.criterionSum', { sum })}
        <button
          type="button"
          className={styles.verb}
          onClick={() => dispatch({ type: 'set', id, field: 'mark', value: sum })}
        >
          {t('detail.takeSum')}
        </button>
      </p>
    )
  }
  if (kind === 'part') return <p className={styles.line}>{t('detail.part')}</p>
  const name = { id, field: 'name', value: values.name ?? '', error: errorOf('name') } as const
  if (kind !== 'scheme') return <Long {...name} label={t('field.name')} rows={2} />
  return (
    <div className={styles.two}>
      <Short {...name} label={t('field.schemeName')} />
      <Choose
        id={id}
        field="roundingPoint"
        label={t('field.rounding')}
        value={values.roundingPoint ?? 'total'}
        error={errorOf('roundingPoint')}
        choices={roundingPoints.map((value) => ({ value, label: t(`schemes:rounding.${value}`) }))}
      />
    </div>
  )
}
