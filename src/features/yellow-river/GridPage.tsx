import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { api } from '#features/api.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { Grid } from './Grid'
import { Reported } from './Reported'

export function Component() {
  const { t } = useTranslation(['yellow-river', 'ui'])
  const query = useQuery(api.overview.yellowRiver.queryOptions({ meta: { persist: true } }))
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={10} cols={11} />}>
      {(data) => (
        <>
          <PageHead
            kicker={t('ui:vocabulary.programme.yellow_river')}
            title={data.name}
            state={
              <StateWords
                words={[
                  t('dates', { from: data.startsOn, to: data.endsOn }),
                  t(`ui:vocabulary.city.${data.cityCode}`),
                  t('size', {
                    delegations: data.delegations.length,
                    events: data.events.length,
                    entries: data.cells.length,
                  }),
                ]}
              />
            }
            action={<Link to={`/contests/${data.contestId}`}>{t('contest')}</Link>}
          />
          <Section title={t('grid.title')} aside={t('grid.aside')}>
            <Grid grid={data} />
          </Section>
          {data.reported !== null && <Reported reported={data.reported} />}
        </>
      )}
    </QueryView>
  )
}
