import type { Column, TableSort } from './DataTable'
import { cellClass } from './TableRow'
import styles from './DataTable.module.css'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sort?: TableSort
  readonly onSort?: (key: string) => void
}

export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={cellClass(column)}
            {...(column.width !== undefined && { style: { inlineSize: column.width } })}
            {...(column.sortable && { 'aria-sort': ariaSort(column.key, sort) })}
          >
            {column.sortable && onSort ? (
              <button type="button" className={styles.sort} onClick={() => onSort(column.key)}>
                {column.header}
                <SortMark order={sort?.key === column.key ? sort.order : null} />
              </button>
            ) : (
              column.header
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function ariaSort(key: string, sort: TableSort | undefined) {
  if (sort?.key !== key) return 'none'
  return sort.order === 'asc' ? 'ascending' : 'descending'
}

function SortMark({ order }: { readonly order: 'asc' | 'desc' | null }) {
  return (
    <svg width="8" height="10" viewBox="0 0 8 10" aria-hidden="true" className={styles.sortMark}>
      <path d="M4 0.5 7 4H1Z" fill="currentColor" opacity={order === 'asc' ? 1 : 0.25} />
      <path d="M4 9.5 1 6h6Z" fill="currentColor" opacity={order === 'desc' ? 1 : 0.25} />
    </svg>
  )
}
