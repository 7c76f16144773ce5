import { useTranslation } from 'react-i18next'
import styles from './exchange.module.css'
import type { ImportState } from './import-state'

const steps = ['file', 'columns', 'preview', 'done'] as const
const stepOf: Readonly<Record<ImportState['step'], (typeof steps)[number]>> = {
  file: 'file',
  reading: 'file',
  columns: 'columns',
  checking: 'columns',
  preview: 'preview',
  saving: 'preview',
  done: 'done',
}

/** Where the import stands, the present step named for reading voices too. */
export function Steps({ step }: { readonly step: ImportState['step'] }) {
  const { t } = useTranslation('exchange')
  const present = stepOf[step]
  return (
    <ol className={styles.steps} aria-label={t('steps.label')}>
      {steps.map((one) => (
        <li key={one} {...(one === present && { 'aria-current': 'step' as const })}>
          {t(`steps.${one}`)}
        </li>
      ))}
    </ol>
  )
}
