import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import styles from '../desk.module.css'
import { momentText } from '#ui/hall-time.ts'
import own from './approvals.module.css'

export function SignatureList({ signatures }: Pick<DeskData, 'signatures'>) {
  const { t } = useTranslation('desk/approvals')
  if (signatures.length === 0) return <p className={styles.quiet}>{t('noSignatures')}</p>
  return (
    <ol className={own.signatures}>
      {signatures.map(({ name, kind, signedAt }) => (
        <li key={`${kind} ${signedAt}`}>
          <time dateTime={signedAt}>{momentText(signedAt)}</time>
          <span>{name}</span>
          <span>{t(`signature.${kind}`)}</span>
        </li>
      ))}
    </ol>
  )
}
