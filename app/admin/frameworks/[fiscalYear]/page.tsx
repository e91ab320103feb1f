import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LifeLink } from '#components/admin/life-link.tsx'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { CycleAct } from '#components/cycle/cycle-forms.tsx'
import { Differences } from '#components/framework/differences.tsx'
import { DraftItems } from '#components/framework/draft-items.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { discardDraft, mergeTopic, moveItem, takeInDraft } from '#lib/framework-draft/actions.ts'
import { differencesFromLastYear, faultsOf, findDraft, listTopics } from '#lib/framework-draft/queries.ts'
import type { Message } from '#lib/result.ts'
import { formatInstant } from '#lib/thai/dates.ts'

export async function generateMetadata({ params }: PageOf<{ fiscalYear: string }>): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('frameworkDraft.draftOf', { year: (await params).fiscalYear }) }
}

export default async function DraftPage({ params }: PageOf<{ fiscalYear: string }>) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const draft = await findDraft(actor, Number((await params).fiscalYear) || 0)
  if (!draft) notFound()
  const { fiscalYear, version, content } = draft
  const [topics, differences] = await Promise.all([
    listTopics(actor, content),
    differencesFromLastYear(actor, content),
  ])
  const faults = faultsOf(content, topics)
  const say = t as unknown as (key: string, params?: Message['params']) => string
  const fields = { fiscalYear, version }
  const year = String(fiscalYear)
  return (
    <>
      <PageHead
        t={t}
        title={t('frameworkDraft.draftOf', { year })}
        lead={t('frameworkDraft.savedBy', {
          name: draft.savedBy,
          when: formatInstant(draft.savedAt, lang),
        })}
        crumbs={[{ label: t('frameworkDraft.title'), href: '/admin/frameworks' }]}
      >
        <ButtonLink kind="line" size="small" href={`/admin/frameworks/${year}/outline`}>
          {t('frameworkDraft.outline')}
        </ButtonLink>
        <ButtonLink kind="line" size="small" href={`/admin/frameworks/${year}/export`}>
          {t('frameworkDraft.download')}
        </ButtonLink>
      </PageHead>
      <div className="grid gap-6">
        {faults.length > 0 ? (
          <Notice tone="bad">
            <p>{t('frameworkDraft.faults', { count: faults.length })}</p>
            <ul>
              {faults.map(({ where, what }) => (
                <li key={`${where} ${what.key}`}>
                  {/^O\d+/.test(where) ? (
                    <a href={`/admin/frameworks/${year}/items/${where.split(' ')[0]}`}>{where}</a>
                  ) : (
                    <span className="code">{where}</span>
                  )}{' '}
                  {say(what.key, what.params)}
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Notice tone="ok">
            <p>{t('frameworkDraft.sound')}</p>
          </Notice>
        )}
        <DraftItems t={t} lang={lang} file={content.file} fields={fields} move={moveItem} />
        <Section title={t('frameworkDraft.differences', { before: String(fiscalYear - 1) })}>
          {differences ? (
            <Differences
              t={t}
              lang={lang}
              rows={differences}
              content={content}
              fields={fields}
              merge={mergeTopic}
            />
          ) : (
            <p>{t('frameworkDraft.noLastYear', { before: String(fiscalYear - 1) })}</p>
          )}
        </Section>
        <div className="grid gap-5 md:grid-cols-2 items-start">
          <Section title={t('frameworkDraft.takeInTitle')} hint={t('frameworkDraft.takeInHint')}>
            <CycleAct
              fields={fields}
              action={takeInDraft}
              label={t('frameworkDraft.takeIn')}
              text={t('frameworkDraft.takeInText', { year, items: content.file.items.length })}
              confirm={t('frameworkDraft.takeInYes')}
            />
          </Section>
          <Section title={t('frameworkDraft.discardTitle')}>
            <CycleAct
              fields={fields}
              action={discardDraft}
              label={t('frameworkDraft.discard')}
              text={t('frameworkDraft.discardText')}
              confirm={t('frameworkDraft.discardYes')}
              kind="danger"
            />
          </Section>
        </div>
        <p>
          <LifeLink t={t} actor={actor} objectType="frameworkDraft" objectId={year} />
        </p>
      </div>
    </>
  )
}
