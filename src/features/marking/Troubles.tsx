import { useTranslation } from 'react-i18next'
import type { CellTrouble } from './sheet-machine'
import head from './SheetHead.module.css'
import styles from './Troubles.module.css'
import type { SheetDesk } from './use-sheet'

/** What wants more than a first value: each leads to the next such cell, which typing on does not. */
export function Troubles({ desk }: { readonly desk: SheetDesk }) {
  const { t } = useTranslation('marking')
  const { spreads, conflicts, unusable, flags } = desk.model.tally
  const theory = desk.sheet.type === 'theory'
  const troubles: readonly { readonly trouble: CellTrouble; readonly word: string; readonly n: number }[] = [
    { trouble: 'spread', word: theory ? 'mismatches' : 'spreads', n: spreads },
    { trouble: 'conflict', word: 'conflicts', n: conflicts },
    { trouble: 'unusable', word: 'unusable', n: unusable },
  ]
  return (
    <p className={head.troubles}>
      {troubles
        .filter(({ n }) => n > 0)
        .map(({ trouble, word, n }) => (
          <button
            key={trouble}
            type="button"
            className={styles.trouble}
            title={t('progress.goTo')}
            onClick={() => desk.act({ type: 'next', trouble })}
          >
            {t(`progress.${word}`, { n })}
          </button>
        ))}
      {flags > 0 && <span>{t('progress.flags', { n: flags })}</span>}
    </p>
  )
}
