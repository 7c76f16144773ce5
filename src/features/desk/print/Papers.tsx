import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router-dom'
import type { DeskData } from '#contract/marking-desk'
import { EmptyState } from '#ui/EmptyState.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../../api'
import { FormPaper } from './FormPaper'
import styles from './print.module.css'
import { SummaryPaper } from './SummaryPaper'

/**
 * `?form=` one form, `?blank=1` without values, `?summary=1` the summary instead of forms. Who may not read the sheets,
 * as the office and the organizer may not, prints the summary.
 */
export function Papers({ desk }: { readonly desk: DeskData }) {
  const { t } = useTranslation(['desk/print', 'desk'])
  const [params, setParams] = useSearchParams()
  const asked = params.get('form')
  const blank = params.get('blank') === '1'
  const mayReadForms = desk.can.includes('sheet.read')
  const summary = !mayReadForms || params.get('summary') === '1'
  const forms = summary ? [] : desk.forms.filter(({ formId }) => asked === null || formId === asked)
  const sheets = useQueries({
    queries: forms.map(({ formId }) => api.marking.sheet.queryOptions({ input: { formId } })),
  })
  const ready = sheets.every(({ data }) => data !== undefined)
  const { event, contest, scheme } = desk
  const set = (key: string, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === null) next.delete(key)
        else next.set(key, value)
        return next
      },
      { replace: true },
    )
  const foot = [contest.name, event.name, scheme !== null && t('revision', { n: scheme.revision })].filter(Boolean)

  if (desk.forms.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  return (
    <>
      <style>{pageStyle(foot.join(' · '))}</style>
      <div className={styles.controls}>
        {mayReadForms ? (
          <SegmentedControl
            aria-label={t('what')}
            data={[
              { value: 'forms', label: t('forms') },
              { value: 'summary', label: t('summary') },
            ]}
            value={summary ? 'summary' : 'forms'}
            onChange={(value) => set('summary', value === 'summary' ? '1' : null)}
          />
        ) : (
          <p className={styles.only}>{t('onlySummary')}</p>
        )}
        {!summary && (
          <>
            <NativeSelect
              aria-label={t('which')}
              data={[
                { value: '', label: t('all', { count: desk.forms.length }) },
                ...desk.forms.map(({ formId, code, name, type }) => ({
                  value: formId,
                  label: `${code} ${name} · ${t(`desk:type.${type}`)}`,
                })),
              ]}
              value={asked ?? ''}
              onChange={({ currentTarget }) => set('form', currentTarget.value || null)}
            />
            <SegmentedControl
              aria-label={t('values')}
              data={[
                { value: 'filled', label: t('filled') },
                { value: 'blank', label: t('blank') },
              ]}
              value={blank ? 'blank' : 'filled'}
              onChange={(value) => set('blank', value === 'blank' ? '1' : null)}
            />
          </>
        )}
        <Button disabled={!ready} onClick={() => window.print()}>
          {t('verb')}
        </Button>
      </div>
      {summary ? (
        <SummaryPaper desk={desk} />
      ) : (
        forms.map((form, index) => {
          const sheet = sheets[index]
          return sheet === undefined ? null : (
            <QueryView key={form.formId} query={sheet} skeleton={<TableSkeleton rows={6} cols={6} />}>
              {(data) => <FormPaper desk={desk} form={form} sheet={data} blank={blank} />}
            </QueryView>
          )
        })
      )}
    </>
  )
}

/** The sheet's rules belong to this page alone, so they leave with it. */
function pageStyle(foot: string): string {
  const text = foot.replaceAll(/["\\\n]/g, ' ')
  return `@page { size: A4 portrait; margin: 14mm 14mm 16mm;
    @bottom-left { content: "${text}"; font-size: 8pt; color: #555; }
    @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; color: #555; } }`
}
