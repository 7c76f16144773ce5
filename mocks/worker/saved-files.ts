import { IdbFs } from '@electric-sql/pglite'

/**
 * The data folder in IndexedDB, saved when asked and only then. PGlite's own ways are to wait for a save
 * after every query, reads included, or to wait for none, and then an answered commit can be lost.
 */
export class SavedFiles extends IdbFs {
  #saving: Promise<void> = Promise.resolve()

  override syncToFs(): Promise<void> {
    return Promise.resolve()
  }

  /** Resolves once every commit before this call is in IndexedDB; one save follows another, never beside it. */
  save(): Promise<void> {
    this.#saving = this.#saving.catch(() => undefined).then(() => super.syncToFs())
    return this.#saving
  }
}
