import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { api } from '#features/api.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { EditionSwitch } from './EditionSwitch'
import { MemberPanels } from './MemberPanels'
import { MemberTable } from './MemberTable'
import { SkillTable } from './SkillTable'

export function Component() {
  const { t, i18n } = useTranslation(['worldskills', 'ui'])
  const { editionId = '' } = useParams()
  const skills = useQuery(api.worldskills.skills.queryOptions({ input: { editionId } }))
  const members = useQuery(api.worldskills.members.queryOptions({ input: { editionId } }))
  return (
    <QueryView query={skills} skeleton={<TableSkeleton rows={16} />}>
      {({ edition, rows }) => {
        const entries = rows.reduce((sum, skill) => sum + skill.entries, 0)
        const memberRows = members.data?.rows ?? []
        return (
          <>
            <PageHead
              kicker={t('ui:vocabulary.programme.worldskills')}
              title={i18n.language === 'en' ? edition.nameEn : edition.name}
              state={
                <StateWords
                  words={[
                    entries === 0 ? t('edition.unpublished') : t('edition.published'),
                    t('edition.skills', { count: rows.length }),
                    entries > 0 && t('edition.entries', { count: entries }),
                    memberRows.length > 0 && t('edition.members', { count: memberRows.length }),
                  ]}
                />
              }
              action={<EditionSwitch present={editionId} />}
            />
            <Section title={t('members.title')} aside={t('members.aside')}>
              <QueryView query={members} skeleton={<TableSkeleton rows={8} />}>
                {(data) =>
                  data.rows.length === 0 ? (
                    <EmptyState title={t('members.none')}>{t('members.noneHint')}</EmptyState>
                  ) : (
                    <>
                      <MemberPanels members={data.rows} />
                      <MemberTable members={data.rows} />
                    </>
                  )
                }
              </QueryView>
            </Section>
            <Section title={t('skills.title')} aside={t('skills.count', { count: rows.length })}>
              <SkillTable editionId={editionId} skills={rows} published={entries > 0} />
            </Section>
          </>
        )
      }}
    </QueryView>
  )
}
