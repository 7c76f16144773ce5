import { useTranslation } from 'react-i18next'
import { Cell } from './Cell'
import type { EditNode } from './edit-tree'
import { RowHandle } from './RowHandle'
import { isFaulty, type RowState } from './row-state'

interface RowHeadProps extends Pick<RowState, 'state' | 'faulty'> {
  readonly node: EditNode
}

/** What every row but an aspect's begins with: its handle, its code and its name. */
export function RowHead({ node: { id, kind, values }, state, faulty }: RowHeadProps) {
  const { t } = useTranslation('schemes/editor')
  const { code = '', name = '' } = values
  return (
    <>
      <RowHandle id={id} label={t(`kind.${kind}`)} name={`${code} ${name}`} state={state} />
      <Cell
        id={id}
        field="code"
        label={t(kind === 'criterion' ? 'cell.letter' : 'cell.code', { code })}
        value={code}
        faulty={isFaulty(faulty, 'code')}
      />
      <Cell
        id={id}
        field="name"
        label={t('cell.name', { code })}
        value={name}
        placeholder={t(`placeholder.${kind}`)}
        faulty={isFaulty(faulty, 'name')}
      />
    </>
  )
}
