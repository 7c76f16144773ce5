import { useTranslation } from 'react-i18next'
import { CheckIcon } from '#ui/icons.tsx'
import styles from './wall.module.css'

/** What the cells mean; told by form as well as by colour. */
export function WallKey() {
  const { t } = useTranslation('desk/wall')
  return (
    <ul className={styles.key} aria-hidden="true">
      {(['none', 'part', 'full', 'signed'] as const).map((look) => (
        <li key={look}>
          <span className={styles.cell} data-look={look}>
            <span
              className={styles.fill}
              style={{ blockSize: look === 'none' ? 0 : look === 'part' ? '55%' : '100%' }}
            />
            {look === 'signed' && <CheckIcon />}
          </span>
          {t(`look.${look}`)}
        </li>
      ))}
      <li>
        <span className={styles.cell} data-look="part" data-claimed="true">
          <span className={styles.fill} style={{ blockSize: '55%' }} />
        </span>
        {t('entering')}
      </li>
    </ul>
  )
}
