import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { QueryView } from '#ui/QueryView.tsx'
import { Section } from '#ui/Section.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { ApprovalItem } from './approvals/ApprovalItem'
import { PendingRequests } from './approvals/PendingRequests'
import { SignatureList } from './approvals/SignatureList'
import { UnsignedForms } from './approvals/UnsignedForms'
import styles from './desk.module.css'
import { DeskFrame } from './DeskFrame'

/** Signing, and what takes two people afterwards. */
export function Component() {
  const { t } = useTranslation('desk/approvals')
  const { eventId = '' } = useParams()
  const query = useQuery(api.approvals.list.queryOptions({ input: { eventId } }))
  return (
    <DeskFrame eventId={eventId} tab="approvals">
      {(desk) => (
        <>
          <Section title={t('signing')} aside={t('signingAside')}>
            <UnsignedForms desk={desk} />
            <SignatureList signatures={desk.signatures} />
          </Section>
          <QueryView query={query} skeleton={<TextSkeleton lines={6} />}>
            {({ rows, can }) => {
              const asked = rows.filter(({ state }) => state === 'asked')
              const answered = rows.filter(({ state }) => state !== 'asked')
              return (
                <>
                  <Section title={t('pending')} aside={t('twoPeople')}>
                    <PendingRequests desk={desk} asked={asked} mayAsk={can.includes('approval.ask')} />
                  </Section>
                  <Section title={t('record')}>
                    {answered.length === 0 ? (
                      <p className={styles.quiet}>{t('noRecord')}</p>
                    ) : (
                      <ol>
                        {answered.map((approval) => (
                          <ApprovalItem key={approval.id} desk={desk} approval={approval} />
                        ))}
                      </ol>
                    )}
                  </Section>
                </>
              )
            }}
          </QueryView>
        </>
      )}
    </DeskFrame>
  )
}
