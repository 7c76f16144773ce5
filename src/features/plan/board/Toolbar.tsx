import { Button, CloseButton, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SearchIcon } from '#ui/icons.tsx'
import { canRedo, canUndo } from './board-machine'
import { useModel } from './board-model'
import { useBoardState } from './board-store'
import { FilterMenu } from './FilterMenu'
import { layers } from './plan-world'
import type { Panel } from './SidePanel'
import { zooms } from './time-scale'
import styles from './toolbar.module.css'
import { clear, isNarrowed, rowKinds, type BoardQuery } from './url-state'
import type { Actions } from './use-actions'
import type { ChangeQuery } from './use-board-query'
import { blocking } from './verdict'
import { ViewsMenu } from './ViewsMenu'

export interface ToolbarProps {
  readonly query: BoardQuery
  readonly change: ChangeQuery
  readonly actions: Actions
  readonly panel: Panel | null
  readonly phone: boolean
  readonly shown: number
  readonly onPanel: (panel: Panel | null) => void
  readonly onZoom: (steps: number) => void
  readonly onHelp: () => void
}

export function Toolbar(props: ToolbarProps) {
  const { query, change, phone, onHelp } = props
  const { t } = useTranslation('plan')
  const { staff } = useModel()
  return (
    <div className={styles.toolbar}>
      <search className={styles.group}>
        <Search query={query} change={change} />
        <FilterMenu query={query} change={change} />
        {isNarrowed(query) && (
          <Button variant="subtle" onClick={() => change(clear)}>
            {t('board.filter.clear')}
          </Button>
        )}
        <ViewsMenu query={query} change={change} />
      </search>
      {!phone && <Looks {...props} />}
      {staff && <Work {...props} />}
      {!phone && (
        <Button variant="default" onClick={onHelp} aria-label={t('board.keys.title')} className={styles.square}>
          ?
        </Button>
      )}
    </div>
  )
}

function Search({ query, change }: Pick<ToolbarProps, 'query' | 'change'>) {
  const { t } = useTranslation('plan')
  const search = (text: string) => change((before) => ({ ...before, search: text }))
  return (
    <TextInput
      className={styles.search}
      aria-label={t('board.filter.search')}
      placeholder={t('board.filter.searchHint')}
      value={query.search}
      maxLength={60}
      onChange={(event) => search(event.currentTarget.value)}
      leftSection={<SearchIcon />}
      rightSection={
        query.search !== '' && (
          <CloseButton size="sm" aria-label={t('board.filter.clearSearch')} onClick={() => search('')} />
        )
      }
    />
  )
}

/** What is seen and how close. */
function Looks({ query, change, onZoom }: ToolbarProps) {
  const { t } = useTranslation('plan')
  const { staff } = useModel()
  return (
    <div className={styles.group}>
      <NativeSelect
        aria-label={t('board.rows.title')}
        value={query.rows}
        onChange={({ currentTarget: { value } }) =>
          change((before) => ({ ...before, rows: rowKinds.find((kind) => kind === value) ?? before.rows }))
        }
        data={rowKinds.map((kind) => ({ value: kind, label: t(`board.rows.${kind}`) }))}
      />
      <SegmentedControl
        aria-label={t('board.zoom.title')}
        value={query.zoom}
        onChange={(value) => onZoom(zooms.findIndex((zoom) => zoom === value) - zooms.indexOf(query.zoom))}
        data={zooms.map((zoom) => ({ value: zoom, label: t(`board.zoom.${zoom}`) }))}
      />
      {staff && (
        <SegmentedControl
          aria-label={t('board.layer.title')}
          value={query.layer}
          onChange={(value) =>
            change((before) => ({ ...before, layer: layers.find((layer) => layer === value) ?? before.layer }))
          }
          data={layers.map((layer) => ({ value: layer, label: t(`board.layer.${layer}`) }))}
        />
      )}
    </div>
  )
}

function Work({ actions, panel, phone, onPanel }: ToolbarProps) {
  const { t } = useTranslation('plan')
  const { store, findings, unscheduled, editable } = useModel()
  const undoable = useBoardState(store, canUndo)
  const redoable = useBoardState(store, canRedo)
  const counts: Readonly<Record<'conflicts' | 'tray', number>> = {
    conflicts: blocking(findings).length,
    tray: unscheduled.length,
  }
  return (
    <div className={styles.group}>
      {editable && (
        <Button.Group>
          <Button variant="default" disabled={!undoable} onClick={actions.undo}>
            {t('board.action.undo')}
          </Button>
          <Button variant="default" disabled={!redoable} onClick={actions.redo}>
            {t('board.action.redo')}
          </Button>
        </Button.Group>
      )}
      {(['conflicts', 'tray'] as const)
        .filter((which) => !phone || which === 'conflicts')
        .map((which) => (
          <Button
            key={which}
            variant="default"
            aria-expanded={panel === which}
            onClick={() => onPanel(panel === which ? null : which)}
            {...(which === 'tray' && { 'data-tray': '' })}
          >
            {t(`board.count.${which}`, { count: counts[which] })}
          </Button>
        ))}
    </div>
  )
}
