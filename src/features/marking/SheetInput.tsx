import type { ComponentProps } from 'react'
import { classes } from '#ui/classes.ts'
import styles from './SheetInput.module.css'

export interface SheetInputProps extends Omit<ComponentProps<'input'>, 'className' | 'autoComplete'> {
  /** What is typed into it. */
  readonly kind: 'number' | 'code'
  readonly invalid: boolean
}

/** A field of a sheet: what is typed can be read from where the work lies. */
export function SheetInput({ kind, invalid, ...rest }: SheetInputProps) {
  return <input {...rest} className={classes(styles.input, styles[kind])} autoComplete="off" aria-invalid={invalid} />
}
