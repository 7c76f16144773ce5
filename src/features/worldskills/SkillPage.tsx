import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { api } from '#features/api.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { memberName } from './member'
import { PointsTable } from './PointsTable'
import { SkillNeighbours } from './SkillNeighbours'

export function Component() {
  const { t, i18n } = useTranslation(['worldskills', 'ui'])
  const { editionId = '', number = '' } = useParams()
  const query = useQuery(api.worldskills.skill.queryOptions({ input: { editionId, number } }))
  const list = useQuery(api.worldskills.skills.queryOptions({ input: { editionId } }))
  const edition = list.data?.edition
  const editionName = edition === undefined ? editionId : i18n.language === 'en' ? edition.nameEn : edition.name
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={16} />}>
      {({ skill, rows }) => (
        <>
          <PageHead
            breadcrumbs={[{ label: editionName, to: `/worldskills/${editionId}` }]}
            kicker={t('skill.kicker', {
              number: skill.number,
              sector: t(`sector.${skill.sector}`, { defaultValue: skill.sector }),
            })}
            title={memberName(skill, i18n.language)}
            state={
              <StateWords
                words={[
                  t('edition.published'),
                  t('skill.entries', { count: rows.length }),
                  skill.china !== null && t('skill.china', { points: skill.china.points }),
                ]}
              />
            }
            meta={i18n.language === 'en' || skill.name === null ? undefined : skill.nameEn}
          />
          <PointsTable rows={rows} />
          <SkillNeighbours editionId={editionId} number={skill.number} skills={list.data?.rows ?? []} />
        </>
      )}
    </QueryView>
  )
}
