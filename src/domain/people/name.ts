const collator = new Intl.Collator('zh-Hans-CN')
const ideographicSpace = '\u3000'
const twoHanCharacters = /^\p{Script=Han}{2}$/u

/** Orders names by pinyin; done here because databases differ in their default order. */
export function compareNames(left: string, right: string): number {
  return collator.compare(left, right)
}

/**
 * A name for printed columns: two characters are set apart to the width of three.
 * @example padName('王芳') // the two characters with an ideographic space (U+3000) between them
 */
export function padName(name: string): string {
  if (!twoHanCharacters.test(name)) return name
  const [first = '', second = ''] = name
  return `${first}${ideographicSpace}${second}`
}
