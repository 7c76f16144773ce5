/**
 * The colours of Saiheng, for light and dark paper. One list: the theme turns it into CSS variables,
 * and a test computes the contrast of every pair that carries text.
 */
export const light = {
  paper: '#fbf9f4',
  /** Set-back areas: table heads, rails, quotes. */
  shade: '#f3efe6',
  /** What lies above the paper: menus, dialogs, inputs. */
  sheet: '#fffefb',
  hover: '#efeadf',
  ink: '#141d2b',
  /** Secondary text. */
  soot: '#434b58',
  /** Notes, captions, sources. */
  ash: '#5d646f',
  hairline: '#ded7c9',
  /** Borders that must be seen to find a control (3:1 against paper). */
  edge: '#8b8474',
  loess: '#85550d',
  loessFill: '#c58a2c',
  loessWash: '#f5e8cd',
  celadon: '#1b645b',
  celadonFill: '#5a9f93',
  celadonWash: '#deece6',
  cinnabar: '#ad2c1b',
  cinnabarFill: '#c8402d',
  cinnabarWash: '#f9e3dc',
  indigo: '#27478a',
  indigoFill: '#4c6cb0',
  indigoWash: '#e3e9f5',
  onFill: '#ffffff',
  gold: '#76590a',
  goldFill: '#d0a838',
  silver: '#555c66',
  silverFill: '#a9b0b8',
  bronze: '#83451d',
  bronzeFill: '#bb7b4d',
} as const

export type PaletteColor = keyof typeof light

export const dark: Readonly<Record<PaletteColor, string>> = {
  paper: '#12171f',
  shade: '#181f29',
  sheet: '#1b222d',
  hover: '#222a36',
  ink: '#ece7dc',
  soot: '#c3c3bf',
  ash: '#a0a5ac',
  hairline: '#2c3542',
  edge: '#6f7986',
  loess: '#e2b264',
  loessFill: '#c58a2c',
  loessWash: '#35290f',
  celadon: '#83c9ba',
  celadonFill: '#4d9386',
  celadonWash: '#14302c',
  cinnabar: '#f39a86',
  cinnabarFill: '#c8402d',
  cinnabarWash: '#3b1a14',
  indigo: '#a6bdf0',
  indigoFill: '#5b7cc4',
  indigoWash: '#1d2942',
  onFill: '#ffffff',
  gold: '#e0bf62',
  goldFill: '#d0a838',
  silver: '#bfc5cc',
  silverFill: '#a9b0b8',
  bronze: '#dfa27b',
  bronzeFill: '#bb7b4d',
}

/** Every [text, ground] pair used on a screen; each holds 4.5:1 in both schemes. */
export const textPairs: readonly (readonly [PaletteColor, PaletteColor])[] = [
  ...(['ink', 'soot', 'ash', 'loess', 'celadon', 'cinnabar', 'indigo', 'gold', 'silver', 'bronze'] as const).flatMap(
    (text) => (['paper', 'shade', 'sheet', 'hover'] as const).map((ground) => [text, ground] as const),
  ),
  ['ink', 'loessWash'],
  ['ink', 'celadonWash'],
  ['ink', 'cinnabarWash'],
  ['ink', 'indigoWash'],
  ['loess', 'loessWash'],
  ['celadon', 'celadonWash'],
  ['cinnabar', 'cinnabarWash'],
  ['indigo', 'indigoWash'],
]

/** Relative contrast of two `#rrggbb` colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [brighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((brighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}

/** Ten shades from near-white to near-black through `base`, which stands at 6; what Mantine's components take. */
export function shadesOf(base: string) {
  const toWhite = (share: number) => mix(base, '#ffffff', share)
  const toInk = (share: number) => mix(base, '#10151d', share)
  return [
    toWhite(0.92),
    toWhite(0.84),
    toWhite(0.7),
    toWhite(0.52),
    toWhite(0.34),
    toWhite(0.16),
    base,
    toInk(0.16),
    toInk(0.34),
    toInk(0.52),
  ] as const
}

function mix(one: string, other: string, share: number): string {
  const target = channels(other)
  const mixed = channels(one).map((channel, index) => Math.round(channel + ((target[index] ?? 0) - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
