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
              return (
                <tr key={criterion.letter}>
                  <th scope="row">
                    <button type="button" className={styles.jump} onClick={() => jumpTo(criterion.letter)}>
                      {criterion.letter} {criterion.name}
                    </button>
                    {partOf(criterion.part)}
                  </th>
                  <td>{criterion.forms.length}</td>
                  <td>{aspects.length}</td>
                  <td>{judgedWords(criterion.forms)}</td>
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
              <td>
                {scheme.criteria.reduce(
                  (sum, { forms }) => sum + forms.reduce((own, { aspects }) => own + aspects.length, 0),
                  0,
                )}
              </td>
              <td>{judgedWords(scheme.criteria.flatMap(({ forms }) => forms))}</td>
              <td>
                <Mark value={scheme.totalMark} />
              </td>
            </tr>
          </tfoot>
        </table>
      </Section>
      {scheme.warnings.length > 0 && (
        <Section title={t('warnings', { count: scheme.warnings.length })} aside={t('warningsAside')}>
          <ReasonTable reasons={scheme.warnings} placed={false} />
        </Section>
      )}
      {scheme.criteria.map((criterion) => (
        <Section
          key={criterion.letter}
          id={idOf(criterion.letter)}
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

  function partOf(code: string | null) {
    const part = scheme.parts.find((one) => one.code === code)
    if (part === undefined) return null
    return <span className={styles.part}>{t('partWeight', { name: part.name, weight: part.weightPercent })}</span>
  }

  function judgedWords(forms: Scheme['criteria'][number]['forms']): string {
    const judged = forms.filter(({ type }) => type === 'judgement').flatMap(({ aspects }) => aspects)
    if (judged.length === 0) return '—'
    const marks = roundHalfUp(sumExact(judged.map(({ maxMark }) => exact(maxMark))), 2)
    return t('judged', { n: judged.length, marks })
  }
}

/** Not a link to `#…`: where pages are routed by hash, that would be another page. */
function jumpTo(letter: string): void {
  document.getElementById(idOf(letter))?.scrollIntoView()
}

function idOf(letter: string): string {
  return `criterion-${letter}`
}
