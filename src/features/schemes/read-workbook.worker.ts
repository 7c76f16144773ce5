import { decideOnWorkbook } from './read-workbook-decision'
import type { WorkbookFile } from './read-workbook-sheets'

addEventListener('message', (event: MessageEvent<WorkbookFile>) => {
  void decideOnWorkbook(event.data).then((decision) => postMessage(decision), reportError)
})
