import { Mark, type MarkShape } from '#components/ui/icons.tsx'
import { Ring } from '#components/ui/ring.tsx'
import { itemStates } from '#lib/cycle/public-state.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { formatInstant } from '#lib/thai/dates.ts'

type Counts = Record<(typeof itemStates)[number] | 'total' | 'fiscalYear', number>

const shapes: Record<(typeof itemStates)[number], MarkShape> = {
  complete: 'full',
  partial: 'half',
  none: 'empty',
}
const inkOf: Record<(typeof itemStates)[number], string> = {
  complete: 'text-leaf',
  partial: 'text-amber',
  none: 'soft',
}
const stateWords = {
  complete: 'site.ringComplete',
  partial: 'site.ringPartial',
  none: 'site.ringNone',
} as const

/** How far the disclosure of a fiscal year is: a ring, and the same in numbers. */
export function Disclosure({
  shown,
  movedAt,
  lang,
  t,
}: {
  shown: Counts
  movedAt: Date | null
  lang: Lang
  t: Translate
}) {
  const shownYear = String(shown.fiscalYear)
  return (
    <section className="card summary" aria-labelledby="disclosure">
      <Ring
        done={shown.complete}
        half={shown.partial}
        total={shown.total}
        caption={t('site.ofItems', { total: shown.total })}
        label={t('site.ringLabel', {
          complete: shown.complete,
          partial: shown.partial,
          none: shown.none,
          total: shown.total,
        })}
      />
      <div>
        <h2 id="disclosure" className="text-[1.06rem]">
          {t('site.disclosure', { year: shownYear })}
        </h2>
        <table className="mt-1 w-full">
          <tbody>
            {itemStates.map((state) => (
              <tr key={state}>
                <th scope="row" className="py-0.5 text-start font-normal">
                  <a
                    className="inline-flex items-center gap-2"
                    href={localPath(lang, `/ita/${shownYear}?state=${state}`)}
                  >
                    <span className={inkOf[state]}>
                      <Mark shape={shapes[state]} />
                    </span>
                    {t(stateWords[state])}
                  </a>
                </th>
                <td className="py-0.5 text-end font-semibold whitespace-nowrap">
                  {t('site.items', { count: shown[state] })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {movedAt ? (
          <p className="small soft mt-1">{t('ita.asOf', { when: formatInstant(movedAt, lang) })}</p>
        ) : null}
      </div>
    </section>
  )
}
