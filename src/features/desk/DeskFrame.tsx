import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { DeskData } from '#contract/marking-desk'
import { QueryView } from '#ui/QueryView.tsx'
import { PageSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import styles from './desk.module.css'
import { DeskHead } from './DeskHead'
import { DeskTabs, type DeskTab } from './DeskTabs'

export interface DeskFrameProps {
  readonly eventId: string
  readonly tab: DeskTab
  /** Of pages whose paper is a document of its own: what leads to it stays on the screen. */
  readonly screenOnly?: boolean
  readonly children: (desk: DeskData) => ReactNode
}

/** What every screen of the desk stands in: the event, how far it is, its next action, and the way to the others. */
export function DeskFrame({ eventId, tab, screenOnly = false, children }: DeskFrameProps) {
  const query = useQuery(api.marking.desk.queryOptions({ input: { eventId } }))
  return (
    <QueryView query={query} skeleton={<PageSkeleton />}>
      {(desk) => (
        <>
          <div {...(screenOnly && { className: styles.screenOnly })}>
            <DeskHead desk={desk} tab={tab} />
            <DeskTabs desk={desk} tab={tab} />
          </div>
          {children(desk)}
        </>
      )}
    </QueryView>
  )
}
