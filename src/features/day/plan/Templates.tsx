import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DayProgrammeData } from '#contract/day'
import type { DaySettings } from '#domain/schedule/day/programme'
import { newId } from '#ui/new-id.ts'
import { fromTemplate, templateKinds, type Planned } from '../templates'
import styles from './plan.module.css'

interface TemplatesProps {
  readonly programme: DayProgrammeData
  readonly settings: DaySettings
  /** Items that a template would replace. */
  readonly replaced: number
  readonly onChoose: (planned: Planned) => void
  readonly onClose: () => void
}

/** Days as they usually go, to begin with; choosing one is a step like any other and can be undone. */
export function Templates({ programme, settings, replaced, onChoose, onClose }: TemplatesProps) {
  const { t } = useTranslation(['day', 'ui'])
  const { stage, batches } = programme
  const begun = programme.actuals.length > 0
  return (
    <Modal opened onClose={onClose} title={t('template.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      {stage === null && <p>{t('template.noStage')}</p>}
      {begun && <p>{t('template.begun')}</p>}
      {replaced > 0 && !begun && <p>{t('template.replaces', { n: replaced })}</p>}
      <div className={styles.choices}>
        {templateKinds.map((kind) => (
          <div key={kind} className={styles.choice}>
            <Button
              variant="default"
              disabled={stage === null || begun}
              onClick={() => {
                if (stage === null) return
                const words = {
                  report: t('kind.report'),
                  meeting: t('kind.meeting'),
                  familiarise: t('kind.familiarise'),
                  checkIn: t('kind.check_in'),
                  draw: t('kind.draw'),
                  lunch: t('template.lunch'),
                  marking: t('kind.marking'),
                  signing: t('kind.signing'),
                  module: (code: string) => t('template.module', { code }),
                }
                onChoose(fromTemplate({ kind, stage, batches, settings, words, newId: () => newId('di') }))
                onClose()
              }}
            >
              {t(`template.${kind}`)}
            </Button>
            <p>{t(`template.${kind}_hint`)}</p>
          </div>
        ))}
      </div>
    </Modal>
  )
}
