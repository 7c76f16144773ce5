import { Textarea } from '@mantine/core'

export interface ReasonFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly required?: boolean
}

/** Why something is done; it stays on record beside it. */
export function ReasonField({ label, value, onChange, hint, required = true }: ReasonFieldProps) {
  return (
    <Textarea
      label={label}
      {...(hint !== undefined && { description: hint })}
      value={value}
      maxLength={500}
      rows={2}
      required={required}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
