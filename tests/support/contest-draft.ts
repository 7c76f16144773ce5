import type { EditableContestData } from '#contract/contest-draft'

export type Draft = EditableContestData['draft']

/** A contest nobody has entered yet, as the form sends it. */
export const newDraft: Draft = {
  freeName: null,
  nameParts: { year: 2024, series: '技能兴鲁', ordinal: 2, industry: '陶瓷', occupation: '示例·陶瓷成型工' },
  class: 'one',
  sector: 'agriculture',
  cityCode: '370300',
  hosts: [
    { id: 'new-1', role: 'host', name: '示例省陶瓷协会' },
    { id: 'new-2', role: 'organiser', name: '示例省总工会' },
  ],
  events: [
    {
      id: 'new-3',
      name: '陶瓷成型',
      nameEn: null,
      occupationName: '陶瓷成型工',
      occupationCode: '6-15-04-02',
      workstations: 24,
      groups: [
        { id: 'new-4', kind: 'worker', teamSize: 'single' },
        { id: 'new-5', kind: 'teacher', teamSize: 'single' },
      ],
      titleSplit: [
        { group: 'worker', count: 2 },
        { group: 'teacher', count: 1 },
      ],
    },
  ],
  stages: [stage('new-6', 'final'), stage('new-7', 'preliminary')],
}

/** A stage of the form, without dates it would like. */
export function stage(id: string, kind: 'final' | 'preliminary'): Draft['stages'][number] {
  const undated = { preferredFrom: null, preferredTo: null, windowFrom: null, windowTo: null }
  return { id, kind, plannedDays: 2, setUpDays: 1, takeDownDays: 1, ...undated }
}

/** The same under another occupation's name. */
export function named(occupation: string): Draft {
  return { ...newDraft, nameParts: { ...newDraft.nameParts, occupation } }
}
