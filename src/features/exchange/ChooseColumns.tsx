import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useMemo, type Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import { columnLetters, textOf } from '#domain/schemes/cis/cells'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import styles from './exchange.module.css'
import { tableRows, type ImportEvent, type OpenTable } from './import-state'
import { fieldList, fieldName, mergedFields, neededFields, type Field, type TableKind } from './table-kinds'
import { useExchangeLanguage } from './use-known'

export interface ChooseColumnsProps {
  readonly kind: TableKind
  readonly table: OpenTable
  readonly dispatch: Dispatch<ImportEvent>
  readonly onSheet: (table: OpenTable, sheet: number) => void
  readonly onNext: () => void
}

interface FoundColumn {
  readonly heading: string
  readonly column: number
  readonly examples: readonly string[]
}

const examplesShown = 3
const rowsLookedAt = 200

/** What each column of the file holds: guessed from its heading, changed by hand, remembered for the next file. */
export function ChooseColumns({ kind, table, dispatch, onSheet, onNext }: ChooseColumnsProps) {
  const { t } = useTranslation('exchange')
  const language = useExchangeLanguage()
  const { head, sheets } = table
  const rowCount = useMemo(() => tableRows(table).length, [table])
  const rows = sheets[table.sheet]?.rows ?? []
  const fieldAt = new Map(Object.entries(head.mapping).map(([field, column]) => [column, field as Field]))
  const missing = neededFields(kind).filter((field) => head.mapping[field] === undefined)
  const merged = mergedFields(kind).filter((field) => head.mapping[field] !== undefined)
  const choices = [
    { value: '', label: t('columns.ignored') },
    ...fieldList(kind).fields.map((field) => ({ value: field, label: fieldName(kind, field, language) })),
  ]
  const found = head.headings.flatMap((heading, column): FoundColumn[] => {
    const examples = rows
      .slice(head.headRow + 1, head.headRow + 1 + rowsLookedAt)
      .map((row) => textOf(row[column]))
      .filter((text) => text !== '')
    return heading === '' && examples.length === 0
      ? []
      : [{ heading, column, examples: examples.slice(0, examplesShown) }]
  })
  const shown: readonly Column<FoundColumn>[] = [
    { key: 'column', header: t('columns.column'), width: '4rem', render: ({ column }) => columnLetters(column) },
    {
      key: 'heading',
      header: t('columns.heading'),
      width: '12rem',
      render: ({ heading }) => (heading === '' ? t('columns.noHeading') : heading),
    },
    {
      key: 'examples',
      header: t('columns.examples'),
      hideBelow: 'sm',
      render: ({ examples }) => <span className={styles.examples}>{examples.join(' · ')}</span>,
    },
    {
      key: 'field',
      header: t('columns.field'),
      width: '14rem',
      render: ({ heading, column }) => (
        <NativeSelect
          size="xs"
          aria-label={t('columns.fieldOf', { column: heading === '' ? columnLetters(column) : heading })}
          data={choices}
          value={fieldAt.get(column) ?? ''}
          onChange={({ currentTarget: { value } }) =>
            dispatch({ type: 'mapped', column, field: value === '' ? null : (value as Field) })
          }
        />
      ),
    },
  ]
  return (
    <div className={styles.block}>
      <p className={styles.sum}>{t('columns.found', { file: table.file, rows: rowCount, columns: fieldAt.size })}</p>
      {sheets.length > 1 && (
        <NativeSelect
          label={t('columns.sheet')}
          className={styles.narrow}
          data={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          value={String(table.sheet)}
          onChange={({ currentTarget }) => onSheet(table, Number(currentTarget.value))}
        />
      )}
      <DataTable
        caption={t('columns.caption')}
        columns={shown}
        rows={found}
        rowKey={({ column }) => String(column)}
        virtual={false}
        maxHeight="30rem"
        empty={null}
      />
      {missing.length > 0 && (
        <p className={styles.hint}>
          {t('columns.missing', { fields: missing.map((field) => fieldName(kind, field, language)).join('、') })}
        </p>
      )}
      {merged.length > 0 && (
        <fieldset className={styles.merged}>
          <legend>{t('columns.merged')}</legend>
          {merged.map((field) => (
            <Checkbox
              key={field}
              label={fieldName(kind, field, language)}
              checked={table.filledDown.includes(field)}
              onChange={({ currentTarget }) => dispatch({ type: 'filledDown', field, on: currentTarget.checked })}
            />
          ))}
        </fieldset>
      )}
      <div className={styles.actions}>
        <Button onClick={onNext}>{t('columns.next')}</Button>
        <Button variant="default" onClick={() => dispatch({ type: 'back' })}>
          {t('columns.back')}
        </Button>
      </div>
    </div>
  )
}
