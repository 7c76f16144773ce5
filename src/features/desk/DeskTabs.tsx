import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { DeskData } from '#contract/marking-desk'
import { useTitle } from '#ui/use-title.ts'
import { openCounts, waitingForChief } from './desk-state'
import styles from './desk.module.css'

/** The screens of the desk by the end of their address; the first is the desk itself. */
const tabs = ['wall', 'findings', 'jury', 'penalties', 'patterns', 'approvals', 'print'] as const
export type DeskTab = (typeof tabs)[number]

export function DeskTabs({ desk, tab }: { readonly desk: DeskData; readonly tab: DeskTab }) {
  const { t } = useTranslation('desk')
  useTitle(t('titleOf', { event: desk.event.name, tab: t(`tab.${tab}`) }))
  const waiting = waitingForChief(openCounts(desk))
  return (
    <nav aria-label={t('tabs')} className={styles.tabs}>
      <ul>
        {tabs.map((one) => (
          <li key={one}>
            <Link
              to={deskPath(desk.event.id, one)}
              className={styles.tab}
              {...(one === tab && { 'aria-current': 'page' as const })}
            >
              {t(`tab.${one}`)}
              {one === 'findings' && waiting > 0 && (
                <span className={styles.waiting}>
                  {waiting} <span className="visually-hidden">{t('waiting')}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function deskPath(eventId: string, tab: DeskTab): string {
  const desk = `/events/${encodeURIComponent(eventId)}/marking`
  return tab === 'wall' ? desk : `${desk}/${tab}`
}
