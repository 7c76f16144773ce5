import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { useState, type DragEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftHost } from '#domain/contests/contest-draft'
import { hostRoles, type HostRole } from '#domain/contests/vocabulary'
import { classes } from '#ui/classes.ts'
import { ChevronIcon, CloseIcon } from '#ui/icons.tsx'
import type { FieldsProps } from './BasicsFields'
import { byRole, movePart, neighbourIn, newHost, replacePart, withoutPart } from './draft-parts'
import { BlockFindings, useField } from './findings'
import styles from './workspace.module.css'

/** Hosts in the order documents print them; rows move by buttons, by Alt and the arrow keys, or by dragging. */
export function HostFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  const [moved, setMoved] = useState('')
  const [dragged, setDragged] = useState<string | null>(null)
  const { hosts } = draft
  const put = (next: readonly DraftHost[]) => onChange({ ...draft, hosts: byRole(next) })

  function moveTo(id: string, to: number | null) {
    const host = hosts.find((one) => one.id === id)
    if (host === undefined || to === null) return
    put(movePart(hosts, id, to))
    const ofRole = hosts.filter(({ role }) => role === host.role)
    const first = hosts.findIndex(({ role }) => role === host.role)
    setMoved(t('contests/workspace:hostMoved', { name: host.name, place: to - first + 1, total: ofRole.length }))
  }

  return (
    <>
      <BlockFindings path="hosts" />
      <ol className={styles.hosts}>
        {hosts.map((host, index) => (
          <HostRow
            key={host.id}
            host={host}
            up={neighbourIn(hosts, host.id, -1)}
            down={neighbourIn(hosts, host.id, 1)}
            dropsHere={dragged !== null && dragged !== host.id && roleOf(dragged) === host.role}
            onChange={(changed) => put(replacePart(hosts, changed))}
            onMove={(to) => moveTo(host.id, to)}
            onRemove={() => put(withoutPart(hosts, host.id))}
            onDragStart={() => setDragged(host.id)}
            onDragEnd={() => setDragged(null)}
            onDrop={() => dragged !== null && moveTo(dragged, index)}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      <div className={styles.adding}>
        {hostRoles.map((role) => (
          <Button key={role} variant="default" size="compact-sm" onClick={() => put([...hosts, newHost(role)])}>
            {t('contests/workspace:addHost', { role: t(`ui:vocabulary.hostRole.${role}`) })}
          </Button>
        ))}
      </div>
    </>
  )

  function roleOf(id: string): HostRole | undefined {
    return hosts.find((host) => host.id === id)?.role
  }
}

interface HostRowProps {
  readonly host: DraftHost
  readonly up: number | null
  readonly down: number | null
  readonly dropsHere: boolean
  readonly onChange: (host: DraftHost) => void
  readonly onMove: (to: number | null) => void
  readonly onRemove: () => void
  readonly onDragStart: () => void
  readonly onDragEnd: () => void
  readonly onDrop: () => void
}

function HostRow({
  host,
  up,
  down,
  dropsHere,
  onChange,
  onMove,
  onRemove,
  onDragStart,
  onDragEnd,
  onDrop,
}: HostRowProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  const role = t(`ui:vocabulary.hostRole.${host.role}`)
  const named = t('contests/workspace:hostNamed', { role, name: host.name })

  const drop = { onDragOver: (event: DragEvent) => dropsHere && event.preventDefault(), onDrop }

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? up : down)
  }

  return (
    <li className={classes(styles.host, dropsHere && styles.dropsHere)}>
      <span className={styles.grip} draggable onDragStart={onDragStart} onDragEnd={onDragEnd} aria-hidden="true">
        ⠿
      </span>
      <NativeSelect
        aria-label={t('contests/workspace:roleOf', { name: host.name })}
        value={host.role}
        wrapperProps={drop}
        onChange={({ currentTarget }) => onChange({ ...host, role: currentTarget.value as HostRole })}
        data={hostRoles.map((value) => ({ value, label: t(`ui:vocabulary.hostRole.${value}`) }))}
      />
      <TextInput
        {...useField(`hosts.${host.id}.name`)}
        aria-label={t('contests/workspace:hostName', { role })}
        value={host.name}
        wrapperProps={drop}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) => onChange({ ...host, name: currentTarget.value })}
        maxLength={200}
      />
      <span className={styles.rowActions}>
        <ActionIcon
          variant="subtle"
          aria-label={t('contests/workspace:moveUp', { name: named })}
          disabled={up === null}
          onClick={() => onMove(up)}
        >
          <ChevronIcon turned="up" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          aria-label={t('contests/workspace:moveDown', { name: named })}
          disabled={down === null}
          onClick={() => onMove(down)}
        >
          <ChevronIcon />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('contests/workspace:remove', { name: named })} onClick={onRemove}>
          <CloseIcon />
        </ActionIcon>
      </span>
    </li>
  )
}
