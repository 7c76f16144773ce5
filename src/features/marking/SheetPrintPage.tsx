import { Button, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import type { SheetData } from '#contract/marking'
import { EmptyState } from '#ui/EmptyState.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { useTitle } from '#ui/use-title.ts'
import { OwnSheet } from './OwnSheet'
import { isPending } from './outbox'
import type { DeviceOutbox } from './outbox-device'
import { PrintedTable } from './PrintedTable'
import { PrintedWork } from './PrintedWork'
import { buildModel } from './sheet-model'
import styles from './SheetPrint.module.css'
import { SheetView } from './SheetView'
import { useOutbox } from './use-outbox'
import { useSheetAnswer } from './use-sheet-answer'

/** The sheet on A4, filled (评分表) or blank for pen and paper; works by their code only. */
export function Component() {
  const { formId = '' } = useParams()
  return <PaperOf key={formId} formId={formId} />
}

function PaperOf({ formId }: { readonly formId: string }) {
  const answer = useSheetAnswer(formId)
  return (
    <SheetView formId={formId} answer={answer} skeleton={<TextSkeleton lines={12} />}>
      {(sheet) => <OwnSheet sheet={sheet}>{(device) => <Paper sheet={sheet} device={device} />}</OwnSheet>}
    </SheetView>
  )
}

const layouts = ['work', 'table'] as const

interface PaperProps {
  readonly sheet: SheetData
  readonly device: DeviceOutbox
}

function Paper({ sheet, device }: PaperProps) {
  const { t } = useTranslation('marking')
  const [search, setSearch] = useSearchParams()
  const { outbox } = useOutbox(sheet, device)
  const blank = search.get('blank') === '1'
  const layout = search.get('layout') === 'table' ? 'table' : 'work'
  useTitle(t('print.heading', { code: sheet.code, name: sheet.name }))
  const back = <Link to={`/marking/${encodeURIComponent(sheet.formId)}`}>{t('print.back')}</Link>
  if (sheet.works.length === 0) return <EmptyState title={t('sheet.empty')} action={back} />
  const model = blank ? buildModel({ ...sheet, marks: [], notes: [] }, []) : buildModel(sheet, outbox)
  const pending = blank ? [] : outbox.filter((item) => item.kind === 'mark' && isPending(item))
  const unsentOf = (workCode: string) => pending.filter((item) => item.workCode === workCode).length

  function show(name: string, value: string | null): void {
    const next = new URLSearchParams(search)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }

  return (
    <>
      <div className={styles.tools}>
        {back}
        <SegmentedControl
          aria-label={t('print.kind')}
          value={blank ? 'blank' : 'filled'}
          onChange={(value) => show('blank', value === 'blank' ? '1' : null)}
          data={(['filled', 'blank'] as const).map((value) => ({ value, label: t(`print.${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('print.layout')}
          value={layout}
          onChange={(value) => show('layout', value === 'table' ? value : null)}
          data={layouts.map((value) => ({ value, label: t(value === 'table' ? 'print.table' : 'print.byWork') }))}
        />
        <Button onClick={() => window.print()}>{t('print.now')}</Button>
      </div>
      <h1 className="visually-hidden">{t('print.heading', { code: sheet.code, name: sheet.name })}</h1>
      {layout === 'table' ? (
        <PrintedTable sheet={sheet} model={model} blank={blank} unsent={pending.length} />
      ) : (
        sheet.works.map((workCode) => (
          <PrintedWork
            key={workCode}
            sheet={sheet}
            model={model}
            workCode={workCode}
            blank={blank}
            unsent={unsentOf(workCode)}
          />
        ))
      )}
    </>
  )
}
