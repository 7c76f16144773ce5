import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyFailed } from './notify'
import { saveFile } from './save-file'
import styles from './SubscribeButton.module.css'

export interface SubscribePanelProps {
  /** Where the calendar is; see `calendarAddress` of the features' API. */
  readonly url: string
  /** Whether calendar programs outside this page reach the address; otherwise the file can only be saved. */
  readonly reachable: boolean
}

export function SubscribePanel({ url, reachable }: SubscribePanelProps) {
  const { t } = useTranslation('ui')

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url)
      notifyDone(t('subscribe.copied'))
    } catch {
      notifyFailed(t('subscribe.notCopied'))
    }
  }

  async function save(): Promise<void> {
    try {
      const answer = await fetch(url)
      if (!answer.ok) throw new Error(String(answer.status))
      saveFile({ name: nameIn(url), blob: await answer.blob() })
    } catch {
      notifyFailed(t('subscribe.notSaved'))
    }
  }

  return (
    <div className={styles.panel}>
      {reachable ? (
        <>
          <p>{t('subscribe.hint')}</p>
          <TextInput
            label={t('subscribe.address')}
            value={url}
            readOnly
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </>
      ) : (
        <p>{t('subscribe.unreachable')}</p>
      )}
      <div className={styles.actions}>
        {reachable && (
          <>
            <Button size="sm" variant="default" onClick={() => void copy()}>
              {t('subscribe.copy')}
            </Button>
            <a className={styles.link} href={url.replace(/^https?:/, 'webcal:')}>
              {t('subscribe.open')}
            </a>
          </>
        )}
        <Button size="sm" variant="default" onClick={() => void save()}>
          {t('subscribe.save')}
        </Button>
      </div>
    </div>
  )
}

/** `…/calendar/contest/c-011.ics?pages=…` is saved as `contest-c-011.ics`; a secret address never becomes a name. */
function nameIn(url: string): string {
  const [kind = 'saiheng', id = ''] = new URL(url).pathname.split('/').slice(-2)
  return kind === 'person' ? 'saiheng.ics' : `${kind}-${decodeURIComponent(id)}`
}
