import type { MarkingSchemeDraft } from '#domain/schemes/scheme'

import { decideOnExport } from './write-workbook-decision'

addEventListener('message', (event: MessageEvent<MarkingSchemeDraft>) => {
  void decideOnExport(event.data).then((decision) => postMessage(decision), reportError)
})
