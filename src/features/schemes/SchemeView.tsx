import { useTranslation } from 'react-i18next'
import { exact, roundHalfUp, sumExact } from '#domain/exact'
import type { SchemeData } from '#contract/schemes'
import { Mark } from '#ui/Mark.tsx'
import { Section } from '#ui/Section.tsx'
import { FormView } from './FormView'
import { ReasonTable } from './ReasonTable'
import styles from './SchemeView.module.css'

type Scheme = NonNullable<SchemeData['scheme']>

/** A scheme to read: its criteria with their totals, then every form with its aspects. */
export function SchemeView({ scheme }: { readonly scheme: Scheme }) {
  const { t } = useTranslation('schemes')
  return (
    <>
      <Section title={t('criteria')} aside={scheme.name}>
        <table className={styles.totals}>
          <thead>
            <tr>
              <th scope="col">{t('column.criterion')}</th>
              <th scope="col">{t('column.forms')}</th>
              <th scope="col">{t('column.aspects')}</th>
              <th scope="col">{t('column.judgement')}</th>
              <th scope="col">{t('column.mark')}</th>
            </tr>
          </thead>
          <tbody>
            {scheme.criteria.map((criterion) => {
              const aspects = criterion.forms.flatMap((form) => form.aspects)
              const judged = criterion.forms.filter(({ type }) => type === 'judgement').flatMap((form) => form.aspects)
              return (
                <tr key={criterion.letter}>
                  <th scope="row">
                    <a href={`#criterion-${criterion.letter}`}>
                      {criterion.letter} {criterion.name}
                    </a>
                  </th>
                  <td>{criterion.forms.length}</td>
                  <td>{aspects.length}</td>
                  <td>{judged.length === 0 ? '—' : t('judged', { n: judged.length, marks: sumOf(judged.map(({ maxMark }) => maxMark)) })}</td>
                  <td>
                    <Mark value={criterion.mark} />
                  </td>
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('column.sum')}</th>
              <td>{scheme.criteria.reduce((sum, { forms }) => sum + forms.length, 0)}</td>
              <td>{scheme.criteria.reduce((sum, { forms }) => sum + forms.reduce((own, { aspects }) => own + aspects.length, 0), 0)}</td>
              <td />
              <td>
                <Mark value={scheme.totalMark} />
              </td>
            </tr>
          </tfoot>
        </table>
      </Section>
      {scheme.warnings.length > 0 && (
        <Section title={t('warnings', { n: scheme.warnings.length })} aside={t('warningsAside')}>
          <ReasonTable reasons={scheme.warnings} placed={false} />
        </Section>
      )}
      {scheme.criteria.map((criterion) => (
        <Section
          key={criterion.letter}
          id={`criterion-${criterion.letter}`}
          title={`${criterion.letter} ${criterion.name}`}
          aside={t('marks', { mark: criterion.mark })}
        >
          {criterion.forms.map((form) => (
            <FormView key={form.id} form={form} />
          ))}
        </Section>
      ))}
    </>
  )
}

function sumOf(marks: readonly string[]): string {
  return roundHalfUp(sumExact(marks.map((mark) => exact(mark))), 2)
}
