import { useTranslation } from 'react-i18next'
import styles from './washes.module.css'

/** Where the painter shows when a held stage may be held and when it is wished for; the details say the same. */
export function WishShades() {
  const { t } = useTranslation('plan')
  return (['window', 'preferred'] as const).map((which) => (
    <div key={which} className={styles.wish} data-wish={which} aria-hidden="true" hidden>
      <span>{t(`board.shade.${which}`)}</span>
    </div>
  ))
}
