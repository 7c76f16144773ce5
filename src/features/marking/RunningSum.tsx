import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { runningTotal } from './running-total'
import styles from './RunningSum.module.css'
import { rememberedSum, rememberSum } from './sum-memory'
import type { SheetDesk } from './use-sheet'

/** What this work has on this form so far; only for those who want to see it. */
export function RunningSum({ desk, workCode }: { readonly desk: SheetDesk; readonly workCode: string }) {
  const { t } = useTranslation('marking')
  const [shown, setShown] = useState(rememberedSum)
  const lane = desk.model.byWork.get(workCode)

  function turn(): void {
    setShown(!shown)
    rememberSum(!shown)
  }

  return (
    <div className={styles.sum}>
      {shown && lane !== undefined && (
        <output className={styles.total}>{t('sum.total', { ...runningTotal(lane.values()) })}</output>
      )}
      <button type="button" className={styles.turn} aria-pressed={shown} onClick={turn}>
        {t(shown ? 'sum.hide' : 'sum.show')}
      </button>
    </div>
  )
}
