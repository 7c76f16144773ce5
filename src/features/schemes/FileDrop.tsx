import { Button, FileButton } from '@mantine/core'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ImportWorkbook.module.css'

export interface FileDropProps {
  readonly busy: boolean
  readonly onFile: (file: File) => void
}

export function FileDrop({ busy, onFile }: FileDropProps) {
  const { t } = useTranslation('schemes')
  const forget = useRef<() => void>(null)
  const [over, setOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined && !busy) onFile(file)
  }

  return (
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton
        resetRef={forget}
        accept=".xlsx,.json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/json"
        onChange={(file) => {
          // A field that still holds a file does not hear of one of the same name, such as the same workbook mended.
          forget.current?.()
          if (file !== null) onFile(file)
        }}
      >
        {(props) => (
          <Button {...props} disabled={busy}>
            {t('import.choose')}
          </Button>
        )}
      </FileButton>
      <p className={styles.hint}>{t('import.hint')}</p>
    </div>
  )
}
