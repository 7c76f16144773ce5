import { useTranslation } from 'react-i18next'
import { shortDecimals } from '#ui/Mark.tsx'

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
      : t(`kind.${kind}`, { points: shortDecimals(points ?? ''), count: Number(points ?? 0), module: module ?? '' })
}
