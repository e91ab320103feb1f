import { words } from '#components/layout/worded.tsx'
import { ActButton, type Hidden } from '#components/revision/act-button.tsx'
import type { FormAction } from '#lib/action.ts'
import type { DraftFile } from '#lib/framework-draft/schema.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'

/** The items of a draft under their sub-indicators, in the official order, which can be changed. */
export function DraftItems<Value>({
  t,
  lang,
  file,
  fields,
  move,
}: {
  t: Translate
  lang: Lang
  file: DraftFile
  fields: Hidden
  move: FormAction<Value>
}) {
  const base = `/admin/frameworks/${file.fiscal_year_be}/items`
  return file.sub_indicators.map(({ id, name_th, name_en }) => {
    const items = file.items.filter((item) => item.sub_indicator === id)
    return (
      <section key={id} className="card grid gap-3">
        <h2>
          {id} {words(worded(lang, name_th, name_en))}{' '}
          <span className="small soft font-normal">{t('cycle.items', { count: items.length })}</span>
        </h2>
        <ul className="rows">
          {items.map((item, index) => (
            <li key={item.code} className="flex flex-wrap items-start justify-between gap-3">
              <div className="min-w-0 flex-1 basis-64">
                <a href={`${base}/${item.code}`}>
                  <span className="code">{item.code}</span>{' '}
                  {words(worded(lang, item.title_th, item.title_en))}
                </a>
                <span className="block small soft">
                  {t('frameworkDraft.elementCount', { count: item.elements.length })}
                  {' · '}
                  {t(`frameworkDraft.coverages.${item.data_period.coverage}`)}
                  {item.data_period.fiscal_year_be ? ` ${item.data_period.fiscal_year_be}` : null}
                  {' · '}
                  {item.topic ? <span lang="en">{item.topic}</span> : t('frameworkDraft.topicNone')}
                  {item.confidence === 'high' ? null : (
                    <> · {t(`frameworkDraft.confidence.${item.confidence}`)}</>
                  )}
                </span>
              </div>
              <div className="flex gap-2">
                {(['up', 'down'] as const).map((to) =>
                  (to === 'up' ? index > 0 : index < items.length - 1) ? (
                    <ActButton
                      key={to}
                      action={move}
                      fields={{ ...fields, code: item.code, to }}
                      kind="line"
                      size="small"
                      describe={t(`frameworkDraft.move.${to}`, { code: item.code })}
                    >
                      {to === 'up' ? '↑' : '↓'}
                    </ActButton>
                  ) : null,
                )}
              </div>
            </li>
          ))}
        </ul>
        <p>
          <a href={`${base}/new?in=${id}`}>{t('frameworkDraft.addTo', { id })}</a>
        </p>
      </section>
    )
  })
}
