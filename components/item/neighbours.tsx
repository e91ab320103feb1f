import { words } from '#components/layout/worded.tsx'
import { Icon } from '#components/ui/icons.tsx'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

interface Neighbour {
  code: string
  titleTh: string
  titleEn: string
}

export function Neighbours({
  fiscalYear,
  previous,
  next,
  lang,
  t,
}: {
  fiscalYear: number
  previous: Neighbour | null
  next: Neighbour | null
  lang: Lang
  t: Translate
}) {
  const link = (item: Neighbour, rel: 'prev' | 'next') => (
    <a
      className={`neighbour neighbour-${rel}`}
      href={localPath(lang, `/ita/${fiscalYear}/${item.code}`)}
      rel={rel}
    >
      <Icon name={rel === 'prev' ? 'back' : 'arrow'} />
      <span>
        <span className="small soft block">{t(rel === 'prev' ? 'item.previousItem' : 'item.nextItem')}</span>
        <span className="code">{item.code}</span> {words(worded(lang, item.titleTh, item.titleEn))}
      </span>
    </a>
  )
  return (
    <nav className="neighbours" aria-label={t('item.around')}>
      {previous ? link(previous, 'prev') : <span />}
      {next ? link(next, 'next') : null}
    </nav>
  )
}
