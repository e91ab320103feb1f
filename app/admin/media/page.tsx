import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterGroup, FilterSearch, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { PictureCards } from '#components/picture/picture-cards.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { contentKinds } from '#lib/content/kinds.ts'
import type { Translate } from '#lib/i18n.ts'
import { listOpenDrafts, listPictures, type OpenDraft } from '#lib/picture/library.ts'
import { langOf } from '#lib/text/lang.ts'
import { isMember, readsWholeOffice } from '#lib/user/actor.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'
import { isFiltered, libraryFilter, sorts, typedFilter, uses, wordings } from './filter.ts'

const path = '/admin/media'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('media.title') }
}

export default async function MediaPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const typed = typedFilter(await searchParams)
  const [{ rows, total }, drafts, allGroups] = await Promise.all([
    listPictures(actor, libraryFilter(typed), typed.page),
    listOpenDrafts(actor),
    listGroupNames(actor),
  ])
  const groups = readsWholeOffice(actor) ? allGroups : allGroups.filter(({ id }) => isMember(actor, id))
  const draft = drafts.find(({ id }) => id === typed.for) ?? null
  const any = { value: '', label: t('admin.list.any') }
  const narrowed = isFiltered(typed)
  const exportHref = (more: object) => hrefWith(`${path}/export`, { ...typed, page: 1, ...more })
  return (
    <>
      <PageHead t={t} title={t('media.title')} lead={t('media.lead')} />
      <FilterBar t={t} path={path} isFiltered={narrowed || typed.for !== ''}>
        <FilterSearch t={t} value={typed.q} />
        <FilterGroup groups={groups} value={typed.group} lang={lang} t={t} />
        <FilterSelect
          name="kind"
          label={t('media.kind')}
          value={typed.kind}
          options={[
            any,
            { value: 'evidence', label: t('media.evidence') },
            ...contentKinds().map(({ name, words }) => ({ value: name, label: words.one[lang] })),
          ]}
        />
        <FilterSelect
          name="used"
          label={t('media.used')}
          value={typed.used}
          options={uses.map((value) => (value ? { value, label: t(`media.usedIn.${value}`) } : any))}
        />
        <FilterSelect
          name="words"
          label={t('media.words')}
          value={typed.words}
          options={wordings.map((value) => (value ? { value, label: t('media.noAlt') } : any))}
        />
        <FilterSelect
          name="sort"
          label={t('admin.list.sort')}
          value={typed.sort}
          options={sorts.map((value) => ({ value, label: t(`media.sort.${value}`) }))}
        />
        {drafts.length > 0 ? (
          <FilterSelect
            name="for"
            label={t('media.for')}
            value={draft?.id ?? ''}
            options={[
              { value: '', label: t('media.forNone') },
              ...drafts.map(({ id, title }) => ({ value: id, label: title, lang: langOf(title) })),
            ]}
          />
        ) : null}
      </FilterBar>
      {typed.for ? <ForDraft draft={draft} t={t} /> : null}
      {rows.length > 0 ? (
        <PictureCards pictures={rows} draft={draft} lang={lang} t={t} />
      ) : narrowed || typed.page > 1 ? (
        <NothingFound t={t} path={path} />
      ) : (
        <Empty title={t('media.none')} text={t('media.noneText')} href="/admin" action={t('work.title')} />
      )}
      <ListFoot
        t={t}
        total={total}
        page={typed.page}
        href={(page) => hrefWith(path, { ...typed, page })}
        exportHref={exportHref({})}
        xlsxHref={exportHref({ format: 'xlsx' })}
      />
    </>
  )
}

/** Where the pictures go, and the way back to it. */
function ForDraft({ draft, t }: { draft: OpenDraft | null; t: Translate }) {
  if (!draft) {
    return (
      <div className="mb-5">
        <Notice role="status">{t('media.forGone')}</Notice>
      </div>
    )
  }
  return (
    <p className="mb-5">
      {t('media.choosingFor')}{' '}
      <a href={`/admin/evidence/${draft.evidenceId}/revisions/${draft.number}`} lang={langOf(draft.title)}>
        {draft.title}
      </a>
    </p>
  )
}
