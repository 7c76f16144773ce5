import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '#domain/marking/aspect-mark'
import type { MarkFact } from '#domain/marking/mark-fact'
import { clockTime } from './clock-time'
import type { CellView } from './cells'
import styles from './ConflictBox.module.css'
import { seatNumber } from './facts'
import type { SheetDesk } from './use-sheet'

export interface ConflictBoxProps {
  readonly desk: SheetDesk
  readonly view: CellView
  readonly conflicts: readonly Conflict[]
}

/** Values entered without knowing of each other: both in sight, and either can be agreed on. */
export function ConflictBox({ desk, view, conflicts }: ConflictBoxProps) {
  const { t } = useTranslation('marking')
  return (
    <section className={styles.conflict} aria-label={t('conflict.title')} role="alert">
      <p className={styles.title}>{t('conflict.title')}</p>
      {conflicts.map(({ judge, heads }) => (
        <ul key={judge ?? 'group'} className={styles.heads}>
          {heads.map((fact) => (
            <li key={fact.id} className={styles.head}>
              <span className={styles.value}>{fact.value ?? t('history.takenBack')}</span>
              <Origin desk={desk} fact={fact} />
              {fact.value !== null && judge === desk.model.seat && !desk.readOnly && (
                <Button
                  variant="default"
                  size="sm"
                  onClick={() => desk.act({ type: 'enter', value: fact.value ?? '', cell: view })}
                >
                  {t('conflict.agree', { value: fact.value })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ))}
      <p className={styles.hint}>{t(view.disputed ? 'conflict.mine' : 'conflict.others')}</p>
    </section>
  )
}

/** Who entered it, when and on which device, as far as the backend says. */
function Origin({ desk, fact }: { readonly desk: SheetDesk; readonly fact: MarkFact }) {
  const { t } = useTranslation('marking')
  const known = desk.sheet.marks.find(({ id }) => id === fact.id)
  const n = known?.by ?? seatNumber(fact.judge)
  const own = known === undefined || n === desk.sheet.myPosition
  return (
    <span className={styles.origin}>
      <span>{n === null ? t('conflict.somebody') : t(own ? 'judgement.me' : 'judgement.judge', { n })}</span>
      <time dateTime={fact.enteredAt}>{clockTime(fact.enteredAt)}</time>
      <span>
        {known === undefined ? t('conflict.thisDevice') : t('conflict.device', { device: known.device ?? '—' })}
      </span>
    </span>
  )
}
