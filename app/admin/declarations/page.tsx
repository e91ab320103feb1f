import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { SignForm } from '#components/declaration/sign-form.tsx'
import { SignerRows } from '#components/declaration/signer-rows.tsx'
import { TranslationsView } from '#components/declaration/translations-view.tsx'
import { words } from '#components/layout/worded.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { canSeeSigners, groupsSeen } from '#lib/declaration/policy.ts'
import { type DeclarationToSign, findDeclarationToSign, listSigners } from '#lib/declaration/queries.ts'
import { signerStates } from '#lib/declaration/schema.ts'
import { type Lang, localPath, type Translate } from '#lib/i18n.ts'
import { worded } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import type { Actor } from '#lib/user/actor.ts'
import { type GroupName, listGroupNames } from '#lib/work-group/queries.ts'
import { signerFilter } from './filter.ts'

const path = '/admin/declarations'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('declaration.page') }
}

export default async function DeclarationsPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const [found, groups, query] = await Promise.all([
    findDeclarationToSign(actor),
    listGroupNames(actor),
    searchParams,
  ])
  return (
    <>
      <PageHead t={t} title={t('declaration.page')} lead={t('declaration.pageLead')} />
      {found ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <ReadAndSign found={found} actor={actor} groups={groups} lang={lang} t={t} />
          {canSeeSigners(actor) ? (
            <Signers found={found} actor={actor} groups={groups} query={query} lang={lang} t={t} />
          ) : null}
        </div>
      ) : (
        <Empty
          title={t('declaration.none')}
          text={t('declaration.noneText')}
          href="/admin/content?kind=declaration"
          action={t('declaration.noneAction')}
        />
      )}
    </>
  )
}

interface Shown {
  found: DeclarationToSign
  actor: Actor
  groups: readonly GroupName[]
  lang: Lang
  t: Translate
}

function ReadAndSign({ found, actor, groups, lang, t }: Shown) {
  const own = groups.filter(({ id }) => actor.groups.some(({ workGroupId }) => workGroupId === id))
  return (
    <section className="card grid grid-cols-[minmax(0,1fr)] gap-4 max-w-[52rem]" aria-labelledby="read">
      <div>
        <h2 id="read">{words(worded(lang, found.title, found.titleEn))}</h2>
        <p className="small mt-1">
          <a href={localPath(lang, `/integrity/declarations/${found.year}`)}>{t('declaration.seePublic')}</a>
        </p>
      </div>
      <TranslationsView
        rows={found.translations.map(({ tongue, title, text }) => ({ language: tongue.value, title, text }))}
        lang={lang}
        t={t}
      />
      <p className="small soft">
        {t('declaration.fingerprint')} <span className="hash">{found.textSha256}</span>
      </p>
      {found.signedAt ? (
        <Notice tone="ok">
          <p>{t('declaration.youSigned', { when: formatInstant(found.signedAt, lang) })}</p>
        </Notice>
      ) : (
        <>
          {found.signedBefore ? (
            <Notice>
              <p>{t('declaration.textChanged', { when: formatInstant(found.signedBefore, lang) })}</p>
            </Notice>
          ) : null}
          <SignForm
            evidenceId={found.evidenceId}
            textSha256={found.textSha256}
            groups={own.map(({ id, nameTh, nameEn }) => ({
              value: id,
              label: worded(lang, nameTh, nameEn).text,
            }))}
          />
        </>
      )}
    </section>
  )
}

async function Signers({
  found,
  actor,
  groups,
  query,
  lang,
  t,
}: Shown & { query: Awaited<PageOf['searchParams']> }) {
  const filter = signerFilter(query)
  const { page, ...narrowed } = filter
  const { signers, total, signed, people } = await listSigners(actor, found, filter)
  const seen = groupsSeen(actor)
  const parameters = { ...narrowed, state: narrowed.state === 'unsigned' ? '' : narrowed.state }
  return (
    <section aria-labelledby="signers">
      <h2 id="signers">{t('declaration.signers')}</h2>
      <p className="soft mt-1 mb-4">{t('declaration.signersOf', { signed, people })}</p>
      <FilterBar t={t} path={path} isFiltered={narrowed.group !== '' || narrowed.state !== 'unsigned'}>
        <FilterSelect
          name="state"
          label={t('declaration.state')}
          value={narrowed.state}
          options={signerStates.map((value) => ({ value, label: t(`declaration.are.${value}`) }))}
        />
        <FilterGroup
          groups={seen === 'all' ? groups : groups.filter(({ id }) => seen.includes(id))}
          value={narrowed.group}
          lang={lang}
          t={t}
        />
      </FilterBar>
      {signers.length > 0 ? (
        <SignerRows signers={signers} lang={lang} t={t} />
      ) : narrowed.state === 'unsigned' && narrowed.group === '' ? (
        <Notice tone="ok">
          <p>{t('declaration.allSigned')}</p>
        </Notice>
      ) : (
        <NothingFound t={t} path={path} />
      )}
      <ListFoot
        t={t}
        total={total}
        page={page}
        href={(number) => hrefWith(path, { ...parameters, page: number })}
        exportHref={hrefWith(`${path}/export`, parameters)}
      />
    </section>
  )
}
