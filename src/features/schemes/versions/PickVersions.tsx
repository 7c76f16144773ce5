import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SchemeVersionsData } from '#contract/schemes'
import { momentText } from '#ui/hall-time.ts'
import styles from './versions.module.css'

interface PickVersionsProps {
  readonly rows: SchemeVersionsData['rows']
  readonly from: number
  readonly to: number
  readonly onPick: (picked: { readonly from: number; readonly to: number }) => void
}

/** Which two versions to put beside each other. */
export function PickVersions({ rows, from, to, onPick }: PickVersionsProps) {
  const { t } = useTranslation('schemes/versions')
  const choices = rows.map(({ revision, createdAt }) => ({
    value: String(revision),
    label: `${t('version', { n: revision })} · ${momentText(createdAt)}`,
  }))
  return (
    <div className={styles.pick}>
      <NativeSelect
        label={t('from')}
        data={choices}
        value={String(from)}
        onChange={({ currentTarget }) => onPick({ from: Number(currentTarget.value), to })}
      />
      <NativeSelect
        label={t('to')}
        data={choices}
        value={String(to)}
        onChange={({ currentTarget }) => onPick({ from, to: Number(currentTarget.value) })}
      />
    </div>
  )
}
