import type { Metadata } from 'next'
import { Empty } from '#components/admin/empty.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { BeginDraftForm } from '#components/framework/draft-forms.tsx'
import { ImportForm } from '#components/framework/import-form.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { listEditions } from '#lib/cycle/queries.ts'
import { beginDraft } from '#lib/framework-draft/actions.ts'
import { listDrafts } from '#lib/framework-draft/queries.ts'
import { formatInstant } from '#lib/thai/dates.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('frameworkDraft.title') }
}

export default async function FrameworksPage() {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const [editions, drafts] = await Promise.all([listEditions(actor), listDrafts(actor)])
  const drafted = new Set(drafts.map(({ fiscalYear }) => fiscalYear))
  const years = [...new Set(editions.map(({ fiscalYear }) => fiscalYear))]
  const next = Math.max(...years, 0) + 1
  const choices = [
    ...(years.length > 0 ? [{ year: next, from: 'lastYear' as const }] : []),
    ...years.map((year) => ({ year, from: 'edition' as const })),
  ].filter(({ year }) => !drafted.has(year))
  return (
    <>
      <PageHead t={t} title={t('frameworkDraft.title')} lead={t('frameworkDraft.lead')} />
      <div className="grid gap-6">
        {drafts.length > 0 ? (
          <Section title={t('frameworkDraft.drafts')} hint={t('frameworkDraft.draftsHint')}>
            <ul className="rows">
              {drafts.map((draft) => (
                <li key={draft.fiscalYear}>
                  <a href={`/admin/frameworks/${draft.fiscalYear}`}>
                    {t('common.fiscalYear', { year: String(draft.fiscalYear) })}
                  </a>{' '}
                  <Chip tone="wait">{t('frameworkDraft.draft')}</Chip>
                  <span className="block small soft">
                    {t(`frameworkDraft.origin.${draft.origin}`, { file: draft.fileName })}
                    {' · '}
                    {t('frameworkDraft.savedBy', {
                      name: draft.savedBy,
                      when: formatInstant(draft.savedAt, lang),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <div className="grid gap-5 items-start md:grid-cols-2">
          <Section title={t('frameworkDraft.importTitle')} hint={t('frameworkDraft.importHint')}>
            <ImportForm
              years={[...(years.length > 0 ? [next] : []), ...years].map((year) => ({
                value: String(year),
                label: t('common.fiscalYear', { year: String(year) }),
              }))}
            />
          </Section>
          <Section title={t('frameworkDraft.beginTitle')} hint={t('frameworkDraft.beginHint')}>
            <BeginDraftForm
              action={beginDraft}
              choices={choices.map(({ year, from }) => ({
                value: `${year}/${from}`,
                label: t(`frameworkDraft.begin.${from}`, { year: String(year), before: String(year - 1) }),
              }))}
            />
          </Section>
        </div>
        {editions.length === 0 ? (
          <Empty title={t('frameworkDraft.empty')} text={t('frameworkDraft.emptyText')} />
        ) : (
          <table className="records">
            <caption>{t('frameworkDraft.editions')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('cycle.year')}</th>
                <th scope="col">{t('frameworkDraft.items')}</th>
                <th scope="col">{t('frameworkDraft.takenIn')}</th>
                <th scope="col">{t('frameworkDraft.use')}</th>
                <th scope="col">{t('frameworkDraft.file')}</th>
              </tr>
            </thead>
            <tbody>
              {editions.map((one) => (
                <tr key={`${one.fiscalYear}/${one.edition}`}>
                  <th scope="row">
                    {t('common.fiscalYear', { year: String(one.fiscalYear) })}
                    <span className="block small soft font-normal">
                      {t('cycle.edition', { number: one.edition })}
                    </span>
                  </th>
                  <td data-label={t('frameworkDraft.items')}>{t('cycle.items', { count: one.itemCount })}</td>
                  <td data-label={t('frameworkDraft.takenIn')}>{formatInstant(one.importedAt, lang)}</td>
                  <td data-label={t('frameworkDraft.use')}>
                    {one.inUse ? (
                      <a href={`/admin/cycles/${one.fiscalYear}`}>{t('frameworkDraft.inUse')}</a>
                    ) : (
                      t('frameworkDraft.notInUse')
                    )}
                  </td>
                  <td data-label={t('frameworkDraft.file')}>
                    <a href={`/admin/frameworks/${one.fiscalYear}/export?edition=${one.edition}`} download>
                      JSON
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  )
}
