import { Button, Loader } from '@mantine/core'
import { useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { Reasons } from '#ui/Reasons.tsx'
import { ChooseColumns } from './ChooseColumns'
import { ChooseFile } from './ChooseFile'
import styles from './exchange.module.css'
import { nextImport, noFile, type ImportState } from './import-state'
import { Preview } from './Preview'
import { Steps } from './Steps'
import type { TableKind } from './table-kinds'
import { useImport } from './use-import'

/** More than these are found in the preview. */
const mostReasons = 20

export interface ImportTableProps {
  readonly kind: TableKind
  readonly editionId: string
}

/** From a file to saved rows: chosen, columns understood, previewed, confirmed. */
export function ImportTable({ kind, editionId }: ImportTableProps) {
  const { t } = useTranslation('exchange')
  const [state, dispatch] = useReducer(nextImport, noFile)
  const actions = useImport({ kind, editionId, state, dispatch })

  return (
    <div className={styles.block}>
      <Steps step={state.step} />
      <div role="status" aria-live="polite">
        <Progress state={state} onCancel={actions.cancel} />
      </div>
      {'reasons' in state && <Reasons reasons={state.reasons.slice(0, mostReasons)} title={t('import.refused')} />}
      {state.step === 'file' && <ChooseFile kind={kind} onFile={(file) => void actions.open(file)} />}
      {state.step === 'columns' && (
        <ChooseColumns
          kind={kind}
          table={state.table}
          dispatch={dispatch}
          onSheet={actions.chooseSheet}
          onNext={() => void actions.check()}
        />
      )}
      {(state.step === 'preview' || state.step === 'saving') && (
        <Preview
          kind={kind}
          checked={state}
          busy={state.step === 'saving'}
          onSave={() => void actions.save()}
          onBack={() => dispatch({ type: 'back' })}
          onAgain={() => void actions.checkAgain()}
        />
      )}
      {state.step === 'done' && (
        <div className={styles.done}>
          <p className={styles.sum}>{t(`done.${kind}`, { file: state.file, ...state.counts })}</p>
          {kind === 'contests' && <p className={styles.hint}>{t('done.draft')}</p>}
          <div className={styles.actions}>
            {kind === 'contests' && <Link to="/contests?phase=applied">{t('done.see')}</Link>}
            <Button variant="default" onClick={() => dispatch({ type: 'restarted' })}>
              {t('done.more')}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function Progress({ state, onCancel }: { readonly state: ImportState; readonly onCancel: () => void }) {
  const { t } = useTranslation('exchange')
  if (state.step !== 'reading' && state.step !== 'checking') return null
  return (
    <div className={styles.progress}>
      {state.step === 'reading' ? (
        <>
          <Loader size="xs" /> {t('import.reading', { file: state.file })}
        </>
      ) : (
        <>
          <progress className={styles.bar} aria-label={t('import.progress')} value={state.done} max={state.total} />
          {t('import.checking', { done: state.done, total: state.total })}
        </>
      )}
      <Button size="sm" variant="default" onClick={onCancel}>
        {t('import.stop')}
      </Button>
    </div>
  )
}
