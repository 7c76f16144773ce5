import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router-dom'
import type { DeskData } from '#contract/marking-desk'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Section } from '#ui/Section.tsx'
import { Matrix } from './Matrix'
import { readFilter, wallView, writeFilter, type WallFilter } from './wall-view'
import { WallFilters } from './WallFilters'
import { WallKey } from './WallKey'
import styles from './wall.module.css'

/** One look tells how far everything is: every form beside every judge. */
export function Wall({ desk }: { readonly desk: DeskData }) {
  const { t } = useTranslation('desk/wall')
  const [params, setParams] = useSearchParams()
  const [said, setSaid] = useState('')
  const filter = readFilter(params)
  const view = wallView(desk, filter)
  const change = (next: WallFilter) =>
    setParams((before) => writeFilter(before, next), { replace: true, preventScrollReset: true })
  const signed = desk.forms.filter((form) => form.signed).length

  if (desk.forms.length === 0) {
    return (
      <EmptyState title={t('noForms')} action={<Link to={`/events/${desk.event.id}/scheme`}>{t('importScheme')}</Link>}>
        {t('noFormsHint')}
      </EmptyState>
    )
  }
  return (
    <Section title={t('forms')} aside={t('formsAside', { signed, all: desk.forms.length })}>
      <WallFilters desk={desk} filter={filter} onChange={change} />
      {view.shown === 0 ? (
        <EmptyState title={t('nothingShown')}>
          <button
            type="button"
            className={styles.plain}
            onClick={() => change({ module: null, judge: null, state: 'all' })}
          >
            {t('showAll')}
          </button>
        </EmptyState>
      ) : (
        <>
          <p className={styles.readout} aria-hidden="true">
            {said === '' ? t('readout') : said}
          </p>
          <Matrix eventId={desk.event.id} view={view} onSay={setSaid} />
          <WallKey />
        </>
      )}
    </Section>
  )
}
