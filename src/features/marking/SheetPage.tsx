import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import type { SheetData } from '#contract/marking'
import { EmptyState } from '#ui/EmptyState.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { AspectPad } from './AspectPad'
import { KeysHelp } from './KeysHelp'
import { Lane } from './Lane'
import { OutboxNotice } from './OutboxNotice'
import { ReasonDialog } from './ReasonDialog'
import { SheetGrid } from './SheetGrid'
import { SheetHead } from './SheetHead'
import styles from './SheetPage.module.css'
import { useSheet } from './use-sheet'

export function Component() {
  const { formId = '' } = useParams()
  const query = useQuery(api.marking.sheet.queryOptions({ input: { formId } }))
  return (
    <QueryView query={query} skeleton={<TextSkeleton lines={10} />}>
      {(sheet) => <Sheet key={`${sheet.formId} ${sheet.myPosition}`} sheet={sheet} />}
    </QueryView>
  )
}

function Sheet({ sheet }: { readonly sheet: SheetData }) {
  const { t } = useTranslation('marking')
  const desk = useSheet(sheet)
  return (
    <article className={styles.sheet}>
      <SheetHead desk={desk} />
      <OutboxNotice desk={desk} />
      {desk.current === undefined ? (
        <EmptyState title={t('sheet.empty')}>{t('sheet.emptyHint')}</EmptyState>
      ) : (
        <div className={styles.body}>
          <Lane desk={desk} />
          <AspectPad desk={desk} view={desk.current} />
          <SheetGrid desk={desk} />
        </div>
      )}
      <ReasonDialog desk={desk} />
      <KeysHelp opened={desk.keysShown} onClose={() => desk.showKeys(false)} />
    </article>
  )
}
