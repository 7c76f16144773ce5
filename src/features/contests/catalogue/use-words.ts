import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { cityByCode } from '#domain/contests/cities'
import { none, type Facet } from './query'

/** The name of a city in the language on screen; 全省 where a contest has none. */
export function useCityName() {
  const { t } = useTranslation(['contests', 'ui'])
  return useCallback(
    (code: string | null) => {
      if (code === null || code === none) return t('wholeProvince')
      return cityByCode(code) === undefined ? code : t(`ui:vocabulary.city.${code}`)
    },
    [t],
  )
}

/** A facet's value in words. */
export function useFacetWord() {
  const { t } = useTranslation(['contests', 'ui'])
  const cityName = useCityName()
  return (facet: Facet, value: string): string => {
    switch (facet) {
      case 'cities':
        return cityName(value)
      case 'classes':
        return value === none ? t('noClass') : t(`ui:vocabulary.class.${value}`)
      case 'sectors':
        return t(`ui:vocabulary.sector.${value}`)
      case 'months':
        return value === none ? t('undated') : t(`ui:vocabulary.month.${value}`)
      case 'phases':
        return t(`ui:vocabulary.phaseState.${value}`)
    }
  }
}
