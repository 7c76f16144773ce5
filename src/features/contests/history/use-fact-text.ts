import { useTranslation } from 'react-i18next'
import { contestFields, contestHeadings } from '#domain/exchange/contest-fields'
import { momentText } from '#ui/hall-time.ts'
import { shortDecimals } from '#ui/Mark.tsx'
import type { NameOfVenue } from './use-history'

/** Fields whose values are codes, and where the words of these lie. */
const vocabularies: Readonly<Record<string, string>> = {
  phase: 'ui:vocabulary.phaseState',
  markingState: 'ui:vocabulary.markingState',
  state: 'ui:vocabulary.resultsState',
  status: 'ui:vocabulary.status',
  class: 'ui:vocabulary.class',
  sector: 'ui:vocabulary.sector',
  audience: 'contests/announcements:audience',
  kind: 'contests/history:value.kind',
  part: 'contests/history:value.kind',
}

type Facts = Readonly<Record<string, unknown>>

/** Fields of the record and what stood in them, in words. */
export function useFactText(nameOfVenue: NameOfVenue) {
  const { t, i18n } = useTranslation(['contests', 'ui', 'contests/history', 'contests/announcements'])

  /** Imports name a field by the column it came from. */
  function fieldText(field: string): string {
    const column = contestFields.find((one) => one === field)
    const heading = column === undefined ? field : contestHeadings(column)[i18n.language === 'en' ? 'en' : 'zh'][0]
    return t(`contests/history:field.${field}`, { defaultValue: heading })
  }

  function factText(field: string, value: unknown): string {
    if (Array.isArray(value)) return value.map((one) => factText(field, one)).join(t('contests/history:comma'))
    if (value === null) return t(`contests/history:${field.startsWith('value') ? 'value.takenBack' : 'nothing'}`)
    if (typeof value === 'boolean') return t(value ? 'contests/history:yes' : 'contests/history:no')
    if (typeof value === 'object') return thingText(value as Facts)
    const text = String(value)
    const vocabulary = vocabularies[field]
    if (vocabulary !== undefined) return t(`${vocabulary}.${text}`, { defaultValue: text })
    if (field === 'venueId') return nameOfVenue(text)
    if (field === 'points') return shortDecimals(text)
    if (field === 'at' && text.includes('T')) return momentText(text)
    if (text === 'absent' && field.startsWith('value')) return t('contests/history:value.absent')
    if (field === 'position' || (field === 'judge' && typeof value === 'number'))
      return t('contests/history:value.seat', { n: text })
    return text
  }

  /** A mark, a note, a rung of the ladder, or anything that has a name. */
  function thingText(thing: Facts): string {
    if ('workCode' in thing) return markText(thing)
    if ('text' in thing) {
      const kind = t(`contests/history:value.noteKind.${String(thing['kind'])}`, { defaultValue: '' })
      return t('contests/history:value.note', { kind, text: thing['text'] ?? '' })
    }
    if ('points' in thing) {
      const points = shortDecimals(String(thing['points']))
      return t('contests/history:value.rung', { points, count: Number(points) })
    }
    if ('kind' in thing) return factText('kind', thing['kind'])
    return 'name' in thing ? String(thing['name']) : JSON.stringify(thing)
  }

  function markText({ workCode: work, aspect, value, round }: Facts): string {
    const shown = factText('value', value ?? null)
    const mark = t(`contests/history:value.${aspect === undefined ? 'markOf' : 'mark'}`, { work, aspect, value: shown })
    return typeof round === 'number' && round > 1 ? mark + t('contests/history:value.round', { n: round }) : mark
  }

  return { fieldText, factText }
}
