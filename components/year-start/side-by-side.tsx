import { Chip, type Tone } from '#components/ui/chip.tsx'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { ElementPair } from '#lib/year-start/plan.ts'

const tones: Record<ElementPair['kind'], Tone> = { same: 'ok', reworded: 'wait', new: 'bad', gone: 'none' }

/** What was asked and what is asked, element by element. */
export function SideBySide({
  t,
  lang,
  elements,
  fromYear,
  fiscalYear,
}: {
  t: Translate
  lang: Lang
  elements: readonly ElementPair[]
  fromYear: number
  fiscalYear: number
}) {
  const own = lang === 'th' ? undefined : 'th'
  return (
    <table className="records small">
      <thead>
        <tr>
          <th scope="col">{t('yearStart.asked', { year: String(fromYear) })}</th>
          <th scope="col">{t('yearStart.asked', { year: String(fiscalYear) })}</th>
          <th scope="col">{t('yearStart.elementState')}</th>
        </tr>
      </thead>
      <tbody>
        {elements.map(({ kind, from, to }) => (
          <tr key={`${from?.code}/${from?.number}/${to?.number}`}>
            <td data-label={t('yearStart.asked', { year: String(fromYear) })} lang={own}>
              {from ? (
                <>
                  <span className="code">
                    {from.code}.{from.number}
                  </span>{' '}
                  {from.text}
                </>
              ) : (
                '–'
              )}
            </td>
            <td data-label={t('yearStart.asked', { year: String(fiscalYear) })} lang={own}>
              {to ? (
                <>
                  <span className="code">{to.number}</span> {to.text}
                </>
              ) : (
                '–'
              )}
            </td>
            <td>
              <Chip tone={tones[kind]}>{t(`yearStart.element.${kind}`)}</Chip>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
