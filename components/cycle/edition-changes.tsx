import { words } from '#components/layout/worded.tsx'
import type { EditionChanges, ItemName } from '#lib/framework/compare.ts'
import { changesNothing } from '#lib/framework/compare.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

/** What a move to another edition would change, before anybody moves. */
export function EditionChangesList({
  t,
  lang,
  changes,
}: {
  t: Translate
  lang: Lang
  changes: EditionChanges
}) {
  if (changesNothing(changes)) return <p>{t('cycle.changes.none')}</p>
  const name = (item: ItemName) => (
    <>
      <span className="code">{item.code}</span> {words(worded(lang, item.titleTh, item.titleEn))}
    </>
  )
  return (
    <div className="grid gap-3">
      {(['added', 'gone'] as const).map((kind) =>
        changes[kind].length > 0 ? (
          <div key={kind}>
            <h3>{t(`cycle.changes.${kind}`, { count: changes[kind].length })}</h3>
            <ul>
              {changes[kind].map((item) => (
                <li key={item.code}>{name(item)}</li>
              ))}
            </ul>
          </div>
        ) : null,
      )}
      {changes.changed.length > 0 ? (
        <div>
          <h3>{t('cycle.changes.changed', { count: changes.changed.length })}</h3>
          <ul className="rows">
            {changes.changed.map((item) => (
              <li key={item.code}>
                {name(item)}
                {item.otherTopic ? <strong> {t('cycle.changes.otherTopic')}</strong> : null}
                <ul className="small soft" lang="th">
                  {item.fields.map(({ field, from, to }) => (
                    <li key={field}>
                      {t(`cycle.field.${field}`)} {from ?? '–'} → {to ?? '–'}
                    </li>
                  ))}
                  {item.elements.map(({ number, from, to }) => (
                    <li key={number}>
                      {t('cycle.changes.element', { number })} {from ?? '–'} → {to ?? '–'}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
