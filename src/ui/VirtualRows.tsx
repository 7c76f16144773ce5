import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Column } from './DataTable'
import { TableRow } from './TableRow'

export interface VirtualRowsProps<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly rowHref?: (row: Row) => string | null
  /** The table's own scroller, or null when the page scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null> | null
}

const estimatedRow = 44
const overscan = 12

export function VirtualRows<Row>({ scroller, ...rest }: VirtualRowsProps<Row>) {
  return scroller === null ? <RowsOfPage {...rest} /> : <RowsOfScroller {...rest} scroller={scroller} />
}

function RowsOfScroller<Row>({
  scroller,
  ...rest
}: VirtualRowsProps<Row> & { readonly scroller: RefObject<HTMLDivElement | null> }) {
  const virtualizer = useVirtualizer({
    count: rest.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRow,
    overscan,
  })
  return <DrawnRows {...rest} virtualizer={virtualizer} offset={0} />
}

function RowsOfPage<Row>(props: Omit<VirtualRowsProps<Row>, 'scroller'>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0
    setOffset(top + window.scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({
    count: props.rows.length,
    estimateSize: () => estimatedRow,
    overscan,
    scrollMargin: offset,
  })
  return <DrawnRows {...props} virtualizer={virtualizer} offset={offset} body={body} />
}

interface DrawnRowsProps<Row, Scroller extends Element | Window> extends Omit<VirtualRowsProps<Row>, 'scroller'> {
  readonly virtualizer: Virtualizer<Scroller, Element>
  readonly offset: number
  readonly body?: RefObject<HTMLTableSectionElement | null>
}

function DrawnRows<Row, Scroller extends Element | Window>(props: DrawnRowsProps<Row, Scroller>) {
  const { rows, columns, rowKey, rowHref, virtualizer, offset, body } = props
  const drawn = virtualizer.getVirtualItems()
  const before = (drawn[0]?.start ?? offset) - offset
  const after = virtualizer.getTotalSize() - ((drawn.at(-1)?.end ?? offset) - offset)
  return (
    <tbody {...(body && { ref: body })}>
      <Gap height={before} span={columns.length} />
      {drawn.map(({ index }) => {
        const row = rows[index]
        if (row === undefined) return null
        return (
          <TableRow
            key={rowKey(row)}
            row={row}
            columns={columns}
            rowIndex={index + 2}
            measure={virtualizer.measureElement}
            {...(rowHref && { rowHref })}
          />
        )
      })}
      <Gap height={after} span={columns.length} />
    </tbody>
  )
}

/** Holds the place of the rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- it only holds a place */}
      <td colSpan={span} style={{ blockSize: height, padding: 0, border: 0 }} />
    </tr>
  )
}
