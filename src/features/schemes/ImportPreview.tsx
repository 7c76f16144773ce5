import { Button, Radio } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeData } from '#contract/schemes'
import { roundingPoints, type RoundingPoint } from '#domain/marking/total'
import { lostReason, lostValues } from '#domain/schemes/lost-values'
import { Figure } from '#ui/Figure.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { useFocusKept } from '#ui/use-focus-kept.ts'
import { api, useOutcome } from '../api'
import { CriteriaPreview } from './CriteriaPreview'
import styles from './ImportWorkbook.module.css'
import type { OpenedScheme } from './open-scheme-file'
import { ReasonTable } from './ReasonTable'
import { storedScheme } from './stored-scheme'
import { useOriginWords } from './use-origin-words'

export interface ImportPreviewProps {
  readonly data: SchemeData
  readonly file: string
  readonly found: OpenedScheme
  readonly onDone: () => void
}

/** What the workbook holds, before anything is saved. */
export function ImportPreview({ data, file, found, onDone }: ImportPreviewProps) {
  const { t } = useTranslation('schemes')
  const [chosen, setChosen] = useState<RoundingPoint | null>(found.roundingPoint)
  const roundingPoint = chosen ?? data.usualRounding
  const originWords = useOriginWords()
  const whole = useRef<HTMLDivElement>(null)
  const lostId = useId()
  useFocusKept(whole)
  const { scheme, report } = found
  const { totals, warnings } = report
  const outcome = useOutcome({ noun: 'schemes', done: t('import.done', { count: totals.aspects }), after: onDone })
  const save = useMutation(api.schemes.save.mutationOptions(outcome))
  // Another version saved since the file was opened is not gone over unseen.
  const newest = data.scheme?.revision ?? null
  const [basedOn, setBasedOn] = useState(newest)
  const changed = basedOn !== newest && !save.isPending && !save.isSuccess
  // What would be lost is told of the very version that is gone on from.
  const input = { eventId: data.event.id }
  const stored = useQuery(api.schemes.draft.queryOptions({ input, enabled: newest !== null }))
  const isHeldAgainst = newest === null || stored.data?.newest === newest
  const lost = useMemo(() => {
    const before = stored.data === undefined ? null : storedScheme(stored.data)
    return before === null ? [] : lostValues(scheme, before).map(lostReason)
  }, [scheme, stored.data])
  const counts = [
    { label: t('count.criteria'), value: totals.criteria },
    { label: t('count.subCriteria'), value: totals.subCriteria },
    { label: t('count.forms'), value: totals.forms },
    { label: t('count.aspects'), value: totals.aspects },
    { label: t('count.judgement'), value: totals.judgementAspects },
  ]
  return (
    <div ref={whole} className={styles.preview}>
      <p>{t('import.found', { file, name: scheme.name })}</p>
      <dl className={styles.counts}>
        {counts.map(({ label, value }) => (
          <Figure key={label} label={label} value={value} unit={null} />
        ))}
        <Figure label={t('count.judgementMarks')} value={totals.judgementMarks} unit={t('count.marks')} />
        <Figure label={t('count.total')} value={totals.marks} unit={t('count.marks')} />
      </dl>
      <CriteriaPreview scheme={scheme} totals={totals} />
      {warnings.length > 0 && (
        <div className={styles.warnings}>
          <h3>{t('warnings', { count: warnings.length })}</h3>
          <p className={styles.hint}>{t('warningsAside')}</p>
          <ReasonTable reasons={warnings} />
        </div>
      )}
      {lost.length > 0 && (
        <section className={styles.lost} aria-labelledby={lostId}>
          <h3 id={lostId}>{t('import.lost', { count: lost.length })}</h3>
          <p className={styles.hint}>{t('import.lostAside')}</p>
          <ReasonTable reasons={lost} />
        </section>
      )}
      <Radio.Group
        label={t('import.rounding')}
        value={roundingPoint}
        onChange={(value) => setChosen(value === 'aspect' ? 'aspect' : 'total')}
      >
        {roundingPoints.toReversed().map((point) => (
          <Radio key={point} mt="xs" value={point} label={t(`rounding.${point}`)} />
        ))}
      </Radio.Group>
      {basedOn !== null && !changed && <p className={styles.hint}>{t('import.replaces', { n: basedOn + 1 })}</p>}
      {changed && data.scheme !== null ? (
        <div role="alert" className={styles.changed}>
          <p>{t('import.changed', { n: newest, origin: originWords(data.scheme.origin) })}</p>
          <Button variant="default" size="sm" onClick={() => setBasedOn(newest)}>
            {t('import.goOn', { n: newest })}
          </Button>
        </div>
      ) : (
        <Refusal error={save.error ?? stored.error} />
      )}
      <div className={styles.actions}>
        <Button
          loading={save.isPending}
          disabled={changed || !isHeldAgainst}
          onClick={() =>
            save.mutate({
              eventId: data.event.id,
              version: data.event.version,
              basedOn,
              origin: file.slice(0, 200),
              roundingPoint,
              draft: scheme,
            })
          }
        >
          {t('import.verb')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('import.giveUp')}
        </Button>
      </div>
    </div>
  )
}
