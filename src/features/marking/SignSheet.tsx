import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WorkCode } from '#domain/ids'
import { decideFormSignature, formProgress } from '#domain/marking/form-progress'
import { Confirm } from '#ui/Confirm.tsx'
import { notifyDone } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import { api } from '../api'
import { aspectRule } from './facts'
import { isUnsent } from './outbox'
import styles from './SheetHead.module.css'
import type { SheetModel } from './sheet-model'
import { useFocusBack } from './use-focus-back'
import type { SheetDesk } from './use-sheet'

export interface SignSheetProps {
  readonly desk: SheetDesk
  readonly onClose: () => void
}

/** Signing closes the sheet for this judge; before it is complete, says what is missing. */
export function SignSheet({ desk, onClose }: SignSheetProps) {
  const { t } = useTranslation('marking')
  const queryClient = useQueryClient()
  useFocusBack()
  const { sheet, outbox } = desk
  const sign = useMutation(
    api.marking.signSheet.mutationOptions({
      onSuccess: () => {
        notifyDone(t('sign.done', { code: sheet.code }))
        onClose()
        return queryClient.invalidateQueries({ queryKey: api.marking.key() })
      },
    }),
  )
  const decision = decideFormSignature(progressOf(desk.model), sheet.signed)
  const refused = decision.kind === 'refused' ? decision.reasons : sign.isError ? reasonsOf(sign.error) : null
  const unsent = outbox.filter(isUnsent).length
  return (
    <Confirm
      opened
      title={t('sign.title', { code: sheet.code, name: sheet.name })}
      verb={t('sign.verb')}
      busy={sign.isPending}
      disabled={decision.kind === 'refused' || unsent > 0}
      onConfirm={() => sign.mutate({ formId: sheet.formId, ...(sheet.person !== null && { person: sheet.person }) })}
      onClose={onClose}
    >
      <p>{t('sign.meaning', { works: sheet.works.length, aspects: sheet.aspects.length })}</p>
      {unsent > 0 && <p className={styles.spread}>{t('sign.unsent', { n: unsent })}</p>}
      {desk.model.tally.flags > 0 && <p>{t('sign.flags', { n: desk.model.tally.flags })}</p>}
      {refused !== null && <Reasons reasons={refused} title={t('sign.notYet')} />}
      {sign.isError && refused === null && <p role="alert">{t('sign.failed')}</p>}
    </Confirm>
  )
}

function progressOf({ sheet, byWork }: SheetModel) {
  return formProgress({
    aspects: sheet.aspects.map((aspect) => aspectRule(sheet, aspect)),
    works: sheet.works.map((code) => code as WorkCode),
    facts: [...byWork.values()].flatMap((lane) => [...lane.values()].flatMap(({ facts }) => facts)),
  })
}
