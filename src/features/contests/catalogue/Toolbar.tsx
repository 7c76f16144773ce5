import { CloseButton, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchIcon } from '#ui/icons.tsx'
import styles from './catalogue.module.css'

export interface ToolbarProps {
  readonly search: string
  readonly onSearch: (search: string) => void
  /** The facets: menus on a wide screen, one button for all on a phone. */
  readonly children: ReactNode
}

export function Toolbar({ search, onSearch, children }: ToolbarProps) {
  const { t } = useTranslation('contests')
  return (
    <search className={styles.toolbar}>
      <TextInput
        className={styles.search}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={t('catalogue.search')}
        placeholder={t('catalogue.searchHint')}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onSearch('')
        }}
        maxLength={100}
        leftSection={<SearchIcon />}
        rightSection={
          search !== '' && (
            <CloseButton size="sm" aria-label={t('catalogue.clearSearch')} onClick={() => onSearch('')} />
          )
        }
      />
      {children}
    </search>
  )
}
