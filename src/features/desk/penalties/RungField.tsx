import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RungDraft } from './ladder-draft'
import { isPoints, rungKinds } from './penalties-view'
import styles from './penalties.module.css'

interface RungFieldProps {
  readonly nth: number
  readonly rung: RungDraft
  readonly onChange: (rung: RungDraft) => void
}

/** What the nth breach costs. */
export function RungField({ nth, rung: { kind, points }, onChange }: RungFieldProps) {
  const { t } = useTranslation('desk/penalties')
  return (
    <>
      <span className={styles.nth}>{t('nth', { n: nth })}</span>
      <NativeSelect
        aria-label={t('edit.kind', { n: nth })}
        data={rungKinds.map((value) => ({ value, label: t(`choose.${value}`) }))}
        value={kind}
        onChange={({ currentTarget }) =>
          onChange({ kind: rungKinds.find((one) => one === currentTarget.value) ?? 'deduct', points })
        }
      />
      {kind === 'deduct' && (
        <TextInput
          aria-label={t('edit.points', { n: nth })}
          value={points}
          inputMode="decimal"
          className={styles.points}
          error={points.trim() !== '' && !isPoints(points) && t('impose.notPoints')}
          onChange={({ currentTarget }) => onChange({ kind, points: currentTarget.value })}
        />
      )}
    </>
  )
}
