import { Autocomplete, Button, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EditableContestData } from '#contract/contest-draft'
import type { DraftEvent } from '#domain/contests/contest-draft'
import { api } from '#features/api.ts'
import type { FieldsProps } from './BasicsFields'
import { movePart, newEvent, replacePart, withoutPart } from './draft-parts'
import { BlockFindings, useField } from './findings'
import { GroupFields } from './GroupFields'
import styles from './workspace.module.css'

export type HangingData = EditableContestData['context']['hanging']

export interface HangingFieldsProps extends FieldsProps {
  /** What stands on the saved parts, which therefore stay. */
  readonly hanging: HangingData
}

/** The occupations competed in, each with its groups. */
export function EventFields({ draft, hanging, onChange }: HangingFieldsProps) {
  const { t } = useTranslation(['contests', 'contests/workspace'])
  const { events } = draft
  const put = (next: readonly DraftEvent[]) => onChange({ ...draft, events: next })
  return (
    <>
      <BlockFindings path="events" />
      <ol className={styles.events}>
        {events.map((event, index) => (
          <EventRow
            key={event.id}
            event={event}
            number={index + 1}
            hanging={hanging}
            onChange={(changed) => put(replacePart(events, changed))}
            onRemove={() => put(withoutPart(events, event.id))}
            onMove={index === 0 ? null : () => put(movePart(events, event.id, index - 1))}
          />
        ))}
      </ol>
      <Button variant="default" size="compact-sm" onClick={() => put([...events, newEvent()])}>
        {t('contests/workspace:addEvent')}
      </Button>
    </>
  )
}

interface EventRowProps {
  readonly event: DraftEvent
  readonly number: number
  readonly hanging: HangingData
  readonly onChange: (event: DraftEvent) => void
  readonly onRemove: () => void
  readonly onMove: (() => void) | null
}

const mostSuggestions = 40

function EventRow({ event, number, hanging, onChange, onRemove, onMove }: EventRowProps) {
  const { t } = useTranslation(['contests', 'contests/workspace'])
  const path = `events.${event.id}`
  const on = hanging.events[event.id]
  const known = useQuery(api.contests.occupations.queryOptions({ staleTime: 60_000 })).data?.rows ?? []
  const codeOf = (name: string) => known.find((one) => one.name === name)?.code ?? null
  const names = [...new Set(known.map(({ name }) => name))]

  /** The event is named after its occupation until it gets a name of its own. */
  function putOccupation(name: string) {
    const follows = event.name.trim() === '' || event.name === event.occupationName
    const code = codeOf(name)
    onChange({
      ...event,
      occupationName: name || null,
      ...(follows && { name }),
      ...(code !== null && { occupationCode: code }),
    })
  }

  return (
    <li className={styles.event}>
      <div className={styles.eventHead}>
        <h3 className={styles.eventTitle}>{t('contests/workspace:eventNumber', { number, name: event.name })}</h3>
        <span className={styles.rowActions}>
          {onMove !== null && (
            <Button variant="subtle" size="compact-sm" onClick={onMove}>
              {t('contests/workspace:earlier')}
            </Button>
          )}
          {on === undefined && (
            <Button variant="subtle" size="compact-sm" onClick={onRemove}>
              {t('contests/workspace:removeEvent')}
            </Button>
          )}
        </span>
      </div>
      {on !== undefined && <p className={styles.note}>{t('contests/workspace:eventCarries', { ...on })}</p>}
      <div className={styles.row}>
        <Autocomplete
          {...useField(`${path}.occupationName`)}
          label={t('contests/workspace:field.occupationName')}
          value={event.occupationName ?? ''}
          onChange={putOccupation}
          data={names}
          limit={mostSuggestions}
          filter={({ options, search, limit }) => {
            const wanted = search.trim()
            const fits = (name: string) => name.includes(wanted) || (codeOf(name) ?? '').startsWith(wanted)
            return options.filter((option) => 'value' in option && fits(option.value)).slice(0, limit)
          }}
          renderOption={({ option }) => (
            <span className={styles.option}>
              {option.value} <span className={styles.faint}>{codeOf(option.value)}</span>
            </span>
          )}
          maxLength={100}
        />
        <TextInput
          {...useField(`${path}.occupationCode`)}
          label={t('contests/workspace:field.occupationCode')}
          placeholder="6-18-02-04"
          value={event.occupationCode ?? ''}
          onChange={({ currentTarget }) => onChange({ ...event, occupationCode: currentTarget.value || null })}
          maxLength={20}
        />
        <TextInput
          {...useField(`${path}.name`)}
          label={t('contests/workspace:eventName')}
          value={event.name}
          onChange={({ currentTarget }) => onChange({ ...event, name: currentTarget.value })}
          maxLength={100}
        />
        <NumberInput
          {...useField(`${path}.workstations`)}
          label={t('contests/workspace:field.workstations')}
          className={styles.short}
          value={event.workstations ?? ''}
          onChange={(value) => onChange({ ...event, workstations: value === '' ? null : Number(value) })}
          hideControls
          allowDecimal={false}
        />
      </div>
      <GroupFields event={event} hanging={hanging} onChange={onChange} />
    </li>
  )
}
