import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainData } from '#contract/draws'
import { drawKinds, type DrawKind } from '#domain/draws/draw'
import { Section } from '#ui/Section.tsx'
import { AppointDialog } from './AppointDialog'
import { presentIn } from './present-in'
import styles from './people.module.css'

/** Who keeps which link and who supervises; for those who appoint them. */
export function People({ chain }: { readonly chain: ChainData }) {
  const { t } = useTranslation('draws')
  const [part, setPart] = useState<DrawKind | 'supervisor' | null>(null)
  return (
    <Section title={t('people.title')} aside={t('people.aside')}>
      <ul className={styles.people}>
        {([...drawKinds, 'supervisor'] as const).map((one) => {
          const present = presentIn(chain, one)
          return (
            <li key={one}>
              <span>{t(`people.part.${one}`)}</span>
              <span>{present ?? t('people.nobody')}</span>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t(`appoint.verb.${one}`)}
                onClick={() => setPart(one)}
              >
                {t(present === null ? 'appoint.first' : 'appoint.replace')}
              </Button>
            </li>
          )
        })}
      </ul>
      {part !== null && <AppointDialog chain={chain} part={part} onClose={() => setPart(null)} />}
    </Section>
  )
}
