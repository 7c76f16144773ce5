import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Paths of the project's files below some folders, tests left out. */
export function sourceFiles(folders: readonly string[], wanted: RegExp): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => wanted.test(file) && !/\.test\.tsx?$/.test(file))
    .toSorted()
}

export function readSource(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
