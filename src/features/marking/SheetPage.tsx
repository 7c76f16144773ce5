import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { EmptyState } from '#ui/EmptyState.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { usePainted } from '#ui/use-painted.ts'
import { useTitle } from '#ui/use-title.ts'
import { AspectPad } from './AspectPad'
import { ClaimNotice } from './ClaimNotice'
import { Lane } from './Lane'
import { MismatchList } from './MismatchList'
import { OwnSheet } from './OwnSheet'
import { ReasonDialog } from './ReasonDialog'
import { SheetDialog } from './SheetDialog'
import { SheetGrid } from './SheetGrid'
import { SheetHead } from './SheetHead'
import { SheetNotices } from './SheetNotices'
import styles from './SheetPage.module.css'
import { SheetView } from './SheetView'
import { useQuiet } from './use-quiet'
import { useSheet, type UseSheetOptions } from './use-sheet'
import { useSheetAnswer } from './use-sheet-answer'
import { useSheetKeys } from './use-sheet-keys'

export function Component() {
  const { formId = '' } = useParams()
  return <SheetOf key={formId} formId={formId} />
}

function SheetOf({ formId }: { readonly formId: string }) {
  const { quiet, touch } = useQuiet()
  const answer = useSheetAnswer(formId, quiet)
  return (
    <SheetView formId={formId} answer={answer} skeleton={<TextSkeleton lines={10} />}>
      {(sheet) => (
        <OwnSheet sheet={sheet}>
          {(device) => (
            <Sheet
              key={`${sheet.formId} ${sheet.person} ${sheet.myPosition}`}
              sheet={sheet}
              device={device}
              touch={touch}
            />
          )}
        </OwnSheet>
      )}
    </SheetView>
  )
}

function Sheet(props: UseSheetOptions) {
  const { t } = useTranslation('marking')
  const { sheet } = props
  const desk = useSheet(props)
  useSheetKeys(desk)
  useTitle(`${sheet.code} ${sheet.name}`)
  const { current, aspect, model, state } = desk
  const { heldBack } = desk.claim
  const painted = usePainted()
  return (
    <article className={styles.sheet}>
      <SheetHead desk={desk} />
      {heldBack && <ClaimNotice desk={desk} />}
      {current === undefined || aspect === undefined ? (
        <EmptyState title={t('sheet.empty')}>{t('sheet.emptyHint')}</EmptyState>
      ) : (
        <div className={styles.body}>
          {painted ? <Lane desk={desk} /> : <div className={styles.laneToCome} />}
          <AspectPad desk={desk} view={current} aspect={aspect} />
          {sheet.type === 'theory' && <MismatchList desk={desk} />}
          {painted && (
            <SheetGrid aspects={sheet.aspects} works={sheet.works} model={model} state={state} act={desk.act} />
          )}
        </div>
      )}
      <SheetNotices desk={desk} />
      {state.ask !== null && <ReasonDialog desk={desk} />}
      <SheetDialog desk={desk} />
    </article>
  )
}
