import { useTranslation } from 'react-i18next'
import type { SkillData } from '#contract/worldskills'
import { Award } from '#ui/Award.tsx'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { memberName } from './member'
import styles from './SkillTable.module.css'

interface SkillTableProps {
  readonly editionId: string
  readonly skills: readonly SkillData[]
  readonly published: boolean
}

export function SkillTable({ editionId, skills, published }: SkillTableProps) {
  const { t, i18n } = useTranslation('worldskills')
  const columns: readonly Column<SkillData>[] = [
    {
      key: 'name',
      header: t('skills.skill'),
      render: (skill) => (
        <>
          <span className={styles.number}>{skill.number}</span>
          {memberName(skill, i18n.language)}
        </>
      ),
    },
    ...(i18n.language === 'en'
      ? []
      : [
          {
            key: 'nameEn',
            header: t('skills.nameEn'),
            render: ({ name, nameEn }: SkillData) => (name === null ? null : nameEn),
            hideBelow: 'md' as const,
          },
        ]),
    {
      key: 'sector',
      header: t('skills.sector'),
      render: ({ sector }) => t(`sector.${sector}`, { defaultValue: sector }),
      hideBelow: 'md',
    },
    ...(published ? resultColumns(t) : []),
  ]
  return (
    <DataTable
      caption={t('skills.title')}
      columns={columns}
      rows={skills}
      rowKey={({ number }) => number}
      {...(published && { rowHref: ({ number }: SkillData) => `/worldskills/${editionId}/skills/${number}` })}
      footer={t('skills.count', { count: skills.length })}
      empty={<EmptyState title={t('skills.none')} />}
    />
  )
}

function resultColumns(t: (key: string) => string): readonly Column<SkillData>[] {
  return [
    { key: 'entries', header: t('skills.entries'), render: ({ entries }) => entries, align: 'end', hideBelow: 'sm' },
    { key: 'points', header: t('skills.chinaPoints'), render: ({ china }) => china?.points ?? '—', align: 'end' },
    { key: 'medal', header: t('skills.chinaMedal'), render: ({ china }) => <Award code={china?.medal ?? null} /> },
  ]
}
