import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { cities } from '#domain/contests/cities'
import { draftName, type ContestDraft, type DraftNameParts } from '#domain/contests/contest-draft'
import { contestClasses, sectors, type ContestClass, type Sector } from '#domain/contests/vocabulary'
import { useField } from './findings'
import styles from './workspace.module.css'

export interface FieldsProps {
  readonly draft: ContestDraft
  readonly onChange: (draft: ContestDraft) => void
}

/** The name, with what it will read like while it is written, and what the contest is. */
export function BasicsFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  return (
    <>
      <NameFields value={draft} onChange={(name) => onChange({ ...draft, ...name })} />
      <div className={styles.row}>
        <NativeSelect
          {...useField('class')}
          label={t('contests/workspace:field.class')}
          value={draft.class ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ ...draft, class: (currentTarget.value || null) as ContestClass | null })
          }
          data={[
            { value: '', label: t('noClass') },
            ...contestClasses.map((value) => ({ value, label: t(`ui:vocabulary.class.${value}`) })),
          ]}
        />
        <NativeSelect
          {...useField('sector')}
          label={t('contests/workspace:field.sector')}
          value={draft.sector}
          onChange={({ currentTarget }) => onChange({ ...draft, sector: currentTarget.value as Sector })}
          data={sectors.map((value) => ({ value, label: t(`ui:vocabulary.sector.${value}`) }))}
        />
        <NativeSelect
          {...useField('cityCode')}
          label={t('contests/workspace:field.cityCode')}
          value={draft.cityCode ?? ''}
          onChange={({ currentTarget }) => onChange({ ...draft, cityCode: currentTarget.value || null })}
          data={[
            { value: '', label: t('wholeProvince') },
            ...cities.map(({ code }) => ({ value: code, label: t(`ui:vocabulary.city.${code}`) })),
          ]}
        />
      </div>
    </>
  )
}

type Named = Pick<ContestDraft, 'freeName' | 'nameParts'>

export interface NameFieldsProps {
  readonly value: Named
  readonly onChange: (name: Named) => void
}

export function NameFields({ value: { freeName, nameParts }, onChange }: NameFieldsProps) {
  const { t } = useTranslation(['contests', 'contests/workspace'])
  const group = useId()
  const rendered = draftName({ freeName, nameParts })
  const put = (change: Partial<DraftNameParts>) => onChange({ freeName, nameParts: { ...nameParts, ...change } })
  const free = useField('freeName')
  const parts = {
    series: useField('nameParts.series'),
    ordinal: useField('nameParts.ordinal'),
    industry: useField('nameParts.industry'),
    occupation: useField('nameParts.occupation'),
    year: useField('nameParts.year'),
  }
  return (
    <div className={styles.name}>
      <fieldset className={styles.choices}>
        <legend>{t('contests/workspace:field.name')}</legend>
        <label>
          <input
            type="radio"
            name={group}
            checked={freeName === null}
            onChange={() => onChange({ freeName: null, nameParts })}
          />
          {t('contests/workspace:fromParts')}
        </label>
        <label>
          <input
            type="radio"
            name={group}
            checked={freeName !== null}
            onChange={() => onChange({ freeName: rendered, nameParts })}
          />
          {t('contests/workspace:freely')}
        </label>
      </fieldset>
      {freeName === null ? (
        <div className={styles.row}>
          <NumberInput
            {...parts.year}
            label={t('contests/workspace:field.year')}
            className={styles.short}
            value={nameParts.year}
            onChange={(year) => put({ year: Number(year) })}
            hideControls
            allowDecimal={false}
          />
          <TextInput
            {...parts.series}
            label={t('contests/workspace:field.series')}
            value={nameParts.series}
            onChange={({ currentTarget }) => put({ series: currentTarget.value })}
          />
          <NumberInput
            {...parts.ordinal}
            label={t('contests/workspace:field.ordinal')}
            description={t('contests/workspace:optional')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            className={styles.short}
            value={nameParts.ordinal ?? ''}
            onChange={(ordinal) => put({ ordinal: ordinal === '' ? null : Number(ordinal) })}
            hideControls
            allowDecimal={false}
          />
          <TextInput
            {...parts.industry}
            label={t('contests/workspace:field.industry')}
            value={nameParts.industry ?? ''}
            onChange={({ currentTarget }) => put({ industry: currentTarget.value || null })}
          />
          <TextInput
            {...parts.occupation}
            label={t('contests/workspace:field.occupation')}
            value={nameParts.occupation ?? ''}
            onChange={({ currentTarget }) => put({ occupation: currentTarget.value || null })}
          />
        </div>
      ) : (
        <TextInput
          {...free}
          label={t('contests/workspace:freeName')}
          value={freeName}
          onChange={({ currentTarget }) => onChange({ freeName: currentTarget.value, nameParts })}
        />
      )}
      <p className={styles.rendered}>
        <span className={styles.faint}>{t('contests/workspace:rendered')}</span>
        <output className={styles.fullName}>{rendered}</output>
      </p>
    </div>
  )
}
