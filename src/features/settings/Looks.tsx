import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { densities, setDensity, useDensity } from '#ui/density.ts'
import { Section } from '#ui/Section.tsx'
import styles from './settings.module.css'

const languages = ['zh-CN', 'en'] as const
const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[]

export function Looks() {
  const { t, i18n } = useTranslation(['settings', 'ui'])
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const density = useDensity()
  return (
    <Section title={t('looks.title')} aside={t('looks.aside')}>
      <Choice label={t('looks.language')}>
        {(labelId) => (
          <SegmentedControl
            aria-labelledby={labelId}
            value={i18n.language}
            onChange={(language) => void i18n.changeLanguage(language)}
            data={languages.map((language) => ({
              value: language,
              label: <span lang={language}>{t(`ui:language.${language}`)}</span>,
            }))}
          />
        )}
      </Choice>
      <Choice label={t('looks.light')}>
        {(labelId) => (
          <SegmentedControl
            aria-labelledby={labelId}
            value={colorScheme}
            onChange={setColorScheme}
            data={schemes.map((value) => ({ value, label: t(`looks.scheme.${value}`) }))}
          />
        )}
      </Choice>
      <Choice label={t('looks.density')} hint={t('looks.densityHint')}>
        {(labelId) => (
          <SegmentedControl
            aria-labelledby={labelId}
            value={density}
            onChange={setDensity}
            data={densities.map((value) => ({ value, label: t(`looks.densities.${value}`) }))}
          />
        )}
      </Choice>
    </Section>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly hint?: string
  readonly children: (labelId: string) => ReactNode
}

function Choice({ label, hint, children }: ChoiceProps) {
  const labelId = useId()
  return (
    <div className={styles.line}>
      <div>
        <p id={labelId}>{label}</p>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
      <div>{children(labelId)}</div>
    </div>
  )
}
