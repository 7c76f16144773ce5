import { useTranslation } from 'react-i18next'
import type { FindingKind } from '#contract/marking-desk'
import styles from './findings.module.css'
import { openKinds, recordKinds } from './findings-view'

export interface KindBarProps {
  readonly counts: Partial<Record<FindingKind, number>>
  readonly kind: FindingKind | 'open'
  readonly onChange: (kind: FindingKind | 'open') => void
}

export function KindBar({ counts, kind, onChange }: KindBarProps) {
  const { t } = useTranslation('desk/findings')
  const count = (one: FindingKind) => counts[one] ?? 0
  const open = openKinds.reduce((sum, one) => sum + count(one), 0)
  return (
    <div className={styles.kinds}>
      <div role="group" aria-label={t('open')} className={styles.kindGroup}>
        <Kind name={t('open')} n={open} pressed={kind === 'open'} onPress={() => onChange('open')} />
        {openKinds.map((one) => (
          <Kind key={one} name={t(`kind.${one}`)} n={count(one)} pressed={kind === one} onPress={() => onChange(one)} />
        ))}
      </div>
      <div role="group" aria-label={t('record')} className={styles.kindGroup}>
        <span aria-hidden="true">{t('record')}</span>
        {recordKinds.map((one) => (
          <Kind key={one} name={t(`kind.${one}`)} n={count(one)} pressed={kind === one} onPress={() => onChange(one)} />
        ))}
      </div>
    </div>
  )
}

interface KindProps {
  readonly name: string
  readonly n: number
  readonly pressed: boolean
  readonly onPress: () => void
}

function Kind({ name, n, pressed, onPress }: KindProps) {
  return (
    <button type="button" className={styles.kind} aria-pressed={pressed} data-none={n === 0} onClick={onPress}>
      {name} <span className={styles.count}>{n}</span>
    </button>
  )
}
