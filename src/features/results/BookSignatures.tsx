import { useTranslation } from 'react-i18next'
import styles from './BookSignatures.module.css'
import type { GroupRankingData } from './types'

/** The foot of the printed page of the results book (成绩册); on a screen there is nothing to sign. */
export function BookSignatures({ state }: { readonly state: GroupRankingData['state'] | null }) {
  const { t } = useTranslation('results')
  return (
    <footer className={styles.foot}>
      {state !== 'official' && <p className={styles.notice}>{t('book.notOfficial')}</p>}
      <p className={styles.lines}>
        {(['chief', 'supervisor', 'date'] as const).map((line) => (
          <span key={line}>{t(`book.${line}`)}</span>
        ))}
      </p>
    </footer>
  )
}
