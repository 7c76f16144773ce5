import type { ApprovalData } from '#contract/approvals'
import type { DeskData } from '#contract/marking-desk'

export interface Choice {
  readonly kind: 'form.reopen' | 'event.unlock'
  readonly subjectId: string
  readonly code: string
  readonly name: string
  readonly type: DeskData['forms'][number]['type'] | null
}

/** A form in words that no other form has: the code alone may stand for two, of different types. */
export function formText({ code, name, type }: Pick<Choice, 'code' | 'name' | 'type'>, typeText: TypeText): string {
  return [code, name, type !== null && `· ${typeText(type)}`].filter(Boolean).join(' ')
}

type TypeText = (type: DeskData['forms'][number]['type']) => string

/** What a request is about, told so that it cannot be taken for another. */
export function subjectText({ kind, subjectId, subject }: Asked, desk: DeskData, typeText: TypeText): string {
  const form = kind === 'form.reopen' ? desk.forms.find(({ formId }) => formId === subjectId) : undefined
  return form === undefined ? subject : formText(form, typeText)
}

type Asked = Pick<ApprovalData, 'kind' | 'subjectId' | 'subject'>

/** What may be asked for now: a signed form to be reopened, or, once the chief has signed, the event to be unlocked. */
export function choicesOf({ event, forms }: DeskData, asked: readonly ApprovalData[]): readonly Choice[] {
  const isAsked = (subjectId: string) => asked.some((approval) => approval.subjectId === subjectId)
  const choices: readonly Choice[] =
    event.markingState === 'signed'
      ? [{ kind: 'event.unlock', subjectId: event.id, code: '', name: event.name, type: null }]
      : forms
          .filter(({ signed }) => signed)
          .map(({ formId, code, name, type }) => ({ kind: 'form.reopen', subjectId: formId, code, name, type }))
  return event.markingState === 'published' ? [] : choices.filter(({ subjectId }) => !isAsked(subjectId))
}
