import { useTranslation } from 'react-i18next'

/** Where a version came from: the name of a file, or that it was written here. */
export function useOriginWords(): (origin: string) => string {
  const { t } = useTranslation('schemes')
  return (origin) => (origin === 'editor' ? t('originEditor') : origin)
}
