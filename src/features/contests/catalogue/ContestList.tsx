import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { splitContestName } from '#ui/contest-name.ts'
import { dayRangeText } from '../day-words'
import styles from './catalogue.module.css'
import type { CatalogueRow } from './listings'
import { useCityName } from './use-words'

const rowHeight = 76

/** The catalogue on a phone: two lines a contest, only those in view drawn. */
export function ContestList({ rows }: { readonly rows: readonly CatalogueRow[] }) {
  const list = useRef<HTMLOListElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), [rows.length])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  return (
    <ol ref={list} className={styles.phoneList} style={{ blockSize: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index]
        if (row === undefined) return null
        return (
          <li
            key={key}
            data-index={index}
            ref={virtualizer.measureElement}
            className={styles.phoneRow}
            style={{ transform: `translateY(${start - offset}px)` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            <TwoLines row={row} />
          </li>
        )
      })}
    </ol>
  )
}

function TwoLines({ row }: { readonly row: CatalogueRow }) {
  const { t } = useTranslation(['contests', 'ui'])
  const cityName = useCityName()
  return (
    <Link to={`/contests/${row.id}`} className={styles.phoneLink}>
      <span className={styles.phoneName}>{splitContestName(row.name).title}</span>
      <span className={styles.phoneFacts}>
        <span>{dayRangeText(row.finalFrom, row.finalTo) ?? t('undated')}</span>
        <span>{cityName(row.cityCode)}</span>
        {row.class !== null && <span>{t(`ui:vocabulary.classShort.${row.class}`)}</span>}
        <span>{t(`ui:vocabulary.phaseState.${row.phase}`)}</span>
      </span>
    </Link>
  )
}
