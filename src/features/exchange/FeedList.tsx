import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router-dom'
import { cities } from '#domain/contests/cities'
import { Section } from '#ui/Section.tsx'
import { SubscribeButton } from '#ui/SubscribeButton.tsx'
import { api, calendarAddress, calendarsReachable } from '../api'
import styles from './exchange.module.css'
import { OwnFeed } from './OwnFeed'

export interface FeedListProps {
  readonly edition: { readonly id: string; readonly name: string }
  readonly own: boolean
}

/** Every calendar there is: the edition, a city, a venue, the own one. A contest's is on its page. */
export function FeedList({ edition, own }: FeedListProps) {
  const { t } = useTranslation(['exchange', 'ui'])
  const pages = useHref('/contests')
  const [city, setCity] = useState<string>(cities[0]?.code ?? '')
  const [venue, setVenue] = useState<string | null>(null)
  const venues = useQuery(api.venues.list.queryOptions({ input: {} }))
  const cityNames = cities.map(({ code }) => ({ value: code, label: t(`ui:vocabulary.city.${code}`) }))
  const venueNames = (venues.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const venueName = venueNames.find(({ value }) => value === venue)?.label
  const subscribe = (path: string, of: string) => (
    <SubscribeButton url={calendarAddress(path, pages)} reachable={calendarsReachable} of={of} />
  )
  return (
    <Section title={t('feeds.title')} aside={t('feeds.aside')}>
      <dl className={styles.feeds}>
        <div>
          <dt>{t('feeds.edition')}</dt>
          <dd>
            <span>{edition.name}</span>
            {subscribe(`edition/${encodeURIComponent(edition.id)}`, edition.name)}
          </dd>
        </div>
        <div>
          <dt>{t('feeds.city')}</dt>
          <dd>
            <Select
              aria-label={t('feeds.city')}
              data={cityNames}
              value={city}
              allowDeselect={false}
              onChange={(code) => code !== null && setCity(code)}
            />
            {subscribe(`city/${city}?edition=${encodeURIComponent(edition.id)}`, t(`ui:vocabulary.city.${city}`))}
          </dd>
        </div>
        <div>
          <dt>{t('feeds.venue')}</dt>
          <dd>
            <Select
              aria-label={t('feeds.venue')}
              placeholder={t('feeds.chooseVenue')}
              searchable
              data={venueNames}
              value={venue}
              onChange={setVenue}
            />
            {venue !== null && venueName !== undefined && subscribe(`venue/${encodeURIComponent(venue)}`, venueName)}
          </dd>
        </div>
        {own && (
          <div>
            <dt>{t('feeds.own')}</dt>
            <dd>
              <OwnFeed />
            </dd>
          </div>
        )}
      </dl>
      <p className={styles.hint}>{t('feeds.hint')}</p>
    </Section>
  )
}
