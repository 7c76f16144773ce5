import { useTranslation } from 'react-i18next'
import type { ContestDetailData } from '#contract/contests'
import { hostRoles } from '#domain/contests/vocabulary'
import { Section } from '#ui/Section.tsx'
import styles from './contest.module.css'

/** 主办, 承办, 协办, 支持: in this order, as every notice prints them. */
export function Hosts({ hosts }: Pick<ContestDetailData, 'hosts'>) {
  const { t } = useTranslation(['contests', 'ui'])
  if (hosts.length === 0) return null
  return (
    <Section title={t('hosts')}>
      <dl className={styles.facts}>
        {hostRoles
          .filter((role) => hosts.some((host) => host.role === role))
          .map((role) => (
            <div key={role}>
              <dt>{t(`ui:vocabulary.hostRole.${role}`)}</dt>
              {hosts
                .filter((host) => host.role === role)
                .map(({ name }) => (
                  <dd key={name}>{name}</dd>
                ))}
            </div>
          ))}
      </dl>
    </Section>
  )
}
