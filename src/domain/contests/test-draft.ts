import type { ContestDraft, DraftEvent, DraftStage } from './contest-draft'

/** A stage nobody has wished anything for. */
export const testStage: DraftStage = {
  id: 's1',
  kind: 'final',
  plannedDays: 2,
  setUpDays: 1,
  takeDownDays: 1,
  preferredFrom: null,
  preferredTo: null,
  windowFrom: null,
  windowTo: null,
}

export const testEvent: DraftEvent = {
  id: 'e1',
  name: '焊工',
  nameEn: null,
  occupationName: '焊工',
  occupationCode: '6-18-02-04',
  workstations: 10,
  groups: [
    { id: 'g1', kind: 'worker', teamSize: 'single' },
    { id: 'g2', kind: 'teacher', teamSize: 'single' },
  ],
  titleSplit: null,
}

/** A contest that nothing speaks against. */
export const testDraft: ContestDraft = {
  freeName: null,
  nameParts: { year: 2024, series: '技能兴鲁', ordinal: 4, industry: '电力', occupation: '焊工' },
  class: 'one',
  sector: 'equipment',
  cityCode: '370100',
  hosts: [
    { id: 'h1', role: 'organiser', name: '甲厅' },
    { id: 'h2', role: 'host', name: '乙协会' },
  ],
  events: [testEvent],
  stages: [testStage],
}
