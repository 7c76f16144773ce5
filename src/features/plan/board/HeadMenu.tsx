import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { PopoverButton } from '#ui/PopoverButton.tsx'
import styles from './toolbar.module.css'

const staffPlaces = [
  ['arrange', '/plan/arrange'],
  ['rules', '/plan/rules'],
  ['versions', '/plan/versions'],
  ['exchange', '/office/exchange'],
  ['print', '/plan/print'],
] as const

/** Where else one works on the plan. */
export function HeadMenu({ staff }: { readonly staff: boolean }) {
  const { t } = useTranslation('plan')
  if (!staff) return <Link to="/plan/print">{t('board.menu.print')}</Link>
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
