import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { Section } from '#ui/Section.tsx'
import { DeskFrame } from './DeskFrame'
import { Wall } from './wall/Wall'
import { WorksTable } from './wall/WorksTable'

/** The desk itself: how far everything is. */
export function Component() {
  const { t } = useTranslation('desk/wall')
  const { eventId = '' } = useParams()
  return (
    <DeskFrame eventId={eventId} tab="wall">
      {(desk) => (
        <>
          <Wall desk={desk} />
          <Section title={t('works.title')} aside={t('works.aside')}>
            <WorksTable desk={desk} />
          </Section>
        </>
      )}
    </DeskFrame>
  )
}
