import type { DeskData, MarkFindingData } from '#contract/marking-desk'

/** A finding that somebody is about to do something about. */
export interface FindingProps {
  readonly desk: DeskData
  readonly finding: MarkFindingData
  readonly onDone: () => void
}
