import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import type { ChainLinkData, DrawData } from '#contract/draws'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import { verifyPath } from '../paths'
import { momentText } from '#ui/hall-time.ts'
import { linkName } from './link-name'
import styles from './chain.module.css'

interface Row {
  readonly draw: DrawData
  readonly link: ChainLinkData
}

/** Every commitment with its times; the one published before the draw is what makes it verifiable after. */
export function DrawTable({ links }: { readonly links: readonly ChainLinkData[] }) {
  const { t } = useTranslation('draws')
  const rows = links.flatMap((link) => link.draws.map((draw): Row => ({ draw, link })))
  const columns: Column<Row>[] = [
    {
      key: 'link',
      header: t('draws.link'),
      render: ({ draw, link }) => (
        <>
          <span className={styles.link}>{linkName(t, link)}</span>
          {draw.number > 1 && <> {t('draws.number', { n: draw.number })}</>}
          {draw.superseded && <span className={styles.faint}> {t('draws.superseded')}</span>}
        </>
      ),
    },
    {
      key: 'commitment',
      header: t('draws.commitment'),
      render: ({ draw }) => (
        <>
          <span className={styles.hash}>{draw.commitment}</span>
          <span className={styles.faint}>
            {t(draw.places === null ? 'draws.listed' : 'draws.listedOf', { items: draw.items, places: draw.places })}
          </span>
        </>
      ),
    },
    {
      key: 'committed',
      header: t('draws.committedAt'),
      hideBelow: 'sm',
      width: '9.5rem',
      render: ({ draw }) => momentText(draw.committedAt),
    },
    {
      key: 'drawn',
      header: t('draws.drawnAt'),
      hideBelow: 'sm',
      width: '10rem',
      render: ({ draw }) =>
        draw.drawnAt === null ? (
          <span className={styles.faint}>{t('draws.notYet')}</span>
        ) : (
          <>
            {momentText(draw.drawnAt)}
            <br />
            {t('wordIs', { word: draw.publicWord })}
          </>
        ),
    },
    {
      key: 'verify',
      header: <span className="visually-hidden">{t('draws.verify')}</span>,
      align: 'end',
      width: '4.5rem',
      render: ({ draw, link }) => (
        <Link to={verifyPath(draw.id)} aria-label={t('draws.verifyOf', { link: linkName(t, link), n: draw.number })}>
          {t(draw.openedAt === null ? 'draws.record' : 'draws.verify')}
        </Link>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('draws.title')}
      columns={columns}
      rows={rows}
      rowKey={({ draw }) => draw.id}
      empty={<p className={styles.faint}>{t('draws.none')}</p>}
    />
  )
}
