import { canonicalText, normalizeWord } from './canonical-text'
import { chanceOf, type Chance } from './chance'
import { codeAlphabet, codeLength, drawAlgorithm, type DrawIngredients } from './draw'
import { hashHex } from './hash'

/**
 * What each item draws, in the order of the items. Seed, public word and list together make the stream of chance:
 * places are shuffled by Fisher–Yates from the front, work codes are spelled from the stream until each is new.
 */
export function outcomeOf({ seed, publicWord, ...subject }: DrawIngredients): string[] {
  const key = hashHex(`${drawAlgorithm}/draw\n${seed}\n${normalizeWord(publicWord)}\n${canonicalText(subject)}`)
  const chance = chanceOf(key)
  return subject.kind === 'work_code'
    ? spellCodes(subject.items.length, chance)
    : shuffle(subject.places, chance).slice(0, subject.items.length)
}

function shuffle(places: readonly string[], chance: Chance): string[] {
  const shuffled = [...places]
  for (const [index, place] of shuffled.entries()) {
    const other = index + chance.below(shuffled.length - index)
    shuffled[index] = shuffled[other] ?? place
    shuffled[other] = place
  }
  return shuffled
}

function spellCodes(count: number, chance: Chance): string[] {
  const codes = new Set<string>()
  while (codes.size < count) {
    let code = ''
    while (code.length < codeLength) code += codeAlphabet.charAt(chance.below(codeAlphabet.length))
    codes.add(code)
  }
  return [...codes]
}
