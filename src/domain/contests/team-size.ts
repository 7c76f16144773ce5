export const teamSizes = ['single', 'pair', 'three', 'team'] as const
/** 单人 / 双人 / 三人 / 团体, declared per event and group. Source: rule book 2. */
export type TeamSize = (typeof teamSizes)[number]
