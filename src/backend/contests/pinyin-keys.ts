import { pinyin } from 'pinyin-pro'

/** A name in pinyin and in initials, without tones and spaces; Latin letters and digits stay, punctuation goes. */
export function pinyinKeysOf(name: string): { readonly pinyin: string; readonly initials: string } {
  const spoken = name.replaceAll(/[\s\p{P}\p{S}]/gu, '')
  const syllables = pinyin(spoken, { toneType: 'none', type: 'array', v: true })
  return {
    pinyin: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable) => syllable.slice(0, 1))
      .join('')
      .toLowerCase(),
  }
}
