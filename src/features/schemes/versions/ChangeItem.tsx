import { useTranslation } from 'react-i18next'
import type { SchemeChangeData } from '#contract/schemes'
import { calculationWords } from '../calculation-words'
import styles from './versions.module.css'

/** One difference in words: which thing, which field, from what to what. */
export function ChangeItem({ change }: { readonly change: SchemeChangeData }) {
  const { t } = useTranslation(['schemes/versions', 'schemes'])
  const { subject, label, name, kind, field = '' } = change
  const thing = [t(`subject.${subject}`), label].filter(Boolean).join(' ')
  return (
    <li className={styles.change}>
      <span className={styles.thing}>
        {thing} <span className={styles.name}>{name}</span>
      </span>
      {kind === 'changed' ? (
        <span>
          {t(`field.${field}`)}
          <del>{say(change.before)}</del>
          <span aria-hidden="true">→</span>
          <ins>{say(change.after)}</ins>
        </span>
      ) : (
        <span>{t(`kind.${kind}`)}</span>
      )}
    </li>
  )

  function say(value: SchemeChangeData['before']): string {
    if (value === undefined || value === null || value === '') return t('empty')
    if (typeof value !== 'string')
      return t(calculationWords(value)[0], { ns: 'schemes', ...calculationWords(value)[1] })
    return field === 'type' || field === 'kind' ? t(`value.${value}`, { defaultValue: value }) : value
  }
}
