import { useTranslation } from 'react-i18next'
import styles from './board.module.css'

/** The board's own shape before its bars are there. */
export function BoardSkeleton() {
  const { t } = useTranslation('ui')
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: 9 }, (_, row) => (
        <div className={styles.skeletonRow} key={row}>
          {Array.from({ length: 5 }, (_, bar) => (
            <span
              key={bar}
              className={styles.skeletonBar}
              style={{
                insetInlineStart: `${10 + ((row * 13 + bar * 19) % 84)}%`,
                insetBlockStart: 8 + (bar % 2) * 22,
                inlineSize: `${4 + ((row + bar) % 4) * 2}%`,
              }}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
