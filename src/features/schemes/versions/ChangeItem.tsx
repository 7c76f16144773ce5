import { useTranslation } from 'react-i18next'
import type { SchemeChangeData } from '#contract/schemes'
import type { SchemeValue } from '#domain/schemes/scheme-change'
import { calculationWords } from '../calculation-words'
import styles from './versions.module.css'

/** A difference as the API answers it, or as the rule gives it. */
interface ShownChange extends Pick<SchemeChangeData, 'subject' | 'label' | 'name' | 'kind' | 'field'> {
  readonly before?: SchemeValue | undefined
  readonly after?: SchemeValue | undefined
}

/** One difference in words: which thing, which field, from what to what. */
export function ChangeItem({ change }: { readonly change: ShownChange }) {
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

  function say(value: SchemeValue | undefined): string {
    if (value === undefined || value === null || value === '') return t('empty')
    if (typeof value !== 'string')
      return t(calculationWords(value)[0], { ns: 'schemes', ...calculationWords(value)[1] })
    return field === 'type' || field === 'kind' ? t(`value.${value}`, { defaultValue: value }) : value
  }
}
