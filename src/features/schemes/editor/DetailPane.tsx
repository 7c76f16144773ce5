import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { roundingPoints } from '#domain/marking/total'
import { ReasonSentence } from '#ui/Reasons.tsx'
import { AspectDetail } from './AspectDetail'
import type { CheckedEdit, Finding } from './check-edit'
import { FaultSentence } from './FaultSentence'
import type { EditNode, Field } from './edit-tree'
import { useEditing } from './editing'
import styles from './DetailPane.module.css'

interface DetailPaneProps {
  readonly scheme: EditNode
  readonly node: EditNode
  readonly checked: CheckedEdit
}

/** Everything about the selected row that does not fit into it, and what the report says of it. */
export function DetailPane({ scheme, node, checked }: DetailPaneProps) {
  const { t } = useTranslation('schemes/editor')
  const code = checked.codes.get(node.id) ?? node.values.code ?? ''
  const own = checked.findings.filter(({ id }) => id === node.id)
  const kind = node.kind === 'part' && node.values.weightPercent === undefined ? 'scheme' : node.kind
  return (
    <section className={styles.pane} aria-label={t('detail.title')}>
      <h2 className={styles.title}>
        {t(`kind.${kind}`)} {kind === 'scheme' ? '' : code}
      </h2>
      {own.length > 0 && <OwnFindings findings={own} />}
      {node.kind === 'aspect' ? (
        <AspectDetail node={node} code={code} />
      ) : (
        <PlainDetail scheme={scheme} node={node} checked={checked} />
      )}
    </section>
  )
}

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

function PlainDetail({ scheme, node, checked }: DetailPaneProps) {
  const { t } = useTranslation(['schemes/editor', 'schemes'])
  const { dispatch } = useEditing()
  const set = (id: string, field: Field) => (value: string) => dispatch({ type: 'set', id, field, value })
  if (node.kind === 'criterion') {
    const index = checked.draft.criteria.findIndex((criterion) => checked.idOf.get(criterion) === node.id)
    const sum = checked.report.totals.byCriterion[index]?.sum ?? '0.00'
    return (
      <p className={styles.line}>
        {t('detail.criterionSum', { sum })}
        <button type="button" className={styles.verb} onClick={() => set(node.id, 'mark')(sum)}>
          {t('detail.takeSum')}
        </button>
      </p>
    )
  }
  if (node.kind === 'sub') {
    return (
      <Textarea
        label={t('field.name')}
        value={node.values.name ?? ''}
        rows={2}
        onChange={({ currentTarget }) => set(node.id, 'name')(currentTarget.value)}
      />
    )
  }
  if (node.kind === 'part' && node.values.weightPercent !== undefined)
    return <p className={styles.line}>{t('detail.part')}</p>
  return (
    <div className={styles.two}>
      <TextInput
        label={t('field.schemeName')}
        value={scheme.values.name ?? ''}
        onChange={({ currentTarget }) => set(scheme.id, 'name')(currentTarget.value)}
      />
      <NativeSelect
        label={t('field.rounding')}
        value={scheme.values.roundingPoint ?? 'total'}
        data={roundingPoints.map((value) => ({ value, label: t(`schemes:rounding.${value}`) }))}
        onChange={({ currentTarget }) => set(scheme.id, 'roundingPoint')(currentTarget.value)}
      />
    </div>
  )
}
