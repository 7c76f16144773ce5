import { useState } from 'react'
import type { SheetData } from '#contract/marking'
import type { Outbox } from './outbox'
import { readyModel } from './ready-models'
import { nextModel, type SheetModel } from './sheet-model'

/** The cells of a sheet, made anew only where something changed. */
export function useModel(sheet: SheetData, outbox: Outbox): SheetModel {
  const [model, setModel] = useState(() => readyModel(sheet))
  const next = nextModel(model, sheet, outbox)
  if (next !== model) setModel(next)
  return next
}
