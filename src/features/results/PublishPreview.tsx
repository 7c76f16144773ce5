import { useTranslation } from 'react-i18next'
import { Mark } from '#ui/Mark.tsx'
import { Rank } from '#ui/Rank.tsx'
import { awardCounts } from './find-rows'
import styles from './Publish.module.css'
import type { GroupRankingData } from './types'

const shown = 3

/** What everybody will see of one group: who leads, how many there are, which awards. */
export function PublishPreview({ group }: { readonly group: GroupRankingData }) {
  const { t } = useTranslation(['results', 'ui'])
  const ranked = group.rows.filter(({ rank }) => rank !== null)
  return (
    <div className={styles.preview}>
      <p className={styles.group}>{t(`ui:vocabulary.group.${group.kind}`)}</p>
      <ol className={styles.rows}>
        {ranked.slice(0, shown).map((row) => (
          <li key={row.entryNumber}>
            <Rank rank={row.rank} shared={row.shared} />
            <span>{row.name}</span>
            <Mark value={row.total} />
          </li>
        ))}
      </ol>
      <p className={styles.more}>
        {[
          t('publish.ranked', { n: ranked.length, rest: group.rows.length - ranked.length }),
          ...awardCounts(group).map(({ award, n }) => t('awardCount', { award: t(`ui:vocabulary.award.${award}`), n })),
        ].join(' · ')}
      </p>
    </div>
  )
}
