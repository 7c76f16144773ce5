import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import { compareExact, exact, zero } from '#domain/exact'
import { padDecimals } from '#ui/Mark.tsx'
import { api } from '../../api'
import { momentText } from '#ui/hall-time.ts'
import styles from './print.module.css'
import { SignatureLines } from './SignatureLines'

/** All works by code with what they are worth (汇总表); no names, whoever prints it. */
export function SummaryPaper({ desk }: { readonly desk: DeskData }) {
  const { t } = useTranslation(['desk/print', 'ui'])
  const time = useReadAt(desk.event.id)
  const { contest, event, scheme, works } = desk
  const parts = scheme?.parts ?? []
  const title = t('summaryTitle', { event: event.name })
  const state = t(`ui:vocabulary.markingState.${event.markingState}`)
  return (
    <article className={styles.paper} aria-label={title}>
      <header className={styles.head}>
        <p>{contest.name}</p>
        <h2>{title}</h2>
        <p className={styles.facts}>
          <span>{state}</span>
          {scheme !== null && <span>{t('revision', { n: scheme.revision })}</span>}
          {time !== null && <span>{t('asOf', { time: momentText(time) })}</span>}
          {contest.sample && <span>{t('sample')}</span>}
        </p>
      </header>
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('work')}</th>
            {parts.map(({ code, name, weightPercent }) => (
              <th key={code} scope="col">
                {t('part', { name, weight: weightPercent })}
              </th>
            ))}
            <th scope="col">{t('raw')}</th>
            <th scope="col">{t('deducted')}</th>
            <th scope="col">{t('total')}</th>
            <th scope="col" className={styles.remark}>
              {t('remark')}
            </th>
          </tr>
        </thead>
        <tbody>
          {works.map((work, index) => (
            <tr key={work.workCode}>
              <td>{index + 1}</td>
              <th scope="row">{work.workCode}</th>
              {parts.map(({ code }) => (
                <td key={code} className={styles.mark}>
                  {work.parts.find((part) => part.code === code)?.mark ?? ''}
                </td>
              ))}
              <td className={styles.mark}>{work.raw === null ? '' : padDecimals(work.raw, 2)}</td>
              <td className={styles.mark}>{deductedOf(work)}</td>
              <td className={styles.mark}>{work.total === null ? '' : padDecimals(work.total, 2)}</td>
              <td>
                {work.void ? t('void') : work.entered < work.expected && t('open', { n: work.expected - work.entered })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SignatureLines people={[{ role: t('compiler'), name: '', signedAt: null }]} />
    </article>
  )
}

function deductedOf({ deducted }: DeskData['works'][number]): string {
  return compareExact(exact(deducted), zero) === 0 ? '' : `−${padDecimals(deducted, 2)}`
}

/** When the desk was read, by the backend's clock. */
function useReadAt(eventId: string): string | null {
  const session = useQuery(api.session.get.queryOptions())
  const desk = useQuery(api.marking.desk.queryOptions({ input: { eventId } }))
  if (session.data === undefined) return null
  const since = desk.dataUpdatedAt - session.dataUpdatedAt
  return new Date(Date.parse(session.data.now) + since).toISOString()
}
