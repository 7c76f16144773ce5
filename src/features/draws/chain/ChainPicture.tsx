import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { ChainData, ChainLinkData } from '#contract/draws'
import { linkLetter } from '#domain/draws/draw'
import { listPath } from '../paths'
import { momentText } from '#ui/hall-time.ts'
import { LockMark } from './LockMark'
import styles from './picture.module.css'

/** The chain as one line: names at one end, marks at the other, and three locked links between. */
export function ChainPicture({ chain }: { readonly chain: ChainData }) {
  const { t } = useTranslation('draws')
  const whole = chain.links.filter(({ module }) => module === null)
  const modules = chain.links.filter(({ module }) => module !== null)
  return (
    <figure className={styles.figure} aria-label={t('picture')}>
      <ol className={styles.chain}>
        <li className={styles.end}>{t('end.names')}</li>
        {whole.map((link) => (
          <PictureLink key={link.kind} link={link} chain={chain} />
        ))}
        <li className={styles.end}>{t('end.marks')}</li>
      </ol>
      {modules.length > 0 && (
        <ul className={styles.modules}>
          {modules.map((link) => (
            <li key={link.module}>
              <LockMark state={link.state} />
              {t('moduleLine', { module: link.module })} {t(`linkState.${link.state}`)}
              <OwnList link={link} eventId={chain.event.id} />
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

function PictureLink({ link, chain }: { readonly link: ChainLinkData; readonly chain: ChainData }) {
  const { t } = useTranslation('draws')
  const { kind, state, holder, waiting } = link
  const opened = link.draws.find(({ openedAt }) => openedAt !== null)?.openedAt
  // To others a link without a holder looks like one whose holder they may not know yet.
  const vacant = holder === null && chain.can.includes('draws.appoint')
  const inForce = link.draws.findLast(({ drawnAt }) => drawnAt !== null)
  const at = opened ?? inForce?.drawnAt ?? link.draws.at(-1)?.committedAt
  return (
    <li className={styles.link} data-state={state}>
      <span className={styles.lock}>
        <LockMark state={state} />
      </span>
      <div className={styles.words}>
        <h2 className={styles.letter}>{t('linkName', { letter: linkLetter(kind), what: t(`kind.${kind}`) })}</h2>
        <p className={styles.fromTo}>{t(`fromTo.${kind}`)}</p>
        <p className={styles.state}>{t(`linkState.${state}`)}</p>
        {at !== undefined && at !== null && (
          <p className={styles.note}>
            <time dateTime={at}>{momentText(at)}</time>
          </p>
        )}
        {holder !== null && <p className={styles.note}>{t('heldBy', { name: holder })}</p>}
        {vacant && <p className={styles.note}>{t('noHolder')}</p>}
        {waiting !== null && <p className={styles.waiting}>{t('waitingFor', { step: t(`step.${waiting.step}`) })}</p>}
        <OwnList link={link} eventId={chain.event.id} />
      </div>
    </li>
  )
}

function OwnList({ link, eventId }: { readonly link: ChainLinkData; readonly eventId: string }) {
  const { t } = useTranslation('draws')
  if (!link.can.includes('draws.readLink') || link.state === 'none') return null
  return (
    <p className={styles.own}>
      <Link to={listPath(eventId, link.kind, link.module)}>{t('ownList')}</Link>
    </p>
  )
}
