import { lazy, Suspense, useRef, type CSSProperties, type ReactNode } from 'react'
import { classes } from './classes'
import styles from './DataTable.module.css'
import { TableHead } from './TableHead'
import { TableRow } from './TableRow'

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
  readonly maxHeight?: string
}

/** Below this a year's contests are drawn whole, and pages that show no more than that need no code for less. */
const virtualAbove = 250
/** Drawn while the code for drawing only what is in view is on its way: a screenful and a half. */
const drawnMeanwhile = 30

const VirtualRows = lazy(() => import('./VirtualRows').then((loaded) => ({ default: loaded.VirtualRows })))

type PlainRowsProps<Row> = Pick<DataTableProps<Row>, 'columns' | 'rows' | 'rowKey' | 'rowHref'>

function PlainRows<Row>({ rows, rowKey, ...cells }: PlainRowsProps<Row>) {
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
  if (rows.length === 0) return empty
  const shared = { columns, ...(rowHref && { rowHref }) }
  const cells = { ...shared, rowKey }
  return (
    <div
      ref={scroller}
      className={classes(styles.frame, maxHeight !== undefined && styles.scroller)}
      {...(maxHeight !== undefined && {
        // Not the height itself: on paper the sheet's rule has to win over it.
        style: { '--scroller-height': maxHeight } as CSSProperties,
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
        {virtual ? (
          <Suspense fallback={<PlainRows {...cells} rows={rows.slice(0, drawnMeanwhile)} />}>
            <VirtualRows
              count={rows.length}
              columns={columns.length}
              scroller={maxHeight === undefined ? null : scroller}
              draw={(index, place) => {
                const row = rows[index]
                return row === undefined ? null : <TableRow key={rowKey(row)} {...shared} row={row} {...place} />
              }}
            />
          </Suspense>
        ) : (
          <PlainRows {...cells} rows={rows} />
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
