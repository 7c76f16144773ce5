import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cities } from '#domain/contests/cities'
import type { Sector } from '#domain/contests/vocabulary'
import { api } from '#features/api.ts'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import styles from './move.module.css'

export interface VenueChoiceProps {
  readonly sector: Sector
  readonly startCity: string | null
  readonly venueId: string | null
  /** Where the stage stands now; listed first. */
  readonly savedId: string | null
  readonly onChoose: (venueId: string | null) => void
}

const everywhere = ''

/** Venues of a city, those fitted for the contest's sector first. */
export function VenueChoice({ sector, startCity, venueId, savedId, onChoose }: VenueChoiceProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/move'])
  const [city, setCity] = useState(startCity ?? everywhere)
  const venues = useQuery(
    api.venues.list.queryOptions({ input: city === everywhere ? {} : { city }, staleTime: 60_000 }),
  )
  const name = useId()
  const standing = (venue: { id: string; sectors: readonly Sector[] }) =>
    venue.id === savedId ? 2 : venue.sectors.includes(sector) ? 1 : 0
  return (
    <div className={styles.venues}>
      <NativeSelect
        label={t('contests/move:move.city')}
        value={city}
        onChange={(event) => setCity(event.currentTarget.value)}
        data={[
          { value: everywhere, label: t('contests/move:move.everywhere') },
          ...cities.map(({ code }) => ({ value: code, label: t(`ui:vocabulary.city.${code}`) })),
        ]}
      />
      <fieldset className={styles.venueList}>
        <legend className="visually-hidden">{t('contests/move:move.venue')}</legend>
        <label className={styles.venue}>
          <input type="radio" name={name} checked={venueId === null} onChange={() => onChoose(null)} />
          <span>{t('contests/move:move.noVenue')}</span>
        </label>
        <QueryView query={venues} skeleton={<TextSkeleton lines={5} />}>
          {({ rows }) =>
            rows
              .toSorted((left, right) => standing(right) - standing(left))
              .map((venue) => (
                <label key={venue.id} className={styles.venue}>
                  <input type="radio" name={name} checked={venue.id === venueId} onChange={() => onChoose(venue.id)} />
                  <span>{venue.name}</span>
                  <span className={styles.venueFacts}>
                    {t('contests/move:move.workstations', { count: venue.workstations })}
                    {venue.sectors.includes(sector) && ` · ${t('contests/move:move.fits')}`}
                  </span>
                </label>
              ))
          }
        </QueryView>
      </fieldset>
    </div>
  )
}
