import { useQuery } from '@tanstack/react-query'
import { api } from '#features/api.ts'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { useTitle } from '#ui/use-title.ts'
import { AnnouncedList } from './AnnouncedList'
import { FigureColumn } from './FigureColumn'
import styles from './HomePage.module.css'
import { Masthead } from './Masthead'
import { NeedsYou } from './NeedsYou'
import { ProvincialYear } from './ProvincialYear'
import { PublishedList } from './PublishedList'
import { UpcomingList } from './UpcomingList'
import { WorldskillsRoad } from './WorldskillsRoad'
import { YellowRiverGrid } from './YellowRiverGrid'

export function Component() {
  useTitle(null)
  const overview = useQuery(api.overview.get.queryOptions({ meta: { persist: true } }))
  return (
    <>
      <Masthead today={overview.data?.today ?? null} />
      <QueryView query={overview} skeleton={<TextSkeleton lines={12} />}>
        {(data) => (
          <>
            <NeedsYou editionId={data.provincial.editionId} />
            <ProvincialYear provincial={data.provincial} today={data.today} />
            <div className={styles.columns}>
              <YellowRiverGrid summary={data.yellowRiver} />
              <WorldskillsRoad editions={data.worldskills} />
            </div>
            <div className={styles.columns}>
              <UpcomingList upcoming={data.upcoming} today={data.today} />
              <PublishedList published={data.published} />
            </div>
            <AnnouncedList editionId={data.provincial.editionId} />
            <FigureColumn figures={data.figures} />
          </>
        )}
      </QueryView>
    </>
  )
}
