import { Button, type ButtonProps } from '@mantine/core'
import { useId, useRef, type ReactNode, type ToggleEvent } from 'react'
import { classes } from './classes'
import { ChevronIcon } from './icons'
import styles from './PopoverButton.module.css'

export interface PopoverButtonProps extends Pick<ButtonProps, 'variant' | 'className'> {
  readonly label: ReactNode
  readonly 'aria-label'?: string
  readonly children: ReactNode
  readonly onOpen?: () => void
}

const gap = 4
const margin = 16

/**
 * A button with a panel below it, by the browser's own popover: it closes on Escape or a press outside and
 * gives the focus back. Mantine's Popover does the same for 12 kB more on every public page.
 */
export function PopoverButton({ label, children, className, onOpen, ...button }: PopoverButtonProps) {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)

  function place({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) {
    if (newState === 'open') onOpen?.()
    const anchor = trigger.current?.getBoundingClientRect()
    if (newState !== 'open' || anchor === undefined) return
    currentTarget.style.maxBlockSize = ''
    const furthest = window.innerWidth - currentTarget.offsetWidth - margin
    currentTarget.style.insetInlineStart = `${Math.max(margin, Math.min(anchor.left, furthest))}px`
    const [above, below] = [anchor.top - gap - margin, window.innerHeight - anchor.bottom - gap - margin]
    // Near the lower edge there is more room above the button.
    const upwards = currentTarget.offsetHeight > below && above > below
    const height = Math.min(currentTarget.offsetHeight, above)
    currentTarget.style.insetBlockStart = `${upwards ? anchor.top - gap - height : anchor.bottom + gap}px`
    currentTarget.style.maxBlockSize = `${upwards ? above : below}px`
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
