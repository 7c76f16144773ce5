import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeDraftData } from '#contract/schemes'
import { momentText } from '#ui/hall-time.ts'
import { api } from '../../api'
import { editToDraft } from './edit-to-draft'
import { isOutdated, type KeptEdit } from './kept-edit'
import { OthersVersion } from './OthersVersion'
import styles from './Editor.module.css'

interface KeptOfferProps {
  readonly data: SchemeDraftData
  readonly kept: KeptEdit
  readonly onGoOn: () => void
  readonly onDiscard: () => void
}

/** An edit this device kept: to go on with or to drop. Where the scheme was saved meanwhile, both are shown first. */
export function KeptOffer({ data, kept, onGoOn, onDiscard }: KeptOfferProps) {
  const { t } = useTranslation('schemes/editor')
  const { revision } = kept
  const outdated = data.version !== null && isOutdated(kept, data)
  const from = revision === null ? t('others.nothing') : t('others.version', { n: revision })
  const eventId = data.event.id
  const started = useQuery({
    ...api.schemes.draft.queryOptions({ input: { eventId, ...(revision !== null && { revision }) } }),
    enabled: outdated && revision !== null,
    retry: false,
  })
  const mine = useMemo(() => editToDraft(kept.scheme), [kept.scheme])
  return (
    <section className={styles.offer} aria-label={t('kept.title')}>
      <p>{t('kept.text', { at: momentText(kept.at), from })}</p>
      {outdated && data.version !== null ? (
        <OthersVersion
          theirs={data.version}
          base={{ revision, written: (revision !== null && started.data?.version) || null }}
          mine={mine}
          onKeep={onGoOn}
          onTake={onDiscard}
        />
      ) : (
        <div className={styles.answers}>
          <Button onClick={onGoOn}>{t('kept.goOn')}</Button>
          <Button variant="default" onClick={onDiscard}>
            {t('kept.discard')}
          </Button>
        </div>
      )}
    </section>
  )
}
