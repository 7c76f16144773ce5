import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '#ui/PageHead.tsx'
import { About } from './About'
import { Clock } from './Clock'
import { LocalDataContext } from './local-data'
import { Looks } from './Looks'
import { OfflineUse } from './OfflineUse'
import { Storage } from './Storage'

export function Component() {
  const { t } = useTranslation('settings')
  const localData = use(LocalDataContext)
  return (
    <>
      <PageHead title={t('title')} meta={t('meta')} />
      <Looks />
      <Clock />
      {localData === null ? <OfflineUse /> : <Storage data={localData} />}
      <About />
    </>
  )
}
