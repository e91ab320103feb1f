import { Mark } from '#components/ui/icons.tsx'
import type { GuideTrap, ItemGuide } from '#lib/guide/item-guide.ts'
import type { Translate } from '#lib/i18n.ts'

/** What an item wants, a good example, and where points are lost; each trap says how sure we are of it. */
export function ItemGuideText({ guide, t }: { guide: ItemGuide; t: Translate }) {
  return (
    <div className="grid gap-4">
      {guide.asks ? <p>{guide.asks}</p> : <p className="soft">{t('guide.noneYet')}</p>}
      {guide.newThisYear ? <Told label={t('guide.newThisYear')} text={guide.newThisYear} /> : null}
      {guide.example ? (
        <div className="notice">
          <p className="font-semibold">{t('guide.example')}</p>
          <p>{guide.example}</p>
          <p className="small soft">{t('guide.exampleIsOurs')}</p>
        </div>
      ) : null}
      <Traps title={t('guide.traps')} traps={guide.own} t={t} />
      <Traps title={t('guide.generalTraps')} traps={guide.general} t={t} />
      {guide.doubt ? <Told label={t('guide.doubt')} text={guide.doubt} /> : null}
      <details className="small">
        <summary>{t('guide.sources')}</summary>
        <ul className="mt-2 grid gap-1 list-disc ps-5 soft">
          {guide.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
        <p className="mt-2 soft">{t('guide.basis')}</p>
      </details>
    </div>
  )
}

const Told = ({ label, text }: { label: string; text: string }) => (
  <p>
    <strong>{label}</strong> {text}
  </p>
)

function Traps({ title, traps, t }: { title: string; traps: readonly GuideTrap[]; t: Translate }) {
  if (traps.length === 0) return null
  return (
    <div className="grid gap-1.5">
      <h3>{title}</h3>
      <ul className="grid gap-1.5">
        {traps.map((trap) => (
          <li key={trap.text} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
            <span className="text-amber">
              <Mark shape={trap.basis === 'seen' ? 'full' : 'empty'} />
              <span className="sr-only">{t(`guide.basisOf.${trap.basis}`)} </span>
            </span>
            <span className="max-w-measure">{trap.text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
