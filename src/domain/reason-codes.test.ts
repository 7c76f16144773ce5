import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { actions } from './access/actions'
import { approvalKinds } from './approvals/approval'
import { reasonCodes } from './reason-codes'

const source = join(import.meta.dirname, '..')
/** The list itself and its sentences name every code without using it. */
const naming = /reason-codes\.ts$|contract[\\/]problems[\\/]|\.test\.tsx?$/
const known: ReadonlySet<string> = new Set([...reasonCodes, ...actions, ...approvalKinds])
const families = [...new Set(reasonCodes.map((code) => code.split('.')[0]))].join('|')

function textOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !naming.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

it('lists each code once', () => {
  expect(new Set(reasonCodes).size).toBe(reasonCodes.length)
})

it('lists every code the domain refuses with', () => {
  const used = [...textOf(import.meta.dirname).matchAll(new RegExp(`'((?:${families})\\.[a-z_]+)'`, 'g'))]
  expect(used.length).toBeGreaterThan(50)
  expect(used.map(([, code = '']) => code).filter((code) => !known.has(code))).toEqual([])
})

it('lists no code that nothing refuses with', () => {
  const text = textOf(source)
  expect(reasonCodes.filter((code) => !text.includes(`'${code}'`))).toEqual([])
})
