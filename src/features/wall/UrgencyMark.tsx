import type { Urgency } from '#domain/contests/urgency'

const size = 9

/** Told apart by shape before colour: cross, full, half, ring, dot. */
export function UrgencyMark({ urgency }: { readonly urgency: Urgency }) {
  return (
    <svg width={size} height={size} viewBox="0 0 9 9" aria-hidden="true" focusable="false">
      {urgency === 'overdue' && <path d="M1 1 8 8M8 1 1 8" stroke="var(--cinnabar)" strokeWidth="2" />}
      {urgency === 'blocked' && <rect x="0.5" y="0.5" width="8" height="8" fill="var(--loess-fill)" />}
      {urgency === 'ready' && (
        <rect x="1" y="1" width="7" height="7" fill="none" stroke="var(--celadon)" strokeWidth="2" />
      )}
      {urgency === 'waiting' && <circle cx="4.5" cy="4.5" r="3" fill="none" stroke="var(--ash)" strokeWidth="1.5" />}
      {urgency === 'closed' && <circle cx="4.5" cy="4.5" r="2" fill="var(--edge)" />}
    </svg>
  )
}
