import { Button, CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyFailed } from '#ui/notify.ts'
import { PopoverButton } from '#ui/PopoverButton.tsx'
import { readViews, withoutView, withView, writeViews, type SavedView } from './saved-views'
import styles from './toolbar.module.css'
import { readQuery, writeQuery, type BoardQuery } from './url-state'
import type { ChangeQuery } from './use-board-query'

/** Ways of looking at the board: named and kept in this browser, or handed on as an address. */
export function ViewsMenu({ query, change }: { readonly query: BoardQuery; readonly change: ChangeQuery }) {
  const { t } = useTranslation('plan')
  const [views, setViews] = useState(() => readViews(localStorage))
  const [name, setName] = useState('')

  function keep(next: readonly SavedView[]) {
    writeViews(localStorage, next)
    setViews([...next])
  }

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(location.href)
      notifyDone(t('board.views.copied'))
    } catch {
      notifyFailed(t('board.views.notCopied'))
    }
  }

  return (
    <PopoverButton variant="default" label={t('board.views.title')}>
      <div className={styles.views}>
        {views.length === 0 && <p className={styles.faint}>{t('board.views.none')}</p>}
        <ul>
          {views.map((view) => (
            <li key={view.name} className={styles.view}>
              <button
                type="button"
                className={styles.viewName}
                onClick={() => change(() => readQuery(new URLSearchParams(view.search)))}
              >
                {view.name}
              </button>
              <CloseButton
                size="sm"
                aria-label={t('board.views.remove', { name: view.name })}
                onClick={() => keep(withoutView(views, view.name))}
              />
            </li>
          ))}
        </ul>
        <form
          className={styles.viewForm}
          onSubmit={(event) => {
            event.preventDefault()
            keep(withView(views, { name, search: writeQuery({ ...query, stage: null }).toString() }))
            setName('')
          }}
        >
          <TextInput
            label={t('board.views.name')}
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {t('board.views.save')}
          </Button>
        </form>
        <Button variant="default" onClick={() => void copyLink()}>
          {t('board.views.copy')}
        </Button>
      </div>
    </PopoverButton>
  )
}
