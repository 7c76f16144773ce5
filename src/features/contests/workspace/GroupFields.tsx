import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftEvent, DraftGroup } from '#domain/contests/contest-draft'
import { teamSizes, type TeamSize } from '#domain/contests/team-size'
import { groupKinds, type GroupKind } from '#domain/contests/vocabulary'
import { CloseIcon } from '#ui/icons.tsx'
import { newGroup, replacePart, withoutPart } from './draft-parts'
import type { HangingData } from './EventFields'
import { BlockFindings, useField } from './findings'
import styles from './workspace.module.css'

export interface GroupFieldsProps {
  readonly event: DraftEvent
  readonly hanging: HangingData
  readonly onChange: (event: DraftEvent) => void
}

/** Groups of an event, ranked apart, each with how many stand together; those with entries stay as they are. */
export function GroupFields({ event, hanging, onChange }: GroupFieldsProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  const put = (groups: readonly DraftGroup[]) => onChange({ ...event, groups })
  const free = groupKinds.filter((kind) => !event.groups.some((group) => group.kind === kind))
  const [next] = event.groups.length === 0 ? groupKinds : free.filter((kind) => kind !== 'open')
  return (
    <fieldset className={styles.groups}>
      <legend>{t('contests/workspace:list.groups')}</legend>
      <BlockFindings path={`events.${event.id}.groups`} />
      {event.groups.map((group) => (
        <GroupRow
          key={group.id}
          event={event}
          group={group}
          entries={hanging.groups[group.id]?.entries ?? 0}
          onChange={(changed) => put(replacePart(event.groups, changed))}
          onRemove={() => put(withoutPart(event.groups, group.id))}
        />
      ))}
      {next !== undefined && (
        <Button variant="default" size="compact-sm" onClick={() => put([...event.groups, newGroup(next)])}>
          {t('contests/workspace:addGroup')}
        </Button>
      )}
    </fieldset>
  )
}

interface GroupRowProps {
  readonly event: DraftEvent
  readonly group: DraftGroup
  readonly entries: number
  readonly onChange: (group: DraftGroup) => void
  readonly onRemove: () => void
}

function GroupRow({ event, group, entries, onChange, onRemove }: GroupRowProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  const kind = t(`ui:vocabulary.group.${group.kind}`)
  return (
    <div className={styles.group}>
      <NativeSelect
        {...useField(`events.${event.id}.groups.${group.id}.kind`)}
        aria-label={t('contests/workspace:groupOf', { event: event.name })}
        disabled={entries > 0}
        value={group.kind}
        onChange={({ currentTarget }) => onChange({ ...group, kind: currentTarget.value as GroupKind })}
        data={groupKinds.map((value) => ({ value, label: t(`ui:vocabulary.group.${value}`) }))}
      />
      <NativeSelect
        aria-label={t('contests/workspace:sizeOf', { event: event.name, group: kind })}
        disabled={entries > 0}
        value={group.teamSize}
        onChange={({ currentTarget }) => onChange({ ...group, teamSize: currentTarget.value as TeamSize })}
        data={teamSizes.map((value) => ({ value, label: t(`ui:vocabulary.teamSize.${value}`) }))}
      />
      {entries > 0 ? (
        <span className={styles.note}>{t('contests/workspace:groupCarries', { entries })}</span>
      ) : (
        <ActionIcon
          variant="subtle"
          aria-label={t('contests/workspace:remove', { name: `${event.name} ${kind}` })}
          onClick={onRemove}
        >
          <CloseIcon />
        </ActionIcon>
      )}
    </div>
  )
}
