import { useTranslation } from 'react-i18next'
import type { PanelRule } from '#domain/marking/aspect-rule'
import { absent } from '#domain/marking/mark-fact'
import type { CellView } from './cells'
import { panelSeats, type PanelSeat } from './panel-marks'
import styles from './PanelInput.module.css'
import type { SheetDesk } from './use-sheet'
import { ValueField } from './ValueField'

export interface PanelInputProps {
  readonly desk: SheetDesk
  readonly view: CellView
  readonly rule: PanelRule
}

/** One's own mark of a performance; how many judges are in, and once all are, whose marks are dropped. */
export function PanelInput({ desk, view, rule }: PanelInputProps) {
  const { t } = useTranslation('marking')
  const me = desk.sheet.myPosition
  const all = rule.judges.length
  const hidden = view.standing === null && me !== null
  return (
    <ValueField
      desk={desk}
      view={view}
      rule={rule}
      label={t('panel.label', { max: rule.maxMark })}
      aside={
        <div className={styles.panel}>
          <p className={styles.count}>
            {hidden ? t('panel.hidden') : t('panel.entered', { n: view.entered, all })}
            {view.state === 'settled' && (
              <span>{t('panel.rule', { high: rule.dropHighest, low: rule.dropLowest })}</span>
            )}
          </p>
          {!hidden && (
            <ol className={styles.seats}>
              {panelSeats(view, rule).map((seat) => (
                <Seat key={seat.position} seat={seat} mine={seat.position === me} />
              ))}
            </ol>
          )}
        </div>
      }
    >
      {t('panel.decimals', { n: rule.decimals })}
    </ValueField>
  )
}

function Seat({ seat, mine }: { readonly seat: PanelSeat; readonly mine: boolean }) {
  const { t } = useTranslation('marking')
  const { position: n, value, dropped } = seat
  return (
    <li className={styles.seat} data-dropped={dropped !== null} data-mine={mine}>
      <span className={styles.name}>{t(mine ? 'judgement.me' : 'judgement.judge', { n })}</span>
      <span className={styles.value}>{value === absent ? t('panel.absent') : (value ?? '—')}</span>
      {dropped !== null && <span className={styles.dropped}>{t(`panel.dropped.${dropped}`)}</span>}
    </li>
  )
}
