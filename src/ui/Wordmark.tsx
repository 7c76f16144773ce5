import { wordmarkOutline } from './wordmark-outline'

/** 赛衡 as a drawn name; say the name in text beside or around it. */
export function Wordmark({ height = 28 }: { readonly height?: number }) {
  return (
    <svg width={height * 2} height={height} viewBox="0 0 80 40" aria-hidden="true" focusable="false">
      <path d={wordmarkOutline} fill="currentColor" />
    </svg>
  )
}
