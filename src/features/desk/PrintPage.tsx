import { useParams } from 'react-router-dom'
import { DeskFrame } from './DeskFrame'
import { Papers } from './print/Papers'

/** Forms and the summary on paper: filled as they stand, or blank. */
export function Component() {
  const { eventId = '' } = useParams()
  return (
    <DeskFrame eventId={eventId} tab="print" screenOnly>
      {(desk) => <Papers desk={desk} />}
    </DeskFrame>
  )
}
