import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import { isMarkingLocked } from '#domain/contests/marking-locked'
import { missingOf } from '../desk-state'
import own from './approvals.module.css'

/** Which judges have still to sign which form; the chief signs when none is left. */
export function UnsignedForms({ desk: { forms, event } }: { readonly desk: DeskData }) {
  const { t } = useTranslation(['desk/approvals', 'desk'])
  const unsigned = forms.filter(({ signed }) => !signed)
  if (forms.length === 0) return null
  if (unsigned.length === 0) {
    const done = isMarkingLocked(event.markingState)
    return <p className={own.state}>{t(done ? 'lockedNow' : 'allSigned', { count: forms.length })}</p>
  }
  return (
    <>
      <p className={own.state}>{t('unsignedForms', { count: unsigned.length, all: forms.length })}</p>
      <ul className={own.unsigned}>
        {unsigned.map(({ formId, code, name, type, judges, progress }) => (
          <li key={formId}>
            <span className={own.code}>{code}</span>
            <span>{name}</span>
            <span className={own.note}>{t(`desk:type.${type}`)}</span>
            <span className={own.note}>
              {progress.entered < progress.expected
                ? lackOf(progress)
                : t('waitsFor', {
                    names: judges
                      .filter(({ signed }) => !signed)
                      .map((judge) => judge.name)
                      .join(t('signEvent.comma')),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )

  function lackOf(progress: DeskData['forms'][number]['progress']): string {
    const missing = missingOf(progress)
    const words = [
      missing > 0 && t('stillMissing', { count: missing }),
      progress.unusable > 0 && t('desk:open.unusable', { count: progress.unusable }),
    ]
    return words.filter(Boolean).join(t('signEvent.comma'))
  }
}
