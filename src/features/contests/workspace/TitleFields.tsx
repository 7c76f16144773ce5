import { Checkbox, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftEvent } from '#domain/contests/contest-draft'
import type { ContestClass, GroupKind } from '#domain/contests/vocabulary'
import { titleQuota } from '#domain/ranking/title-quota'
import type { FieldsProps } from './BasicsFields'
import { replacePart } from './draft-parts'
import { BlockFindings } from './findings'
import styles from './workspace.module.css'

/** How many titles 山东省技术能手 each event may grant, and to which groups; students get none. */
export function TitleFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation(['contests', 'contests/workspace'])
  return (
    <>
      <p className={styles.hint}>{t('contests/workspace:titlesHint')}</p>
      {draft.events.map((event) => (
        <EventTitles
          key={event.id}
          event={event}
          contestClass={draft.class}
          onChange={(changed) => onChange({ ...draft, events: replacePart(draft.events, changed) })}
        />
      ))}
    </>
  )
}

interface EventTitlesProps {
  readonly event: DraftEvent
  readonly contestClass: ContestClass | null
  readonly onChange: (event: DraftEvent) => void
}

function EventTitles({ event, contestClass, onChange }: EventTitlesProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  const size = event.groups[0]?.teamSize
  const decided = contestClass === null || size === undefined ? null : titleQuota(contestClass, size)
  const quota = decided?.kind === 'accepted' ? decided.value : null
  const kinds = event.groups.map(({ kind }) => kind).filter((kind) => kind !== 'student')
  const split = event.titleSplit
  const countOf = (kind: GroupKind) => split?.find(({ group }) => group === kind)?.count ?? 0
  const given = split?.reduce((sum, { count }) => sum + count, 0) ?? 0
  const start = () => kinds.map((group, index) => ({ group, count: index === 0 ? (quota ?? 1) : 0 }))

  function put(kind: GroupKind, count: number) {
    onChange({
      ...event,
      titleSplit: kinds.map((group) => ({ group, count: group === kind ? count : countOf(group) })),
    })
  }

  return (
    <fieldset className={styles.titles}>
      <legend>{event.name || t('contests/workspace:unnamed')}</legend>
      <p className={styles.note}>
        {quota === null
          ? t(contestClass === null ? 'contests/workspace:quotaNoClass' : 'contests/workspace:quotaUnknown')
          : t('contests/workspace:quota', { quota })}
      </p>
      <BlockFindings path={`events.${event.id}.titleSplit`} />
      <Checkbox
        label={t('contests/workspace:splitTitles')}
        checked={split !== null}
        disabled={split === null && kinds.length === 0}
        onChange={() => onChange({ ...event, titleSplit: split === null ? start() : null })}
      />
      {split !== null && (
        <div className={styles.row}>
          {kinds.map((kind) => (
            <NumberInput
              key={kind}
              label={t(`ui:vocabulary.group.${kind}`)}
              aria-label={t('contests/workspace:titlesOf', {
                event: event.name,
                group: t(`ui:vocabulary.group.${kind}`),
              })}
              className={styles.short}
              value={countOf(kind)}
              onChange={(value) => put(kind, Number(value))}
              min={0}
              allowDecimal={false}
              hideControls
            />
          ))}
          {quota !== null && <p className={styles.given}>{t('contests/workspace:given', { given, quota })}</p>}
        </div>
      )}
    </fieldset>
  )
}
