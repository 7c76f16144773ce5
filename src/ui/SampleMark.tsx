import { useTranslation } from 'react-i18next'
import styles from './marks.module.css'

/** 示例数据: the people and results here are invented. */
export function SampleMark() {
  const { t } = useTranslation('ui')
  return (
    <span className={styles.sample} title={t('sampleHint')}>
      {t('sample')}
    </span>
  )
}
