import { useTranslation } from 'react-i18next'
import type { ContestDraft } from '#domain/contests/contest-draft'
import { isFields } from '#domain/contests/merge-trees'
import { useCityName } from '../catalogue/use-words'
import { itemAt } from './item-at'

/** Places and values of a draft in words: 赛项“焊工” · 工位数, 由 10 改为 20. */
export function useDraftWords(drafts: readonly ContestDraft[]) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  const cityName = useCityName()

  function itemWords(list: string, value: unknown): string {
    if (!isFields(value)) return t('contest.nothing')
    if (list === 'stages') return t(`ui:vocabulary.stage.${String(value['kind'])}`)
    if (list === 'groups') {
      const [kind, size] = [String(value['kind']), String(value['teamSize'])]
      return `${t(`ui:vocabulary.group.${kind}`)} ${t(`ui:vocabulary.teamSize.${size}`)}`
    }
    const name =
      typeof value['name'] === 'string' && value['name'] !== '' ? value['name'] : t('contests/workspace:unnamed')
    return list === 'hosts' ? `${t(`ui:vocabulary.hostRole.${String(value['role'])}`)} ${name}` : name
  }

  function place(path: string): string {
    const steps = path.split('.')
    const words: string[] = []
    for (let at = 0; at < steps.length; at += 1) {
      const [step = '', id] = [steps[at], steps[at + 1]]
      if (step === 'nameParts') continue
      if (!['hosts', 'events', 'groups', 'stages'].includes(step)) {
        const own = step === 'name' && at > 0 ? 'itemName' : step
        words.push(t(`contests/workspace:field.${own}`, { defaultValue: step }))
        continue
      }
      if (id === undefined || id === '#order') {
        words.push(t(`contests/workspace:list.${step}`))
        if (id === '#order') words.push(t('contests/workspace:field.order'))
      } else {
        const item = itemAt(drafts, steps.slice(0, at + 2))
        words.push(
          item === null
            ? t(`contests/workspace:list.${step}`)
            : `${t(`contests/workspace:item.${step}`)}${quoted(item, step)}`,
        )
      }
      at += 1
    }
    return words.join(' · ')

    function quoted(item: unknown, list: string): string {
      return t('contests/workspace:quoted', { name: itemWords(list, item) })
    }
  }

  function value(path: string, told: unknown): string {
    if (told === null || told === undefined || told === '') return t('contest.nothing')
    const steps = path.split('.')
    const last = steps.at(-1) ?? ''
    if (Array.isArray(told)) return told.map((one) => listed(one, steps)).join(t('reported.comma'))
    if (isFields(told)) return itemWords(steps.at(-2) ?? '', told)
    if (last === 'class') return t(`ui:vocabulary.class.${String(told)}`)
    if (last === 'sector') return t(`ui:vocabulary.sector.${String(told)}`)
    if (last === 'role') return t(`ui:vocabulary.hostRole.${String(told)}`)
    if (last === 'teamSize') return t(`ui:vocabulary.teamSize.${String(told)}`)
    if (last === 'kind') return t(`ui:vocabulary.${steps[0] === 'stages' ? 'stage' : 'group'}.${String(told)}`)
    if (last === 'cityCode') return cityName(String(told))
    return String(told)

    function listed(one: unknown, path: readonly string[]): string {
      if (isFields(one) && 'group' in one)
        return `${t(`ui:vocabulary.group.${String(one['group'])}`)} ${String(one['count'])}`
      const list = path.at(-2) ?? ''
      const item = itemAt(drafts, [...path.slice(0, -1), String(one)])
      return item === null ? String(one) : itemWords(list, item)
    }
  }

  return { place, value }
}
