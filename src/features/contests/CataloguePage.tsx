import { useTranslation } from 'react-i18next'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { Catalogue } from './catalogue/Catalogue'
import { useListings } from './catalogue/use-catalogue'

export function Component() {
  const { t } = useTranslation('contests')
  const skeleton = (
    <>
      <PageHead title={t('catalogue.plainTitle')} />
      <TableSkeleton rows={12} cols={6} />
    </>
  )
  return (
    <QueryView query={useListings()} skeleton={skeleton}>
      {({ rows }) => <Catalogue listed={rows} />}
    </QueryView>
  )
}
