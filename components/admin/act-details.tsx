import { words } from '#components/layout/worded.tsx'
import type { ListedAct } from '#lib/audit/queries.ts'
import { changesOf } from '#lib/audit/words.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { marked } from '#lib/site/words.ts'

/** What an act changed, and what proves it: behind one line, for most readers need only the sentence. */
export function ActDetails({
  lang,
  t,
  act,
  names,
}: {
  lang: Lang
  t: Translate
  act: ListedAct
  /** people and groups by id */
  names: ReadonlyMap<string, string>
}) {
  const changes = changesOf(act, { t, lang, names })
  return (
    <details className="small">
      <summary className="soft">{t('audit.details')}</summary>
      <dl className="facts mt-2">
        {changes.map(({ field, before, after }) => (
          <div className="contents" key={field}>
            <dt>{field}</dt>
            <dd>
              {before && before !== after ? <del className="soft">{words(marked(lang, before))}</del> : null}{' '}
              {after ? words(marked(lang, after)) : t('audit.nothing')}
            </dd>
          </div>
        ))}
        <dt>{t('audit.seq')}</dt>
        <dd>{act.seq}</dd>
        {act.address ? (
          <>
            <dt>{t('audit.address')}</dt>
            <dd>{act.address}</dd>
          </>
        ) : null}
        {act.requestId ? (
          <>
            <dt>{t('audit.requestId')}</dt>
            <dd className="hash">{act.requestId}</dd>
          </>
        ) : null}
        <dt>{t('audit.hash')}</dt>
        <dd className="hash">{act.hash}</dd>
      </dl>
    </details>
  )
}
