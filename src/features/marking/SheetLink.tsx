import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { SheetSummaryData } from '#contract/marking'
import { ProgressBar } from './ProgressBar'
import styles from './SheetsPage.module.css'

/** One sheet as one large link: what it is, how far it is, whether it is signed. */
export function SheetLink({ sheet, next = false }: { readonly sheet: SheetSummaryData; readonly next?: boolean }) {
  const { t } = useTranslation('marking')
  const { progress } = sheet
  return (
    <Link to={`/marking/${sheet.formId}`} className={styles.sheet} data-next={next}>
      <span className={styles.code}>{sheet.code}</span>
      <span className={styles.words}>
        <span className={styles.name}>
          {sheet.name}
          <span className={styles.type}>{t(`type.${sheet.type}`)}</span>
        </span>
        <span className={styles.meta}>
          {t('sheets.meta', { event: sheet.event.name, day: sheet.day, works: sheet.works, aspects: sheet.aspects })}
        </span>
      </span>
      <span className={styles.progress}>
        <span className={styles.count}>
          {t('sheets.progress', { entered: progress.entered, expected: progress.expected })}
          {progress.spreads > 0 && (
            <strong className={styles.spread}>{t('progress.spreads', { n: progress.spreads })}</strong>
          )}
        </span>
        <ProgressBar label={t('progress.label')} done={progress.entered} all={progress.expected} />
        <span className={styles.meta}>{t(stateOf(sheet))}</span>
      </span>
      <span className={styles.go}>
        {t(next ? (progress.entered > 0 ? 'sheets.continue' : 'sheets.start') : 'sheets.look')}
      </span>
    </Link>
  )
}

function stateOf({ signed, signedByMe, progress }: SheetSummaryData): string {
  if (signed) return 'sign.signed'
  if (signedByMe) return 'sign.signedByMe'
  return progress.entered === progress.expected && progress.spreads === 0 ? 'sign.ready' : 'sign.open'
}
