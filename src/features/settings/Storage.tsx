import { Button, FileButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '#ui/Confirm.tsx'
import { notifyDone, notifyFailed } from '#ui/notify.ts'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { bytesInWords } from './bytes'
import type { LocalData } from './local-data'
import { saveFile } from '#ui/save-file.ts'
import styles from './settings.module.css'

type Asked = { readonly kind: 'reset' } | { readonly kind: 'import'; readonly file: File }

/** The data of this browser: where it is, a copy of it, another in its place, or the sample from the start. */
export function Storage({ data }: { readonly data: LocalData }) {
  const { t } = useTranslation('settings')
  const described = useQuery({ queryKey: ['local-data'], queryFn: data.describe })
  const [asked, setAsked] = useState<Asked | null>(null)
  const [busy, setBusy] = useState(false)

  async function attempt(work: () => Promise<void>, failed: string) {
    setBusy(true)
    try {
      await work()
    } catch {
      notifyFailed(t(failed))
    } finally {
      setBusy(false)
    }
  }

  function exportData() {
    void attempt(async () => {
      saveFile(await data.exportFile())
      notifyDone(t('storage.exported'))
    }, 'storage.exportFailed')
  }

  /** Everything on screen came from the data that is gone, so the page starts again. */
  function replaceData(wanted: Asked) {
    void attempt(
      async () => {
        await (wanted.kind === 'reset' ? data.reset() : data.importFile(wanted.file))
        window.location.reload()
      },
      wanted.kind === 'reset' ? 'storage.resetFailed' : 'storage.importFailed',
    )
  }

  return (
    <Section title={t('storage.title')}>
      <QueryView query={described} skeleton={<TextSkeleton lines={3} />}>
        {({ where, bytes, persisted, createdAt }) => (
          <dl className={styles.facts}>
            <Fact term={t('storage.where')}>{t('storage.whereText', { where })}</Fact>
            <Fact term={t('storage.size')}>{bytes === null ? t('storage.unknown') : bytesInWords(bytes)}</Fact>
            <Fact term={t('storage.safety')}>{t(persisted ? 'storage.persisted' : 'storage.evictable')}</Fact>
            {createdAt !== null && <Fact term={t('storage.since')}>{createdAt.slice(0, 16).replace('T', ' ')}</Fact>}
          </dl>
        )}
      </QueryView>
      <div className={styles.buttons}>
        <Button variant="default" onClick={exportData} loading={busy && asked === null}>
          {t('storage.export')}
        </Button>
        <FileButton onChange={(file) => file !== null && setAsked({ kind: 'import', file })}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('storage.import')}
            </Button>
          )}
        </FileButton>
        <Button variant="outline" color="cinnabar" onClick={() => setAsked({ kind: 'reset' })}>
          {t('storage.reset')}
        </Button>
      </div>
      <Confirm
        opened={asked !== null}
        title={t(asked?.kind === 'import' ? 'storage.importTitle' : 'storage.resetTitle')}
        verb={t(asked?.kind === 'import' ? 'storage.importVerb' : 'storage.resetVerb')}
        danger
        busy={busy}
        onClose={() => setAsked(null)}
        onConfirm={() => asked !== null && replaceData(asked)}
      >
        <p>
          {t(asked?.kind === 'import' ? 'storage.importText' : 'storage.resetText', {
            name: asked?.kind === 'import' ? asked.file.name : '',
          })}
        </p>
      </Confirm>
    </Section>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
