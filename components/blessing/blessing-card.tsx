import { CardDrawing } from '#components/blessing/card-drawing.tsx'
import { designOf } from '#lib/blessing/designs.ts'
import type { ShownBlessing } from '#lib/blessing/public.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { marked } from '#lib/site/words.ts'
import { dayOf, formatDay } from '#lib/thai/dates.ts'

/** A card with its words; on the wall it leads to its own page. */
export function BlessingCard({
  blessing,
  isAlone = false,
  lang,
  t,
}: {
  blessing: ShownBlessing
  isAlone?: boolean
  lang: Lang
  t: Translate
}) {
  const { id, body, signed, sentAt } = blessing
  const day = formatDay(dayOf(sentAt), lang)
  return (
    <figure className={isAlone ? 'bless bless-alone' : 'bless'}>
      <CardDrawing design={designOf(blessing.design)} />
      <blockquote className="whitespace-pre-line wrap-anywhere" lang={marked(lang, body).lang} dir="auto">
        {body}
      </blockquote>
      <figcaption className="small soft">
        {signed ? (
          <span className="block wrap-anywhere" lang={marked(lang, signed).lang} dir="auto">
            {signed}
          </span>
        ) : null}
        {isAlone ? (
          <span>{day}</span>
        ) : (
          <a href={localPath(lang, `/integrity/blessings/${id}`)} aria-label={t('blessing.open', { day })}>
            {day}
          </a>
        )}
      </figcaption>
    </figure>
  )
}
