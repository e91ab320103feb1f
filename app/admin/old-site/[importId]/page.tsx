import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { ThaiParts } from '#components/finding/thai-parts.tsx'
import { FilesForm } from '#components/old-site/files-form.tsx'
import { ImportRows, noteWords } from '#components/old-site/import-rows.tsx'
import { Refresh } from '#components/old-site/refresh.tsx'
import { SettingsForm } from '#components/old-site/settings-form.tsx'
import { ActButton } from '#components/revision/act-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { Pills } from '#components/ui/pills.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { listCycles } from '#lib/cycle/queries.ts'
import { pageSize } from '#lib/limits.ts'
import { cancelImport, confirmImport } from '#lib/old-site/actions.ts'
import { findImport } from '#lib/old-site/queries.ts'
import { worded } from '#lib/site/words.ts'
import { langOf } from '#lib/text/lang.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('oldSite.one') }
}

export default async function OldSiteImportPage({ params, searchParams }: PageOf<{ importId: string }>) {
  const actor = await requireAdministrator()
  const found = await findImport(actor, (await params).importId)
  if (!found) notFound()
  const { lang, t } = await staffWords()
  const query = await searchParams
  const { id, version, state, all, files } = found
  const states = [...new Set(all.map((row) => row.state))]
  const shown = states.find((one) => one === query.state)
  const rows = shown ? all.filter((row) => row.state === shown) : all
  const page = pageNumber(query.page) ?? 1
  const path = `/admin/old-site/${id}`
  const count = (one: string) => all.filter((row) => row.state === one).length
  const ready = count('ready') + count('remark')
  return (
    <>
      <PageHead
        t={t}
        title={<span lang={langOf(found.name)}>{found.name}</span>}
        lead={t(`oldSite.importState.${state}`)}
        crumbs={[{ label: t('oldSite.title'), href: '/admin/old-site' }]}
      />
      <div className="grid gap-6">
        {state === 'open' ? (
          <>
            <Section title={t('oldSite.step.columns')} hint={t('oldSite.step.columnsHint')}>
              <SettingsForm
                key={version}
                id={id}
                version={version}
                settings={found.settings}
                columns={found.columns}
                groups={(await listGroupNames(actor)).map(({ id: value, nameTh, nameEn }) => ({
                  value,
                  label: worded(lang, nameTh, nameEn).text,
                }))}
                years={(await listCycles(actor)).map(({ fiscalYear }) => fiscalYear)}
              />
            </Section>
            <Section
              title={t('oldSite.step.files')}
              hint={t('oldSite.step.filesHint', { kept: files.kept, refused: files.refused.length })}
            >
              {files.refused.length > 0 ? (
                <details>
                  <summary>{t('oldSite.refusedFiles', { count: files.refused.length })}</summary>
                  <ul className="rows small">
                    {files.refused.slice(0, 100).map(({ path: name, message }) => (
                      <li key={name} className="wrap-anywhere">
                        <ThaiParts text={`${name}: ${noteWords(t, message)}`} lang={lang} />
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
              <FilesForm id={id} />
            </Section>
          </>
        ) : null}
        {state === 'confirmed' ? (
          <Section title={t('oldSite.going')} hint={t('oldSite.goingHint')}>
            <div role="status">
              <Progress done={found.over} total={found.rows}>
                {t('oldSite.progress', { done: found.over, total: found.rows })}
              </Progress>
            </div>
            <Refresh />
          </Section>
        ) : null}
        {state === 'done' ? (
          <Notice tone="ok" role="status">
            <p>
              {t('oldSite.report', {
                created: count('created'),
                updated: count('updated'),
                left: count('left'),
              })}
            </p>
          </Notice>
        ) : null}
        <section aria-labelledby="rows" className="grid gap-4">
          <h2 id="rows">{t(state === 'open' ? 'oldSite.step.preview' : 'oldSite.rows')}</h2>
          <Pills
            label={t('oldSite.verdict')}
            pills={[
              { href: path, text: `${t('admin.list.any')} ${all.length}`, current: shown === undefined },
              ...states.map((one) => ({
                href: hrefWith(path, { state: one }),
                text: `${t(`oldSite.state.${one}`)} ${count(one)}`,
                current: shown === one,
              })),
            ]}
          />
          <ImportRows rows={rows.slice((page - 1) * pageSize, page * pageSize)} lang={lang} t={t} />
          <ListFoot
            t={t}
            total={rows.length}
            page={page}
            href={(number) => hrefWith(path, { state: shown ?? '', page: number })}
            exportHref={hrefWith(`${path}/export`, { state: shown ?? '' })}
          />
        </section>
        {state === 'open' ? (
          <Section title={t('oldSite.step.confirm')} hint={t('oldSite.step.confirmHint')}>
            {ready > 0 ? (
              <ActButton action={confirmImport} fields={{ id, version }}>
                {t('oldSite.confirm', { count: ready })}
              </ActButton>
            ) : (
              <p>{t('oldSite.nothingReady')}</p>
            )}
            <ActButton action={cancelImport} fields={{ id }} kind="line">
              {t('oldSite.cancel')}
            </ActButton>
          </Section>
        ) : null}
      </div>
    </>
  )
}
