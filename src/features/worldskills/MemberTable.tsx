import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router-dom'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { medals, memberName, type WorldskillsMember } from './member'
import { readMemberSort, sortMembers } from './member-sort'

export function MemberTable({ members }: { readonly members: readonly WorldskillsMember[] }) {
  const { t, i18n } = useTranslation(['worldskills', 'ui'])
  const [search, setSearch] = useSearchParams()
  const sort = readMemberSort(search.get('members'))
  const number = new Intl.NumberFormat(i18n.language)

  const numberColumn = (
    key: (typeof medals)[number] | 'entries' | 'medalPoints',
    hideBelow?: 'sm',
  ): Column<WorldskillsMember> => ({
    key,
    header: key === 'entries' || key === 'medalPoints' ? t(`members.${key}`) : t(`ui:vocabulary.award.${key}`),
    render: (member) => number.format(member[key]),
    align: 'end',
    sortable: true,
    ...(hideBelow && { hideBelow }),
  })

  const columns: readonly Column<WorldskillsMember>[] = [
    { key: 'name', header: t('members.member'), render: (member) => memberName(member, i18n.language) },
    numberColumn('entries', 'sm'),
    ...medals.map((medal) => numberColumn(medal)),
    numberColumn('medalPoints'),
    ...(['averageMedalPoints', 'totalPoints', 'averagePoints'] as const).map((key): Column<WorldskillsMember> => ({
      key,
      header: t(`members.${key}`),
      render: (member) => (key === 'totalPoints' ? number.format(member.totalPoints) : member[key]),
      align: 'end',
      sortable: true,
      hideBelow: 'md',
    })),
  ]

  function changeSort(key: string) {
    const order = sort.key === key && sort.order === 'desc' ? 'asc' : 'desc'
    setSearch(
      (before) => {
        before.set('members', `${key}.${order}`)
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  }

  return (
    <DataTable
      caption={t('members.caption')}
      columns={columns}
      rows={sortMembers(members, sort.key, sort.order)}
      rowKey={({ code }) => code}
      sort={sort}
      onSort={changeSort}
      footer={t('members.footer', { count: members.length })}
      empty={null}
    />
  )
}
