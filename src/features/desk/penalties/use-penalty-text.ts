import { useTranslation } from 'react-i18next'

interface Named {
  readonly kind: 'deduct' | 'void_module' | 'void_event' | 'revoke'
  readonly points?: string | null
  readonly module?: string | null
}

/** A penalty in words: 扣 5 分. */
export function usePenaltyText(): (penalty: Named) => string {
  const { t } = useTranslation('desk/penalties')
  return ({ kind, points, module }) =>
    kind === 'void_module' && !module
      ? t('kind.anyModule')
      : t(`kind.${kind}`, { points: shortest(points ?? ''), module: module ?? '' })
}

/** 5.00 marks are 5 in a sentence. */
function shortest(points: string): string {
  return points.includes('.') ? points.replace(/\.?0+$/, '') : points
}
