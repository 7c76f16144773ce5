import type { ChainLinkData } from '#contract/draws'

/** A lock, shut or open, or the outline of one that is still to come; the words beside it say the same. */
export function LockMark({ state }: { readonly state: ChainLinkData['state'] }) {
  const shut = state === 'drawn'
  return (
    <svg width="1.25em" height="1.25em" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={state === 'opened' ? 'M6 9V6a4 4 0 0 1 7.6-1.7' : 'M6 9V6a4 4 0 0 1 8 0v3'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        {...(state === 'none' && { strokeDasharray: '2 2' })}
      />
      <rect
        x="4"
        y="9"
        width="12"
        height="8.5"
        rx="1"
        fill={shut ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
        {...(state === 'none' && { strokeDasharray: '2 2' })}
      />
    </svg>
  )
}
