import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { decideFormSignature, formProgress } from '#domain/marking/form-progress'
import type { WorkCode } from '#domain/ids'
import { Confirm } from '#ui/Confirm.tsx'
import { notifyDone } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import { Reasons } from '#ui/Reasons.tsx'
import { api } from '../api'
import { aspectRule, factsOf } from './facts'
import styles from './SheetHead.module.css'
import type { SheetDesk } from './use-sheet'

export interface SignSheetProps {
  readonly desk: SheetDesk
  readonly opened: boolean
  readonly onClose: () => void
}

/** Signing closes the sheet for this judge; before it is complete, says what is missing. */
export function SignSheet({ desk, opened, onClose }: SignSheetProps) {
  const { t } = useTranslation('marking')
  const queryClient = useQueryClient()
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
  const aspects = sheet.aspects.map((aspect) => aspectRule(sheet, aspect))
  const decision = decideFormSignature(
    formProgress({ aspects, works: sheet.works.map((code) => code as WorkCode), facts: factsOf(sheet, outbox) }),
    sheet.signed,
  )
  const refused = decision.kind === 'refused' ? decision.reasons : sign.isError ? reasonsOf(sign.error) : null
  const unsent = outbox.length
  return (
    <Confirm
      opened={opened}
      title={t('sign.title', { code: sheet.code, name: sheet.name })}
      verb={t('sign.verb')}
      busy={sign.isPending}
      disabled={decision.kind === 'refused' || unsent > 0}
      onConfirm={() => sign.mutate({ formId: sheet.formId })}
      onClose={onClose}
    >
      <p>{t('sign.meaning', { works: sheet.works.length, aspects: sheet.aspects.length })}</p>
      {unsent > 0 && <p className={styles.spread}>{t('sign.unsent', { n: unsent })}</p>}
      {refused !== null && <Reasons reasons={refused} title={t('sign.notYet')} />}
      {sign.isError && refused === null && <p role="alert">{t('sign.failed')}</p>}
    </Confirm>
  )
}
