import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { SheetData } from '#contract/marking'
import type { ClaimData } from '#contract/marking-parts'
import { api, apiClient } from '../api'
import { claimKey, isHeldBack, otherClaim, rivalOf, type Rival } from './claims'
import { deviceId } from './device-id'
import { rememberTaken, takenClaim } from './taken-claim'
import { useMinute } from './use-minute'

const heartbeat = 60_000
/** Whoever takes over stands before a work and does not wait longer than this for an answer. */
const answerWithin = 4000

export interface ClaimDesk {
  /** Whoever else is entering in my place: a colleague on a measured form, or I on another device. */
  readonly rival: Rival | null
  /** Nothing can be entered here before it is taken over. */
  readonly heldBack: boolean
  readonly taking: boolean
  /** Enters here from now on, instead of whoever does. */
  readonly take: () => void
}

/**
 * Says while a form is open for entry that somebody enters on it here. A courtesy among judges: without a network, or
 * where the backend does not answer, one takes over on this device alone, and it is told once there is an answer.
 */
export function useClaim(sheet: SheetData, entering: boolean): ClaimDesk {
  const { formId } = sheet
  const queryClient = useQueryClient()
  const [answered, setAnswered] = useState<ClaimData | null>(null)
  const [taken, setTaken] = useState(() => takenClaim(formId))
  const [taking, setTaking] = useState(false)
  const now = useMinute()
  const other = otherClaim(newer(answered, sheet.claim), deviceId())
  const overruled = other !== null && claimKey(other) === taken
  const readAt = queryClient.getQueryState(api.marking.sheet.queryKey({ input: { formId } }))?.dataUpdatedAt ?? now
  const rival = other === null || overruled ? null : rivalOf(other, { asOf: sheet.asOf, readAt, now })

  /** Whether the backend knows by now. */
  async function tell(take: boolean): Promise<boolean> {
    if (!navigator.onLine) return false
    try {
      const signal = AbortSignal.timeout(answerWithin)
      setAnswered(await apiClient.marking.claim({ formId, device: deviceId(), take }, { signal }))
      return true
    } catch {
      // Nobody answers, or somebody else is at it: entering goes on without it.
      return false
    }
  }

  function overrule(claim: string | null): void {
    rememberTaken(formId, claim)
    setTaken(claim)
  }

  async function take(): Promise<void> {
    if (other === null) return
    setTaking(true)
    if (!(await tell(true))) overrule(claimKey(other))
    setTaking(false)
  }

  const beat = useEffectEvent(async () => {
    if (document.visibilityState === 'visible' && (await tell(overruled)) && overruled) overrule(null)
  })

  // A no is known before it is asked for; once the other one has gone, asking goes on at once.
  const isTaken = rival !== null && !rival.silent

  useEffect(() => {
    if (!entering || isTaken) return
    const listen = () => void beat()
    const first = setTimeout(listen)
    const timer = setInterval(listen, heartbeat)
    window.addEventListener('online', listen)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      window.removeEventListener('online', listen)
    }
  }, [entering, isTaken])

  useEffect(() => {
    if (!entering) return
    return () => {
      if (navigator.onLine) apiClient.marking.release({ formId, device: deviceId() }).catch(() => undefined)
    }
  }, [entering, formId])

  return { rival, heldBack: entering && isHeldBack(sheet, rival), taking, take: () => void take() }
}

function newer(answered: ClaimData | null, known: ClaimData | null): ClaimData | null {
  if (answered === null || known === null) return answered ?? known
  return known.seenAt > answered.seenAt ? known : answered
}
