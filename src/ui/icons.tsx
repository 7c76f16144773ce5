import type { SVGProps } from 'react'

/** Line icons on a grid of 16; decoration only, so always hidden from reading voices. */
function Icon(props: SVGProps<SVGSVGElement>) {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...props}
    />
  )
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="7" cy="7" r="4.25" />
      <path d="M10.25 10.25 14 14" />
    </Icon>
  )
}

export function ChevronIcon({ turned }: { readonly turned?: 'up' | 'right' }) {
  const rotate = turned === 'up' ? 180 : turned === 'right' ? -90 : 0
  return (
    <Icon style={{ transform: `rotate(${rotate}deg)` }}>
      <path d="m4 6 4 4 4-4" />
    </Icon>
  )
}

export function SunIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="2.75" />
      <path d="M8 1.5v1.5M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1.05 1.05M11.55 11.55l1.05 1.05M12.6 3.4l-1.05 1.05M4.45 11.55 3.4 12.6" />
    </Icon>
  )
}

export function MoonIcon() {
  return (
    <Icon>
      <path d="M13.25 9.9A5.75 5.75 0 1 1 6.1 2.75a4.6 4.6 0 0 0 7.15 7.15Z" />
    </Icon>
  )
}

export function PersonIcon() {
  return (
    <Icon>
      <circle cx="8" cy="5.25" r="2.6" />
      <path d="M2.75 14c.5-2.9 2.6-4.4 5.25-4.4s4.75 1.5 5.25 4.4" />
    </Icon>
  )
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="m3 8.5 3.25 3.25L13 4.75" />
    </Icon>
  )
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  )
}
