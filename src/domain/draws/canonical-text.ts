import { drawAlgorithm, type DrawSubject } from './draw'

/**
 * What is drawn, as the one text that is hashed: a line per fact, items and places after their counts.
 * Lines end with a line feed, which no fact may hold, so that two different draws never share a text.
 */
export function canonicalText({ drawId, eventId, module, kind, items, places }: DrawSubject): string {
  return [
    drawAlgorithm,
    `draw ${drawId}`,
    `event ${eventId}`,
    `module ${module ?? '-'}`,
    `kind ${kind}`,
    `items ${items.length}`,
    ...items,
    `places ${places.length}`,
    ...places,
    '',
  ].join('\n')
}

/** A public word as it counts: without space around it, in one Unicode form, on one line. */
export function normalizeWord(word: string): string {
  return word.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
