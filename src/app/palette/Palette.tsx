import { useMantineColorScheme } from '@mantine/core'
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router-dom'
import { filterContests } from '#domain/contests/filter'
import { api } from '#features/api.ts'
import { splitContestName } from '#ui/contest-name.ts'
import { setDensity } from '#ui/density.ts'
import { SearchIcon } from '#ui/icons.tsx'
import { useChangePersona } from '../session/use-change-persona'
import { useSession } from '../session/use-session'
import { commandsOf, findCommands, type Command } from './commands'
import styles from './Palette.module.css'

const [store, { open }] = createSpotlight()
const contestsShown = 8

/** Pages, contests by name or pinyin initials, looks and personas. Opens whenever `asked` grows. */
export function Palette({ asked }: { readonly asked: number }) {
  const { t } = useTranslation(['app', 'app/palette'], { nsMode: 'fallback' })
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const commands = useCommands()
  const { data } = useQuery(api.contests.list.queryOptions({ input: { limit: 1000 } }))
  useEffect(() => {
    if (asked > 0) open()
  }, [asked])

  const contests = query.trim() === '' ? [] : filterContests(data?.rows ?? [], { query }).slice(0, contestsShown)
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('palette.contests'),
      actions: contests.map(({ id, name, finalFrom }) => ({
        id,
        label: splitContestName(name).title,
        ...(finalFrom !== null && { description: finalFrom }),
        onClick: () => void navigate(`/contests/${id}`),
      })),
    },
    ...groupsOf(findCommands(commands, query), t),
  ].filter(({ actions }) => actions.length > 0)

  return (
    <Spotlight
      store={store}
      shortcut={null}
      actions={groups}
      filter={(_query, actions) => actions}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t('palette.nothing')}
      scrollable
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={{
        content: styles.content ?? '',
        action: styles.action ?? '',
        actionDescription: styles.description ?? '',
      }}
      maxHeight="min(28rem, 70dvh)"
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('search'), leftSection: <SearchIcon /> }}
    />
  )
}

function useCommands(): readonly Command[] {
  const { t, i18n } = useTranslation(['app', 'app/palette'], { nsMode: 'fallback' })
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const { become, becomePublic } = useChangePersona()
  const session = useSession()
  const { data } = useQuery({ ...api.session.personas.queryOptions(), enabled: session?.personasOffered === true })
  return commandsOf({
    t: (key) => t(key),
    english: i18n.language === 'en',
    personas: data?.rows ?? [],
    goTo: (path) => void navigate(path),
    changeLanguage: (language) => void i18n.changeLanguage(language),
    changeLight: setColorScheme,
    changeDensity: setDensity,
    become,
    becomePublic,
  })
}

function groupsOf(commands: readonly Command[], t: (key: string) => string): SpotlightActionGroupData[] {
  return (['pages', 'personas', 'looks'] as const).map((group) => ({
    group: t(`palette.${group}`),
    actions: commands
      .filter((command) => command.group === group)
      .map(({ id, label, run }) => ({ id, label, onClick: run })),
  }))
}
