import { useTranslation } from 'react-i18next'
import type { SheetData } from '#contract/marking'
import type { DeskData } from '#contract/marking-desk'
import { momentText } from '#ui/hall-time.ts'
import { PaperTable } from './PaperTable'
import styles from './print.module.css'
import { columnsOf, paperCells } from './print-sheet'
import { SignatureLines } from './SignatureLines'

interface FormPaperProps {
  readonly desk: DeskData
  readonly form: DeskData['forms'][number]
  readonly sheet: SheetData
  readonly blank: boolean
}

/** One form on A4: its works by code, every judge's values that stand, the marks, and lines to sign on. */
export function FormPaper({ desk, form, sheet, blank }: FormPaperProps) {
  const { t } = useTranslation(['desk/print', 'desk'])
  const { contest, event } = desk
  const title = t('title', { code: sheet.code, name: sheet.name, type: t(`desk:type.${sheet.type}`) })
  const cells = blank ? null : paperCells(sheet)
  const columns = columnsOf(sheet)
  const time = momentText(sheet.asOf)
  return (
    <article className={styles.paper} aria-label={title}>
      <header className={styles.head}>
        <p>{contest.name}</p>
        <h2>{title}</h2>
        <p className={styles.facts}>
          <span>{t('event', { event: event.name })}</span>
          <span>{t('module', { module: `${sheet.criterion.letter} ${sheet.criterion.name}` })}</span>
          <span>{t('day', { day: sheet.day })}</span>
          <span>{t('revision', { n: sheet.revision })}</span>
          <span>{t(blank ? 'printedAt' : 'asOf', { time })}</span>
          {contest.sample && <span>{t('sample')}</span>}
        </p>
      </header>
      {columns.map((aspects) => (
        <PaperTable key={aspects[0]?.id ?? ''} sheet={sheet} aspects={aspects} cells={cells} title={title} />
      ))}
      {sheet.works.length === 0 && <p>{t('noWorks')}</p>}
      <ol className={styles.aspects}>
        {sheet.aspects.map(({ id, code, description, maxMark, requirement }) => (
          <li key={id}>
            <strong>{code}</strong> {description}
            {requirement !== null && t('requirement', { text: requirement })} {t('max', { max: maxMark })}
          </li>
        ))}
      </ol>
      <SignatureLines
        people={form.judges.map(({ position, name }) => ({
          role: t('desk:judge', { n: position }),
          name: blank ? '' : name,
          signedAt: blank ? null : (sheet.seats.find((seat) => seat.position === position)?.signedAt ?? null),
        }))}
      />
    </article>
  )
}
