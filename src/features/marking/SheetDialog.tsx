import { JumpDialog } from './JumpDialog'
import { KeysHelp } from './KeysHelp'
import { MoveDialog } from './MoveDialog'
import { NoteDialog } from './NoteDialog'
import type { SheetDesk } from './use-sheet'

/** The one dialog that is open. */
export function SheetDialog({ desk }: { readonly desk: SheetDesk }) {
  const { panel, current } = desk
  const close = () => desk.open(null)
  if (panel === 'keys') return <KeysHelp onClose={close} />
  if (panel === 'jump') return <JumpDialog desk={desk} />
  if (panel === null || current === undefined) return null
  if (panel === 'move') return <MoveDialog desk={desk} current={current} />
  return <NoteDialog desk={desk} kind={panel} current={current} />
}
