import type { SheetFacts } from './facts'
import { buildModel, type SheetModel } from './sheet-model'

const ready = new WeakMap<SheetFacts, SheetModel>()

/**
 * The cells of a sheet as the backend answered it, made once for each answer. The list of sheets makes them while
 * nobody presses anything, so that a large form opens at once.
 */
export function readyModel(sheet: SheetFacts): SheetModel {
  const known = ready.get(sheet)
  if (known !== undefined) return known
  const model = buildModel(sheet, [])
  ready.set(sheet, model)
  return model
}
