import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readRecord, type ReadRecord } from './read-record'
import { Verdict } from './Verdict'
import styles from './verify.module.css'

/** Verifies a record from elsewhere: a file somebody kept, or one that somebody changed. */
export function PasteRecord() {
  const { t } = useTranslation('draws')
  const [text, setText] = useState('')
  const [read, setRead] = useState<ReadRecord | null>(null)
  return (
    <div className={styles.paste}>
      <Textarea
        label={t('paste.label')}
        description={t('paste.hint')}
        value={text}
        rows={6}
        classNames={{ input: styles.hash ?? '' }}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setRead(null)
        }}
      />
      <div>
        <Button variant="default" disabled={text.trim() === ''} onClick={() => setRead(readRecord(text))}>
          {t('paste.verb')}
        </Button>
      </div>
      {read?.kind === 'unreadable' && (
        <p role="alert" className={styles.unreadable}>
          {read.at === null ? t('paste.noJson') : t('paste.misfit', { at: read.at })}
        </p>
      )}
      {read?.kind === 'read' && <Verdict record={read.record} />}
    </div>
  )
}
