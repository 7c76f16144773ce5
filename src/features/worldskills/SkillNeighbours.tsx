import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { memberName } from './member'
import styles from './SkillNeighbours.module.css'

interface SkillNeighboursProps {
  readonly editionId: string
  readonly number: string
  readonly skills: readonly { readonly number: string; readonly name: string | null; readonly nameEn: string }[]
}

/** The skill before and the skill after, by number. */
export function SkillNeighbours({ editionId, number, skills }: SkillNeighboursProps) {
  const { t, i18n } = useTranslation('worldskills')
  const at = skills.findIndex((skill) => skill.number === number)
  const before = skills[at - 1]
  const after = at === -1 ? undefined : skills[at + 1]
  const link = (skill: typeof before, word: string) =>
    skill !== undefined && (
      <Link to={`/worldskills/${editionId}/skills/${skill.number}`}>
        {t(word, { number: skill.number, name: memberName(skill, i18n.language) })}
      </Link>
    )
  return (
    <nav className={styles.neighbours} aria-label={t('skill.neighbours')}>
      <span>{link(before, 'skill.before')}</span>
      <span>{link(after, 'skill.after')}</span>
    </nav>
  )
}
