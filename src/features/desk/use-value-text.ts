import { useTranslation } from 'react-i18next'
import { absent } from '#domain/marking/mark-fact'

/** A value as people read it: an absent judge and what was taken back have words. */
export function useValueText(): (value: string | null) => string {
  const { t } = useTranslation('desk')
  return (value) => (value === null ? t('takenBack') : value === absent ? t('absent') : value)
}
