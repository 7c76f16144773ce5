import { useTranslation } from 'react-i18next'
import type { ChainLinkData, ChainStepData } from '#contract/draws'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { momentText } from '#ui/hall-time.ts'
import { linkName } from './link-name'
import styles from './chain.module.css'

interface Row {
  readonly step: ChainStepData
  readonly link: ChainLinkData
}

/** Who asked for each step and who confirmed it, newest first. */
export function StepTable({ links }: { readonly links: readonly ChainLinkData[] }) {
  const { t } = useTranslation('draws')
  const rows = links
    .flatMap((link) => link.steps.map((step): Row => ({ step, link })))
    .toSorted((left, right) => (left.step.askedAt < right.step.askedAt ? 1 : -1))
  const columns: Column<Row>[] = [
    { key: 'at', header: t('steps.at'), width: '9rem', render: ({ step }) => momentText(step.askedAt) },
    {
      key: 'step',
      header: t('steps.step'),
      render: ({ step, link }) => (
        <>
          {linkName(t, link)} {t(`step.${step.step}`)}
          {step.reason !== null && <span className={styles.faint}> {t('because', { reason: step.reason })}</span>}
        </>
      ),
    },
    {
      key: 'asked',
      header: t('steps.asked'),
      hideBelow: 'sm',
      render: ({ step }) => step.askedBy ?? t('steps.holder'),
    },
    { key: 'answer', header: t('steps.answered'), render: ({ step }) => <Answer step={step} /> },
  ]
  return (
    <DataTable
      caption={t('steps.title')}
      columns={columns}
      rows={rows}
      rowKey={({ step }) => step.id}
      empty={<p className={styles.faint}>{t('steps.none')}</p>}
    />
  )
}

function Answer({ step: { answer } }: { readonly step: ChainStepData }) {
  const { t } = useTranslation('draws')
  if (answer === null) return <span className={styles.faint}>{t('steps.waiting')}</span>
  const { state, by, at, reason } = answer
  return (
    <span {...(state === 'declined' && { className: styles.declined })}>
      {t(`steps.${state}`, { name: by ?? t('people.part.supervisor'), at: momentText(at) })}
      {reason !== null && <> {t('because', { reason })}</>}
    </span>
  )
}
