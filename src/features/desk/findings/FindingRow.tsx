import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarkFindingData } from '#contract/marking-desk'
import { clockText } from '#ui/hall-time.ts'
import styles from './findings.module.css'
import { useSummary } from './use-summary'

interface FindingRowProps {
  readonly id: string
  readonly finding: MarkFindingData
  readonly selected: boolean
  readonly place: number
  readonly of: number
  readonly style: CSSProperties
  readonly onChoose: () => void
}

export function FindingRow({ id, finding, selected, place, of, style, onChoose }: FindingRowProps) {
  const { t } = useTranslation('desk/findings')
  const summary = useSummary()
  const { kind, workCode, aspect, form, at } = finding
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the listbox has the keys and the focus: an option that is scrolled away is not on the page
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-posinset={place}
      aria-setsize={of}
      className={styles.row}
      style={style}
      onClick={onChoose}
    >
      <span className={styles.work}>{workCode}</span>
      <span className={styles.what}>
        <span className={styles.aspect}>
          <span className={styles.code}>{aspect.code || form.code}</span> {aspect.description}
        </span>
        <span className={styles.sub}>
          <span data-kind={kind} className={styles.kindWord}>
            {t(`kind.${kind}`)}
          </span>
          {summary(finding)}
        </span>
      </span>
      <span className={styles.time}>{at === null ? '' : clockText(at)}</span>
    </div>
  )
}
