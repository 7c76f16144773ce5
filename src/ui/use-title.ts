import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the browser's tab after the page: 竞赛目录 · 赛衡. */
export function useTitle(title: string | null): void {
  const { t } = useTranslation('ui')
  useEffect(() => {
    document.title = title === null ? t('siteTitle') : t('pageTitle', { title })
  }, [title, t])
}
