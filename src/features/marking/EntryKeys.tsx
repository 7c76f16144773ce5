import type { AspectData } from '#contract/marking'
import type { CellView } from './cells'
import { JudgementKeys } from './JudgementKeys'
import { MeasurementInput } from './MeasurementInput'
import { PanelInput } from './PanelInput'
import { TheoryInput } from './TheoryInput'
import type { SheetDesk } from './use-sheet'

export interface EntryKeysProps {
  readonly desk: SheetDesk
  readonly view: CellView
  readonly aspect: AspectData
}

/** Where a value is entered, by what the aspect asks for. */
export function EntryKeys({ desk, view, aspect }: EntryKeysProps) {
  const { rule } = view
  switch (rule.type) {
    case 'judgement':
      return <JudgementKeys desk={desk} view={view} benchmarks={aspect.benchmarks ?? []} />
    case 'measurement':
      return <MeasurementInput desk={desk} view={view} rule={rule} />
    case 'panel':
      return <PanelInput desk={desk} view={view} rule={rule} />
    case 'theory':
      return <TheoryInput desk={desk} view={view} rule={rule} />
  }
}
