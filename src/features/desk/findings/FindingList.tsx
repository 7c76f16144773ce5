import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { FindingRow } from './FindingRow'
import styles from './findings.module.css'
import { step, type ListItem } from './findings-view'

export interface FindingListProps {
  readonly list: RefObject<HTMLDivElement | null>
  readonly items: readonly ListItem[]
  readonly index: number
  readonly onChoose: (index: number) => void
  /** Enter: on to what can be done. */
  readonly onEnter: () => void
}

const rowHeight = 52
const headingHeight = 34
const page = 10

/** Thousands of findings, of which only those in view are drawn; walked with the arrow keys. */
export function FindingList({ list, items, index, onChoose, onEnter }: FindingListProps) {
  const { t } = useTranslation('desk/findings')
  const id = useId()
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: (place) => (items[place]?.item === 'heading' ? headingHeight : rowHeight),
    overscan: 8,
  })
  const drawn = virtualizer.getVirtualItems()
  const findings = items.filter(({ item }) => item === 'finding').length
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [index, virtualizer])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const next = targetOf(event.key)
    if (event.key === 'Enter') onEnter()
    else if (next === undefined) return
    else onChoose(next)
    event.preventDefault()
  }

  function targetOf(key: string): number | undefined {
    switch (key) {
      case 'ArrowDown':
        return step(items, index, 1)
      case 'ArrowUp':
        return step(items, index, -1)
      case 'PageDown':
        return step(items, Math.min(index + page, items.length - 1) - 1, 1) ?? step(items, items.length, -1)
      case 'PageUp':
        return step(items, Math.max(index - page, 0) + 1, -1) ?? step(items, -1, 1)
      case 'Home':
        return step(items, -1, 1)
      case 'End':
        return step(items, items.length, -1)
      default:
        return undefined
    }
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      aria-label={t('list')}
      {...(drawn.some((item) => item.index === index) && { 'aria-activedescendant': `${id}-${index}` })}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ blockSize: virtualizer.getTotalSize(), position: 'relative' }}>
        {drawn.map(({ index: place, start, size }) => {
          const item = items[place]
          if (item === undefined) return null
          const style = { insetBlockStart: start, blockSize: size }
          return item.item === 'heading' ? (
            <div key={item.kind} role="presentation" className={styles.heading} style={style}>
              {t(`kind.${item.kind}`)} <span className={styles.count}>{item.n}</span>
            </div>
          ) : (
            <FindingRow
              key={item.key}
              id={`${id}-${place}`}
              finding={item.finding}
              selected={place === index}
              place={item.place}
              of={findings}
              style={style}
              onChoose={() => onChoose(place)}
            />
          )
        })}
      </div>
    </div>
  )
}
