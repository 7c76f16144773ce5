import { memo, type MouseEvent, type Ref } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { classes } from './classes'
import type { Column } from './DataTable'
import styles from './DataTable.module.css'

export interface TableRowProps<Row> {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly rowHref?: (row: Row) => string | null
  /** Counted from 1, the head being 1; only where not all rows are drawn. */
  readonly rowIndex?: number
  readonly measure?: Ref<HTMLTableRowElement>
}

/** Drawn again only when its own row or the columns change, not with every key press in a search field. */
export const TableRow = memo(DrawnRow) as typeof DrawnRow

function DrawnRow<Row>({ row, columns, rowHref, rowIndex, measure }: TableRowProps<Row>) {
  const navigate = useNavigate()
  const href = rowHref?.(row) ?? null

  /** The link in the first cell is the real one; the rest of the row only widens its target. */
  function follow(event: MouseEvent<HTMLTableRowElement>) {
    if (href === null || event.defaultPrevented || isInteractive(event.target)) return
    if (window.getSelection()?.toString()) return
    if (event.metaKey || event.ctrlKey) event.currentTarget.querySelector('a')?.dispatchEvent(openInNewTab())
    else void navigate(href)
  }

  return (
    <tr
      ref={measure}
      className={classes(href !== null && styles.clickable)}
      {...(href !== null && { onClick: follow })}
      {...(rowIndex !== undefined && { 'aria-rowindex': rowIndex, 'data-index': rowIndex - 2 })}
    >
      {columns.map((column, index) => (
        <td key={column.key} className={cellClass(column)}>
          {index === 0 && href !== null ? (
            <Link to={href} className={styles.rowLink}>
              {column.render(row)}
            </Link>
          ) : (
            column.render(row)
          )}
        </td>
      ))}
    </tr>
  )
}

export function cellClass({ align, hideBelow }: Pick<Column<never>, 'align' | 'hideBelow'>): string {
  return classes(
    align === 'end' && styles.end,
    align === 'center' && styles.center,
    hideBelow === 'sm' && styles.hideBelowSm,
    hideBelow === 'md' && styles.hideBelowMd,
  )
}

function isInteractive(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label, summary') !== null
}

function openInNewTab(): globalThis.MouseEvent {
  return new globalThis.MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true, metaKey: true })
}
