import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type ReactNode, type Ref, type RefObject } from 'react'

/** Where a drawn row stands: counted from 1, the head being 1; and what measures it. */
export interface RowPlace {
  readonly rowIndex: number
  readonly measure: Ref<HTMLTableRowElement>
}

export interface VirtualRowsProps {
  readonly count: number
  readonly columns: number
  readonly draw: (index: number, place: RowPlace) => ReactNode
  /** The table's own scroller, or null when the page scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null> | null
}

const estimatedRow = 44
const overscan = 12

/** Only the rows in view, and a few around them. */
export function VirtualRows({ scroller, ...rest }: VirtualRowsProps) {
  return scroller === null ? <RowsOfPage {...rest} /> : <RowsOfScroller {...rest} scroller={scroller} />
}

type ScrolledRowsProps = Omit<VirtualRowsProps, 'scroller'>

function RowsOfScroller({
  scroller,
  ...rest
}: ScrolledRowsProps & { readonly scroller: RefObject<HTMLDivElement | null> }) {
  const virtualizer = useVirtualizer({
    count: rest.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRow,
    overscan,
  })
  return <DrawnRows {...rest} virtualizer={virtualizer} offset={0} />
}

function RowsOfPage(props: ScrolledRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0
    setOffset(top + window.scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({
    count: props.count,
    estimateSize: () => estimatedRow,
    overscan,
    scrollMargin: offset,
  })
  return <DrawnRows {...props} virtualizer={virtualizer} offset={offset} body={body} />
}

interface DrawnRowsProps<Scroller extends Element | Window> extends Omit<ScrolledRowsProps, 'count'> {
  readonly virtualizer: Virtualizer<Scroller, Element>
  readonly offset: number
  readonly body?: RefObject<HTMLTableSectionElement | null>
}

function DrawnRows<Scroller extends Element | Window>({
  columns,
  draw,
  virtualizer,
  offset,
  body,
}: DrawnRowsProps<Scroller>) {
  const drawn = virtualizer.getVirtualItems()
  const before = (drawn[0]?.start ?? offset) - offset
  const after = virtualizer.getTotalSize() - ((drawn.at(-1)?.end ?? offset) - offset)
  return (
    <tbody {...(body && { ref: body })}>
      <Gap height={before} span={columns} />
      {drawn.map(({ index }) => draw(index, { rowIndex: index + 2, measure: virtualizer.measureElement }))}
      <Gap height={after} span={columns} />
    </tbody>
  )
}

/** Holds the place of the rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={span} style={{ blockSize: height, padding: 0, border: 0 }} />
    </tr>
  )
}
