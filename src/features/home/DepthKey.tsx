import { useTranslation } from 'react-i18next'
import depth from './depth.module.css'

/** 少 ▢▢▢▢▢ 多 */
export function DepthKey() {
  const { t } = useTranslation('home')
  return (
    <span className={depth.key} aria-hidden="true">
      {t('key.few')}
      <span className={depth.swatches}>
        {(['f0', 'f1', 'f2', 'f3', 'f4'] as const).map((step) => (
          <span key={step} className={depth[step]} />
        ))}
      </span>
      {t('key.many')}
    </span>
  )
}
