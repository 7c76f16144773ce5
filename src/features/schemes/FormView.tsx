import { useTranslation } from 'react-i18next'
import { judgementScores } from '#domain/marking/judgement'
import { exact, roundHalfUp, sumExact } from '#domain/exact'
import type { SchemeData } from '#contract/schemes'
import { ChevronIcon } from '#ui/icons.tsx'
import { Mark } from '#ui/Mark.tsx'
import { calculationWords } from './calculation-words'
import styles from './SchemeView.module.css'

type Form = NonNullable<SchemeData['scheme']>['criteria'][number]['forms'][number]

/** One form, folded; unfolded, its aspects with everything a judge will read. */
export function FormView({ form }: { readonly form: Form }) {
  const { t } = useTranslation(['schemes', 'ui'])
  const marks = roundHalfUp(sumExact(form.aspects.map(({ maxMark }) => exact(maxMark))), 2)
  return (
    <details className={styles.form}>
      <summary className={styles.summary}>
        <span className={styles.code}>
          <span className={styles.chevron}>
            <ChevronIcon turned="right" />
          </span>
          {form.code}
        </span>
        <span className={styles.name}>
          {form.name}
          <span className={styles.meta}>{t(`ui:vocabulary.aspectType.${form.type}`)}</span>
        </span>
        <span className={styles.meta}>{t('form', { day: form.day, count: form.aspects.length, marks })}</span>
      </summary>
      <ol className={styles.aspects}>
        {form.aspects.map((aspect) => (
          <li key={aspect.id} className={styles.aspect}>
            <span className={styles.meta}>{aspect.code}</span>
            <span className={styles.text}>
              <span>{aspect.description}</span>
              {aspect.requirement !== null && aspect.requirement !== '' && (
                <span className={styles.extra}>{t('requirement', { text: aspect.requirement })}</span>
              )}
              {aspect.extra !== null && aspect.extra !== '' && <span className={styles.extra}>{aspect.extra}</span>}
              {aspect.calculation !== null && (
                <span className={styles.extra}>{t(...calculationWords(aspect.calculation))}</span>
              )}
              {aspect.scale !== null && form.type === 'panel' && (
                <span className={styles.extra}>{t('panel', scaleWords(aspect.scale))}</span>
              )}
              {aspect.scale !== null && form.type === 'theory' && (
                <span className={styles.extra}>{t('theory', scaleWords(aspect.scale))}</span>
              )}
              {aspect.benchmarks !== null && <Benchmarks texts={aspect.benchmarks} />}
            </span>
            <Mark value={aspect.maxMark} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function scaleWords({ dropHighest, dropLowest, decimals }: NonNullable<Form['aspects'][number]['scale']>) {
  return { highest: dropHighest, lowest: dropLowest, decimals }
}

function Benchmarks({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ol className={styles.benchmarks}>
      {judgementScores.map((score) => (
        <li key={score}>
          <b>{score}</b>
          <span>{texts[score] || '—'}</span>
        </li>
      ))}
    </ol>
  )
}
