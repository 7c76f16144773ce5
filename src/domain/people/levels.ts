/** The eight levels of the skill ladder (新八级), low to high. Source: rule book 1. */
export const skillLevels = [
  { code: 'apprentice', name: '学徒工', nationalLevel: null },
  { code: 'junior', name: '初级工', nationalLevel: 5 },
  { code: 'intermediate', name: '中级工', nationalLevel: 4 },
  { code: 'senior', name: '高级工', nationalLevel: 3 },
  { code: 'technician', name: '技师', nationalLevel: 2 },
  { code: 'senior_technician', name: '高级技师', nationalLevel: 1 },
  { code: 'special_technician', name: '特级技师', nationalLevel: null },
  { code: 'chief_technician', name: '首席技师', nationalLevel: null },
] as const
export type SkillLevel = (typeof skillLevels)[number]['code']

/** Negative when `left` is the lower level. */
export function compareLevels(left: SkillLevel, right: SkillLevel): number {
  return levelIndex(left) - levelIndex(right)
}

/** Employers appoint 特级技师 and 首席技师; no contest may grant them. Source: rule book 5. */
export function isGrantedByContests(level: SkillLevel): boolean {
  return compareLevels(level, 'senior_technician') <= 0
}

function levelIndex(level: SkillLevel): number {
  return skillLevels.findIndex(({ code }) => code === level)
}
