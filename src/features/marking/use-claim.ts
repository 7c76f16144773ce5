import { useEffect, useEffectEvent, useState } from 'react'
import type { SheetData } from '#contract/marking'
import type { ClaimData } from '#contract/marking-parts'
import { apiClient } from '../api'
import { otherClaim } from './claim-words'
import { deviceId } from './device-id'

const heartbeat = 60_000

export interface ClaimDesk {
  /** Whoever else is entering in my place: a colleague on a measured form, or I on another device. */
  readonly other: ClaimData | null
  readonly taking: boolean
  /** Enters here from now on, instead of whoever does. */
  readonly take: () => void
}

/**
 * Says while a form is open for entry that somebody enters on it here. A courtesy among judges: without a network, or
 * where the backend does not answer, it is left out and nothing waits for it.
 */
export function useClaim(sheet: SheetData, entering: boolean): ClaimDesk {
  const { formId } = sheet
  const [answered, setAnswered] = useState<ClaimData | null>(null)
  const [taking, setTaking] = useState(false)

  async function ask(take: boolean): Promise<void> {
    if (!navigator.onLine) return
    try {
      setAnswered(await apiClient.marking.claim({ formId, device: deviceId(), take }))
    } catch {
      // Nobody answers: entering goes on without it.
    }
  }

  const beat = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void ask(false)
  })

  useEffect(() => {
    if (!entering) return
    const first = setTimeout(() => beat())
    const timer = setInterval(() => beat(), heartbeat)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      if (navigator.onLine) apiClient.marking.release({ formId, device: deviceId() }).catch(() => undefined)
    }
  }, [entering, formId])

  return {
    other: otherClaim(newer(answered, sheet.claim), deviceId()),
    taking,
    take: () => {
      setTaking(true)
      void ask(true).finally(() => setTaking(false))
    },
  }
}

function newer(answered: ClaimData | null, known: ClaimData | null): ClaimData | null {
  if (answered === null || known === null) return answered ?? known
  return known.seenAt > answered.seenAt ? known : answered
}
