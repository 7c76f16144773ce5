import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay } from '#domain/schedule/days'
import { api } from '#features/api.ts'
import { notifyDone, notifyFailed, notifyRefused } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import { SampleMark } from '#ui/SampleMark.tsx'
import { Section } from '#ui/Section.tsx'
import styles from './settings.module.css'

/** The sample world has a day of its own, so that there is always something under way. */
export function Clock() {
  const { t } = useTranslation('settings')
  const queryClient = useQueryClient()
  const { data: session } = useQuery(api.session.get.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const change = useMutation(
    api.session.setClock.mutationOptions({
      onSuccess: ({ today }) => {
        setChosen(null)
        notifyDone(t('clock.done', { day: today }))
        void queryClient.invalidateQueries()
      },
      onError: (error) => {
        const reasons = reasonsOf(error)
        if (reasons === null) notifyFailed(t('clock.failed'))
        else notifyRefused(reasons)
      },
    }),
  )
  if (session === undefined || !session.sample) return null
  const day = chosen ?? session.today
  const may = session.can.includes('clock.set')
  return (
    <Section title={t('clock.title')} aside={<SampleMark />}>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ day })
        }}
      >
        <div>
          <label htmlFor="sample-day">{t('clock.label')}</label>
          <p className={styles.hint}>{t(may ? 'clock.hint' : 'clock.mayNot')}</p>
        </div>
        <div className={styles.controls}>
          <input
            id="sample-day"
            type="date"
            className={styles.date}
            value={day}
            disabled={!may}
            onChange={(event) => setChosen(event.target.value)}
          />
          <Button
            type="submit"
            variant="default"
            disabled={!may || !isDay(day) || day === session.today}
            loading={change.isPending}
          >
            {t('clock.set')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
