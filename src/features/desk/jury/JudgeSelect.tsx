import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { JuryData } from '#contract/marking-jury'

interface JudgeSelectProps {
  readonly label: string
  readonly judges: JuryData['judges']
  /** The assignment chosen; empty while none is. */
  readonly value: string
  readonly onChange: (assignmentId: string) => void
}

/** Who could take a seat, each with how much they mark already. */
export function JudgeSelect({ label, judges, value, onChange }: JudgeSelectProps) {
  const { t } = useTranslation('desk/jury')
  return (
    <NativeSelect
      label={label}
      data={[
        { value: '', label: t(judges.length === 0 ? 'nobodyFree' : 'choose') },
        ...judges.map(({ assignmentId, name, forms }) => ({
          value: assignmentId,
          label: t('candidate', { judge: name, count: forms }),
        })),
      ]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
