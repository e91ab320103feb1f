import type { Metadata } from 'next'
import { Empty } from '#components/admin/empty.tsx'
import { choiceOf, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { ContentForm } from '#components/content/content-form.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { createContent } from '#lib/content/actions.ts'
import { contentKinds, kindNamed } from '#lib/content/kinds.ts'
import { canCreateEvidence } from '#lib/evidence/policy.ts'
import type { Lang } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { fiscalYearAt, formatFiscalYear } from '#lib/thai/fiscal.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'

const kindOf = (query: Awaited<PageOf['searchParams']>) =>
  kindNamed(choiceOf(query, 'kind', ['news', ...contentKinds().map(({ name }) => name)]))!

const firstYear = 2560

/** This year and the next, then back to the first that ITA Online knows: those that are asked for come first. */
const yearChoices = (now: number, lang: Lang) =>
  [now, now + 1, ...Array.from({ length: now - firstYear }, (_, back) => now - 1 - back)].map((year) => ({
    value: String(year),
    label: formatFiscalYear(year, lang),
  }))

export async function generateMetadata({ searchParams }: PageOf): Promise<Metadata> {
  const { lang, t } = await staffWords()
  return { title: t('content.begin', { what: kindOf(await searchParams).words.one[lang] }) }
}

export default async function NewContentPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const kind = kindOf(await searchParams)
  const groups = (await listGroupNames(actor)).filter(
    ({ id, state }) => state === 'active' && canCreateEvidence(actor, { workGroupId: id }),
  )
  return (
    <>
      <PageHead
        t={t}
        title={t('content.begin', { what: kind.words.one[lang] })}
        lead={t('content.beginLead')}
        crumbs={[{ label: t('content.title'), href: '/admin/content' }]}
      />
      {groups.length > 0 ? (
        <div className="card max-w-3xl">
          <ContentForm
            kind={{ name: kind.name, path: kind.path, named: kind.named ?? null }}
            years={yearChoices(fiscalYearAt(new Date()), lang)}
            groups={groups.map((group) => {
              const name = worded(lang, group.nameTh, group.nameEn)
              return { value: group.id, label: name.text, ...(name.lang ? { lang: name.lang } : {}) }
            })}
            action={createContent}
          />
        </div>
      ) : (
        <Empty
          title={t('content.noGroup')}
          text={t('content.noGroupText')}
          href="/admin/content"
          action={t('content.title')}
        />
      )}
    </>
  )
}
