import { describe, expect, it } from 'vitest'
import { readSource, sourceFiles } from '#tests/support/source-files'

const files = sourceFiles(['src'], /locale\/zh-CN\.json$/)

describe('both languages', () => {
  it('were read', () => {
    expect(files.length).toBeGreaterThan(5)
  })

  it.each(files)('%s has the same keys in English', (file) => {
    const zh = wordsOf(file)
    const en = wordsOf(file.replace('zh-CN.json', 'en.json'))
    expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted())
  })

  it.each(files)('%s uses the same facts in English, and leaves nothing empty', (file) => {
    const en = wordsOf(file.replace('zh-CN.json', 'en.json'))
    const differing = [...wordsOf(file)].filter(([key, sentence]) => {
      const other = en.get(key) ?? ''
      return (
        sentence.trim() === '' ||
        other.trim() === '' ||
        !factsOf(other).every((fact) => factsOf(sentence).includes(fact))
      )
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })
})

describe('screens', () => {
  it('have no words of their own', () => {
    const spoken = sourceFiles(['src/ui', 'src/features', 'src/app'], /\.tsx$/)
      .flatMap((file) =>
        readSource(file)
          .split('\n')
          .map((line, index) => ({ at: `${file}:${index + 1}`, line })),
      )
      .filter(({ line }) => /[一-鿿]/.test(line.replaceAll(/\/\*.*?\*\/|\/\/.*$|^\s*\*.*$/g, '')))
    expect(spoken).toEqual([])
  })
})

/** Every sentence by its dotted key; English plural forms count as the one Chinese has. */
function wordsOf(file: string): Map<string, string> {
  const words = new Map<string, string>()
  collect(JSON.parse(readSource(file)), '')
  return words

  function collect(node: unknown, path: string): void {
    if (typeof node === 'string') words.set(path.replace(/_(one|other)$/, ''), node)
    else for (const [key, value] of Object.entries(node as object)) collect(value, path === '' ? key : `${path}.${key}`)
  }
}

function factsOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name)
}
