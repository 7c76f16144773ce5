import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnouncementData } from '#contract/announcements'
import { audiences, type Audience } from '#domain/access/actor'
import { checkAnnouncement } from '#domain/announcements/announcement'
import type { Reason } from '#domain/decision'
import { api, apiClient } from '#features/api.ts'
import { notifyDone } from '#ui/notify.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import { ReasonSentence, Reasons } from '#ui/Reasons.tsx'
import { Paragraphs } from './AnnouncementItem'
import styles from './announcements.module.css'

export interface AnnouncementEditorProps {
  readonly editionId: string
  readonly contestId: string | null
  /** The draft that is changed; null for a new one. */
  readonly announcement: AnnouncementData | null
  readonly onClose: () => void
}

/** Plain text with its look beside it; kept as a draft, or published at once. */
export function AnnouncementEditor({ editionId, contestId, announcement, onClose }: AnnouncementEditorProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/announcements'])
  const queryClient = useQueryClient()
  const [text, setText] = useState({ title: announcement?.title ?? '', body: announcement?.body ?? '' })
  const [audience, setAudience] = useState<Audience>(announcement?.audience ?? 'public')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{
    readonly stale: boolean
    readonly reasons: readonly Reason[] | null
  } | null>(null)
  const name = useId()
  const findings = tried ? checkAnnouncement(text) : []
  const errorAt = (path: string) => {
    const found = findings.find((reason) => reason.path === path)
    return found && <ReasonSentence reason={found} />
  }

  async function save(publish: boolean) {
    setTried(true)
    if (checkAnnouncement(text).length > 0) return
    setBusy(true)
    try {
      const saved = await keepDraft()
      if (publish) await apiClient.announcements.publish({ announcementId: saved.id, version: saved.version })
      notifyDone(t(publish ? 'contests/announcements:published' : 'contests/announcements:kept'))
      onClose()
    } catch (error) {
      setRefusal({ stale: isStale(error), reasons: reasonsOf(error) })
    } finally {
      setBusy(false)
      void queryClient.invalidateQueries({ queryKey: api.announcements.key() })
    }
  }

  function keepDraft(): Promise<Pick<AnnouncementData, 'id' | 'version'>> {
    if (announcement === null) return apiClient.announcements.create({ editionId, contestId, ...text, audience })
    const { id: announcementId, version } = announcement
    const untouched = announcement.title === text.title && announcement.body === text.body
    if (untouched && announcement.audience === audience) return Promise.resolve(announcement)
    return apiClient.announcements.edit({ announcementId, version, ...text, audience })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="56rem"
      title={t(announcement === null ? 'contests/announcements:draft' : 'contests/announcements:edit')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <div className={styles.editor}>
        <div className={styles.fields}>
          <TextInput
            label={t('contests/announcements:field.title')}
            value={text.title}
            onChange={({ currentTarget }) => setText({ ...text, title: currentTarget.value })}
            error={errorAt('title')}
            maxLength={120}
            data-autofocus
          />
          <Textarea
            label={t('contests/announcements:field.body')}
            description={t('contests/announcements:bodyHint')}
            value={text.body}
            onChange={({ currentTarget }) => setText({ ...text, body: currentTarget.value })}
            error={errorAt('body')}
            maxLength={8000}
            rows={9}
          />
          <fieldset className={styles.choices}>
            <legend>{t('contests/announcements:field.audience')}</legend>
            {audiences.map((value) => (
              <label key={value}>
                <input type="radio" name={name} checked={audience === value} onChange={() => setAudience(value)} />
                {t(`contests/announcements:audience.${value}`)}
              </label>
            ))}
          </fieldset>
        </div>
        <section className={styles.preview} aria-label={t('contests/announcements:preview')}>
          <p className={styles.faint}>{t('contests/announcements:preview')}</p>
          <p className={styles.previewTitle}>{text.title}</p>
          <Paragraphs body={text.body} />
        </section>
      </div>
      {refusal !== null &&
        (refusal.reasons === null ? (
          <p role="alert">{t('contests/announcements:failed')}</p>
        ) : (
          <Reasons reasons={refusal.reasons} {...(refusal.stale && { title: t('contests/announcements:stale') })} />
        ))}
      <p className={styles.faint}>{t('contests/announcements:publishHint')}</p>
      <div className={styles.dialogActions}>
        <Button variant="default" loading={busy} onClick={() => void save(false)}>
          {t('contests/announcements:keep')}
        </Button>
        <Button loading={busy} onClick={() => void save(true)}>
          {t('contests/announcements:publish')}
        </Button>
      </div>
    </Modal>
  )
}
