import type { MarkingSchemeDraft } from '#domain/schemes/scheme'

export const templateNames = ['empty', 'theoryPractical', 'threeModules'] as const
/** What a new scheme may start from; the weights are those seen in provincial documents. Rule book 4.1. */
export type TemplateName = (typeof templateNames)[number]

type Say = (key: string) => string

/** A scheme to fill in, its names in the language of the page. */
export function templateDraft(template: TemplateName, name: string, say: Say): MarkingSchemeDraft {
  const start = { name, sections: [] }
  const fits = {
    type: 'measurement',
    description: '',
    section: '',
    maxMark: '1.00',
    calculation: { type: 'PASS_FAIL' },
  } as const
  const sub = (code: string) => ({ code, name: say('template.sub'), day: 1, aspects: [fits] })
  switch (template) {
    case 'empty':
      return { ...start, parts: [], criteria: [{ letter: 'A', name: '', mark: '0', subCriteria: [] }] }
    case 'theoryPractical': {
      const paper = {
        type: 'theory',
        description: say('template.paper'),
        section: '',
        maxMark: '100',
        decimals: 1,
      } as const
      return {
        ...start,
        parts: [
          { code: 'L', name: say('template.theory'), kind: 'theory', weightPercent: '20' },
          { code: 'S', name: say('template.practical'), kind: 'practical', weightPercent: '80' },
        ],
        criteria: [
          {
            letter: 'A',
            name: say('template.theory'),
            mark: '100',
            part: 'L',
            subCriteria: [{ code: 'A1', name: say('template.paper'), day: 1, aspects: [paper] }],
          },
          { letter: 'B', name: say('template.practical'), mark: '100', part: 'S', subCriteria: [sub('B1')] },
        ],
      }
    }
    case 'threeModules': {
      const modules = ['30', '30', '40'].map((weightPercent, index) => ({ weightPercent, code: `M${index + 1}` }))
      return {
        ...start,
        parts: modules.map(({ code, weightPercent }, index) => ({
          code,
          name: `${say('template.module')} ${index + 1}`,
          kind: 'module' as const,
          weightPercent,
        })),
        criteria: modules.map(({ code }, index) => {
          const letter = 'ABC'.charAt(index)
          const named = `${say('template.module')} ${index + 1}`
          return { letter, name: named, mark: '100', part: code, subCriteria: [sub(`${letter}1`)] }
        }),
      }
    }
  }
}
