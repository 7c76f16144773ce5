import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChevronIcon } from '#ui/icons.tsx'
import { exactText } from '#ui/hall-time.ts'
import styles from './cell.module.css'

export interface MomentSliderProps {
  readonly moments: readonly string[]
  readonly index: number
  readonly onGo: (index: number) => void
}

/** Back and forth between the moments at which something changed, by pointer or with the arrow keys. */
export function MomentSlider({ moments, index, onGo }: MomentSliderProps) {
  const { t } = useTranslation('desk/cell')
  const last = moments.length - 1
  return (
    <div className={styles.slider}>
      <Button variant="default" size="sm" disabled={index <= 0} onClick={() => onGo(index - 1)}>
        <span className={styles.back}>
          <ChevronIcon turned="right" />
        </span>
        {t('earlier')}
      </Button>
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={index}
        disabled={last === 0}
        aria-label={t('moment')}
        aria-valuetext={t('momentOf', { n: index + 1, all: moments.length, time: exactText(moments[index] ?? '') })}
        onChange={({ currentTarget }) => onGo(Number(currentTarget.value))}
      />
      <Button variant="default" size="sm" disabled={index >= last} onClick={() => onGo(index + 1)}>
        {t('later')}
        <ChevronIcon turned="right" />
      </Button>
      <span className={styles.note}>{t('steps', { n: index + 1, all: moments.length })}</span>
    </div>
  )
}
