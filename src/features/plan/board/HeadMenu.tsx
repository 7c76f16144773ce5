import { useTranslation } from 'react-i18next'
import { Link, useHref } from 'react-router-dom'
import { calendarAddress, calendarsReachable } from '#features/api.ts'
import { PopoverButton } from '#ui/PopoverButton.tsx'
import { SubscribeButton } from '#ui/SubscribeButton.tsx'
import styles from './toolbar.module.css'

const staffPlaces = [
  ['arrange', '/plan/arrange'],
  ['rules', '/plan/rules'],
  ['versions', '/plan/versions'],
  ['exchange', '/office/exchange'],
  ['print', '/plan/print'],
] as const

export interface HeadMenuProps {
  readonly editionId: string
  readonly staff: boolean
}

/** The plan in calendars, and where else one works on it. */
export function HeadMenu({ editionId, staff }: HeadMenuProps) {
  const { t } = useTranslation('plan')
  const contestPages = useHref('/contests')
  const calendar = calendarAddress(`edition/${encodeURIComponent(editionId)}`, contestPages)
  return (
    <div className={styles.head}>
      <SubscribeButton url={calendar} reachable={calendarsReachable} />
      {staff ? <StaffMenu /> : <Link to="/plan/print">{t('board.menu.print')}</Link>}
    </div>
  )
}

function StaffMenu() {
  const { t } = useTranslation('plan')
  return (
    <PopoverButton variant="default" label={t('board.menu.title')}>
      <ul className={styles.menu}>
        {staffPlaces.map(([key, to]) => (
          <li key={key}>
            <Link to={to}>{t(`board.menu.${key}`)}</Link>
          </li>
        ))}
      </ul>
    </PopoverButton>
  )
}
