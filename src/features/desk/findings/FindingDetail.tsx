import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { MarkFindingData } from '#contract/marking-desk'
import { Reasons } from '#ui/Reasons.tsx'
import { AbsentForm } from './AbsentForm'
import { ClearForm } from './ClearForm'
import type { FindingProps } from './finding-props'
import styles from './findings.module.css'
import { bySeat, worksMissing } from './findings-view'
import { HeldForm } from './HeldForm'
import { SettleForm } from './SettleForm'
import { ValueTable } from './ValueTable'

interface FindingDetailProps extends FindingProps {
  readonly rows: readonly MarkFindingData[]
}

/** One finding in full, with what can be done about it here. */
export function FindingDetail({ desk, rows, finding, onDone }: FindingDetailProps) {
  const { t } = useTranslation(['desk/findings', 'desk'])
  const { kind, form, aspect, workCode, round, values, text, reasons } = finding
  const history = `/events/${encodeURIComponent(desk.event.id)}/marking/cells/${aspect.id}/${encodeURIComponent(workCode)}`
  return (
    <article aria-label={t('detail', { work: workCode, aspect: aspect.code })}>
      <p className={styles.detailKind} data-kind={kind}>
        {t(`kind.${kind}`)}
      </p>
      <h2 className={styles.detailTitle}>
        {workCode} · {aspect.code} {aspect.description}
      </h2>
      <p className={styles.note}>
        {t('place', { form: `${form.code} ${form.name}`, type: t(`desk:type.${form.type}`), round })}
      </p>
      <p className={styles.meaning}>{t(`meaning.${kind}`)}</p>
      {text !== null && text !== '' && kind !== 'moved' && <blockquote className={styles.quote}>{text}</blockquote>}
      {reasons.length > 0 && <Reasons reasons={reasons} title={t('why')} />}
      {values.length > 0 && kind !== 'conflict' && <ValueTable desk={desk} form={form} values={values} />}
      <Action {...{ desk, rows, finding, onDone }} />
      {!finding.gone && (
        <p className={styles.further}>
          <Link to={history}>{t('history')}</Link>
        </p>
      )}
    </article>
  )
}

function Action({ desk, rows, finding, onDone }: FindingDetailProps) {
  const { t } = useTranslation('desk/findings')
  const { kind, form, judges } = finding
  const may = desk.can.includes('event.settleMarks')
  switch (kind) {
    case 'conflict':
      return bySeat(finding).map(({ judge, heads }) => (
        <SettleForm key={judge ?? 0} {...{ desk, finding, judge, heads, may, onDone }} />
      ))
    case 'flag':
    case 'unsure':
      return may && <ClearForm {...{ desk, finding, onDone }} />
    case 'held':
      return may && <HeldForm {...{ desk, finding, onDone }} />
    case 'missing':
      if (!may || form.type !== 'panel') return null
      return judges.map((judge) => (
        <AbsentForm key={judge} {...{ desk, finding, judge, onDone }} others={worksMissing(rows, form.id, judge)} />
      ))
    case 'spread':
    case 'unusable':
      return <p className={styles.note}>{t('judgesAct')}</p>
    case 'rescored':
    case 'corrected':
    case 'moved':
      return null
  }
}
