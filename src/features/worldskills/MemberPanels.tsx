import { useTranslation } from 'react-i18next'
import { AwardShape } from '#ui/Award.tsx'
import { medals, memberName, type WorldskillsMember } from './member'
import styles from './MemberPanels.module.css'

const shown = 12

/** Small multiples: the members with most medal points, one picture each, all on one scale. The table below says the same. */
export function MemberPanels({ members }: { readonly members: readonly WorldskillsMember[] }) {
  const { t, i18n } = useTranslation(['worldskills', 'ui'])
  const first = members.slice(0, shown)
  const highest = Math.max(1, ...first.flatMap((member) => medals.map((medal) => member[medal])))
  return (
    <figure>
      <ul className={styles.panels} aria-label={t('members.panels', { count: first.length })}>
        {first.map((member) => (
          <li key={member.code} className={styles.panel}>
            <p className={styles.name}>{memberName(member, i18n.language)}</p>
            <div className={styles.bars}>
              {medals.map((medal) => (
                <div key={medal} className={styles.column}>
                  <span className={styles.number}>
                    <span className="visually-hidden">{t(`ui:vocabulary.award.${medal}`)} </span>
                    {member[medal]}
                  </span>
                  <span className={styles[medal]} style={{ blockSize: `${(member[medal] / highest) * 100}%` }} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <figcaption className={styles.key} aria-hidden="true">
        {medals.map((medal) => (
          <span key={medal}>
            <AwardShape code={medal} /> {t(`ui:vocabulary.award.${medal}`)}
          </span>
        ))}
        <span>{t('members.order')}</span>
      </figcaption>
    </figure>
  )
}
