import { useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loader } from '@mantine/core'
import type { SchemeData } from '#contract/schemes'
import { Section } from '#ui/Section.tsx'
import { FileDrop } from './FileDrop'
import { ImportPreview } from './ImportPreview'
import styles from './ImportWorkbook.module.css'
import { nextImport } from './import-state'
import { ReasonTable } from './ReasonTable'
import { openSchemeFile } from './open-scheme-file'

/** From a file to a scheme: read, shown, confirmed. A faulty file changes nothing. */
export function ImportWorkbook({ data }: { readonly data: SchemeData }) {
  const { t } = useTranslation('schemes')
  const [state, dispatch] = useReducer(nextImport, { step: 'waiting' })
  const [again, setAgain] = useState(false)
  const folded = data.scheme !== null && state.step === 'waiting' && !again

  async function choose(file: File): Promise<void> {
    dispatch({ type: 'chosen', file: file.name })
    dispatch({ type: 'read', file: file.name, decision: await openSchemeFile(file) })
  }

  if (folded) {
    return (
      <p className={styles.folded}>
        <button type="button" className={styles.more} onClick={() => setAgain(true)}>
          {t('import.again')}
        </button>
      </p>
    )
  }
  return (
    <Section title={t('import.title')} aside={t('import.aside')}>
      {state.step !== 'preview' && <FileDrop busy={state.step === 'reading'} onFile={(file) => void choose(file)} />}
      <div role="status" aria-live="polite">
        {state.step === 'reading' && (
          <p className={styles.reading}>
            <Loader size="xs" /> {t('import.reading', { file: state.file })}
          </p>
        )}
        {state.step === 'faulty' && (
          <p className={styles.faulty}>{t('import.faulty', { file: state.file, count: state.reasons.length })}</p>
        )}
      </div>
      {state.step === 'faulty' && <ReasonTable reasons={state.reasons} />}
      {state.step === 'preview' && (
        <ImportPreview
          data={data}
          file={state.file}
          found={state.found}
          onDone={() => {
            dispatch({ type: 'dropped' })
            setAgain(false)
          }}
        />
      )}
    </Section>
  )
}
