import { useState } from 'react'
import type { SheetData } from '#contract/marking'
import type { Outbox } from './outbox'
import { readyModel } from './ready-models'
import { nextModel, type SheetModel } from './sheet-model'

/** The cells of a sheet, made anew only where something changed. */
export function useModel(sheet: SheetData, outbox: Outbox): SheetModel {
  const [modelOf] = useState(() => rememberModel(readyModel(sheet)))
  return modelOf(sheet, outbox)
}

/** Kept beside React's state: setting that while drawing would draw the whole sheet twice with every key. */
function rememberModel(first: SheetModel): (sheet: SheetData, outbox: Outbox) => SheetModel {
  let last = first
  return (sheet, outbox) => {
    last = nextModel(last, sheet, outbox)
    return last
  }
}
