/** The nouns of a competition, as data. Source: rule book 1 and 2. Arrays give the order people expect. */

export const programmes = ['provincial', 'yellow_river', 'worldskills'] as const
/** provincial = 技能兴鲁, yellow_river = 黄河流域职业技能大赛, worldskills = 世界技能大赛选拔. */
export type Programme = (typeof programmes)[number]

export const contestClasses = ['one', 'two'] as const
/** 省级一类 / 省级二类. */
export type ContestClass = (typeof contestClasses)[number]

/** The life of a contest, in order (rule book 3). `cancelled` and `postponed` stand outside the line. */
export const phases = [
  'applied',
  'approved',
  'announced',
  'registration',
  'eligibility',
  'preliminary',
  'final',
  'notice',
  'confirmed',
  'archived',
] as const
export type Phase = (typeof phases)[number] | 'cancelled' | 'postponed'

export const groupKinds = ['worker', 'teacher', 'student', 'open'] as const
/** 职工组 / 教师组 / 学生组 / 不分组; ranked apart from each other. */
export type GroupKind = (typeof groupKinds)[number]

export const stageKinds = ['trial', 'preliminary', 'final'] as const
/** 选拔赛 → 初赛 → 决赛. */
export type StageKind = (typeof stageKinds)[number]

export const delegationKinds = ['city', 'province', 'enterprise', 'school', 'member'] as const
export type DelegationKind = (typeof delegationKinds)[number]

export const entryStatuses = ['registered', 'confirmed', 'dns', 'dnf', 'dsq', 'withdrawn', 'out_of_contest'] as const
/** dns = did not start, dnf = did not finish, dsq = disqualified; `out_of_contest` is marked but not ranked. */
export type EntryStatus = (typeof entryStatuses)[number]

/** Entries whose work is not marked: who did not start, was withdrawn or disqualified. */
export const unmarkedStatuses = ['dns', 'withdrawn', 'dsq'] as const satisfies readonly EntryStatus[]

export const hostRoles = ['organiser', 'host', 'co_host', 'supporter'] as const
/** 主办 / 承办 / 协办 / 支持. */
export type HostRole = (typeof hostRoles)[number]

export const judgeRoles = ['chief', 'judge', 'supervisor', 'arbitrator', 'holder'] as const
/** 裁判长 / 裁判员 / 监督 / 仲裁 / 加密员; a holder keeps one link of the blind chain. */
export type JudgeRole = (typeof judgeRoles)[number]

export const sectors = ['equipment', 'materials', 'digital', 'construction', 'agriculture', 'services'] as const
/** 高端装备与先进制造 · 化工材料冶金与能源 · 数字经济 · 建筑与交通 · 农业食品与传统工艺 · 现代服务业. */
export type Sector = (typeof sectors)[number]

/** planned → marking → awaiting_sign_off → signed → published: where the marking of one event stands. */
export const markingStates = ['not_started', 'marking', 'awaiting_sign_off', 'signed', 'published'] as const
export type MarkingState = (typeof markingStates)[number]
