import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '#ui/DataTable.tsx'
import type { EntryRow } from './use-entries'

/** What staff see beyond the others comes with the rows themselves, masked by the backend. */
export function useColumns(withIdentity: boolean): Column<EntryRow>[] {
  const { t } = useTranslation(['entries', 'ui'])
  return useMemo(() => {
    const open: Omit<Column<EntryRow>, 'header'>[] = [
      { key: 'number', render: (row) => row.entryNumber, sortable: true, width: '6.5rem' },
      { key: 'name', render: (row) => row.name, sortable: true, width: '8rem' },
      { key: 'unit', render: (row) => row.unit, sortable: true, hideBelow: 'sm' },
      { key: 'delegation', render: (row) => row.delegation.name, sortable: true, width: '8rem' },
      {
        key: 'group',
        render: (row) => t(`ui:vocabulary.group.${row.group}`),
        sortable: true,
        width: '6rem',
        hideBelow: 'sm',
      },
      { key: 'status', render: (row) => t(`ui:vocabulary.status.${row.status}`), sortable: true, width: '7rem' },
    ]
    const closed: Omit<Column<EntryRow>, 'header'>[] = [
      { key: 'idNumber', render: (row) => <Lines of={row} field="idNumber" />, width: '12rem', hideBelow: 'md' },
      { key: 'phone', render: (row) => <Lines of={row} field="phone" />, width: '9rem', hideBelow: 'md' },
      { key: 'birthDate', render: (row) => <Lines of={row} field="birthDate" />, width: '8rem', hideBelow: 'md' },
    ]
    return [...open, ...(withIdentity ? closed : [])].map((column) => ({
      ...column,
      header: t(`column.${column.key}`),
    }))
  }, [t, withIdentity])
}

/** A team has several people, one line each in the same order in every column. */
function Lines({ of, field }: { readonly of: EntryRow; readonly field: 'idNumber' | 'phone' | 'birthDate' }) {
  return (of.identity ?? []).map((person) => <div key={person.idNumber}>{person[field]}</div>)
}
