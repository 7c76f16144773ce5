import { JumpDialog } from './JumpDialog'
import { KeysHelp } from './KeysHelp'
import { MoveDialog } from './MoveDialog'
import { NoteDialog } from './NoteDialog'
import type { SheetDesk } from './use-sheet'

/** The one dialog that is open; closed ones would cost every key press their part. */
export function SheetDialog({ desk }: { readonly desk: SheetDesk }) {
  switch (desk.panel) {
    case 'jump':
      return <JumpDialog desk={desk} />
    case 'comment':
    case 'flag':
      return <NoteDialog desk={desk} />
    case 'move':
      return <MoveDialog desk={desk} />
    case 'keys':
      return <KeysHelp opened onClose={() => desk.open(null)} />
    case null:
      return null
  }
}
