import { useEffect, useRef, useState, type ReactNode } from 'react'
import { classes } from './classes'
import styles from './DataTable.module.css'
import { TableHead } from './TableHead'
import { TableRow } from './TableRow'
import type { VirtualRows as VirtualRowsType, VirtualRowsProps } from './VirtualRows'

export interface Column<Row> {
  readonly key: string
  readonly header: ReactNode
  readonly render: (row: Row) => ReactNode
  readonly align?: 'start' | 'end' | 'center'
  readonly width?: string | number
  readonly sortable?: boolean
  /** Left out on screens narrower than 640 px (`sm`) or 992 px (`md`). */
  readonly hideBelow?: 'sm' | 'md'
}

export interface TableSort {
  readonly key: string
  readonly order: 'asc' | 'desc'
}

export interface DataTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Where a row leads; the first cell becomes a real link, and a click anywhere follows it. */
  readonly rowHref?: (row: Row) => string | null
  readonly sort?: TableSort
  readonly onSort?: (key: string) => void
  readonly footer?: ReactNode
  readonly empty: ReactNode
  /** Draw only the rows in view; by itself above 250 rows. */
  readonly virtual?: boolean
  /** Gives the table a scroller of its own; without it the page scrolls and the head sticks below the bar. */
  readonly maxHeight?: string | number
}

/** Below this a year's contests are drawn whole, and pages that show no more than that need no code for less. */
const virtualAbove = 250
/** Drawn while the code for drawing only what is in view is on its way: a screenful and a half. */
const drawnMeanwhile = 30

type VirtualRowsComponent = typeof VirtualRowsType

/** Asked for after the first rows are painted, so that a page's first view does not wait for it. */
function useVirtualRows(needed: boolean): VirtualRowsComponent | null {
  const [loaded, setLoaded] = useState<{ readonly VirtualRows: VirtualRowsComponent } | null>(null)
  useEffect(() => {
    if (needed) void import('./VirtualRows').then(setLoaded)
  }, [needed])
  return needed ? (loaded?.VirtualRows ?? null) : null
}

function PlainRows<Row>({ rows, rowKey, ...cells }: Omit<VirtualRowsProps<Row>, 'scroller'>) {
  return (
    <tbody>
      {rows.map((row) => (
        <TableRow key={rowKey(row)} {...cells} row={row} />
      ))}
    </tbody>
  )
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHref, sort, onSort, footer, empty, maxHeight } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = props.virtual ?? rows.length > virtualAbove
  const VirtualRows = useVirtualRows(virtual)
  if (rows.length === 0) return empty
  const cells = { columns, rowKey, ...(rowHref && { rowHref }) }
  return (
    <div
      ref={scroller}
      className={classes(styles.frame, maxHeight !== undefined && styles.scroller)}
      {...(maxHeight !== undefined && {
        style: { maxBlockSize: maxHeight },
        tabIndex: 0,
        role: 'region',
        'aria-label': caption,
      })}
    >
      <table
        className={classes(styles.table, virtual && styles.fixed)}
        {...(virtual && { 'aria-rowcount': rows.length + 1 })}
      >
        <caption className="visually-hidden">{caption}</caption>
        <TableHead columns={columns} {...(sort && { sort })} {...(onSort && { onSort })} />
        {VirtualRows === null ? (
          <PlainRows {...cells} rows={virtual ? rows.slice(0, drawnMeanwhile) : rows} />
        ) : (
          <VirtualRows {...cells} rows={rows} scroller={maxHeight === undefined ? null : scroller} />
        )}
        {footer !== undefined && (
          <tfoot>
            <tr>
              <td colSpan={columns.length}>{footer}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
