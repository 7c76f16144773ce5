import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { AskDialog, type AskDialogProps } from './AskDialog'

interface AskButtonProps extends Omit<AskDialogProps, 'onClose'> {
  /** The page's one filled button. */
  readonly first?: boolean
  readonly children: ReactNode
}

/** Leads to asking for a step. */
export function AskButton({ first = false, children, ...step }: AskButtonProps) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant={first ? 'filled' : 'default'} onClick={() => setOpened(true)}>
        {children}
      </Button>
      {opened && <AskDialog {...step} onClose={() => setOpened(false)} />}
    </>
  )
}
