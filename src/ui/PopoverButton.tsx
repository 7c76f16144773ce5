import { Button, type ButtonProps } from '@mantine/core'
import { useId, useRef, type ReactNode, type ToggleEvent } from 'react'
import { classes } from './classes'
import { ChevronIcon } from './icons'
import styles from './PopoverButton.module.css'

export interface PopoverButtonProps extends Pick<ButtonProps, 'variant' | 'className'> {
  readonly label: ReactNode
  readonly 'aria-label'?: string
  readonly children: ReactNode
}

const gap = 4
const margin = 16

/**
 * A button with a panel below it, by the browser's own popover: it closes on Escape or a press outside and
 * gives the focus back. Mantine's Popover does the same for 12 kB more on every public page.
 */
export function PopoverButton({ label, children, className, ...button }: PopoverButtonProps) {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)

  function place({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) {
    const anchor = trigger.current?.getBoundingClientRect()
    if (newState !== 'open' || anchor === undefined) return
    const furthest = window.innerWidth - currentTarget.offsetWidth - margin
    currentTarget.style.insetInlineStart = `${Math.max(margin, Math.min(anchor.left, furthest))}px`
    currentTarget.style.insetBlockStart = `${anchor.bottom + gap}px`
    currentTarget.style.maxBlockSize = `${window.innerHeight - anchor.bottom - gap - margin}px`
  }

  return (
    <>
      <Button
        ref={trigger}
        {...button}
        className={classes(styles.button, className)}
        popoverTarget={id}
        rightSection={<ChevronIcon />}
      >
        {label}
      </Button>
      <div id={id} popover="auto" className={styles.panel} onToggle={place}>
        {children}
      </div>
    </>
  )
}
