import type { Metadata } from 'next'
import { ActDetails } from '#components/admin/act-details.tsx'
import { ChainCard } from '#components/admin/chain-card.tsx'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterDay, FilterSelect } from '#components/admin/filter-bar.tsx'
import { ListFoot } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { words } from '#components/layout/worded.tsx'
import { checkChain } from '#lib/audit/actions.ts'
import { findChainState } from '#lib/audit/chain.ts'
import { auditChoices, findObjectName, type ListedAct, listActs, namesOfIds } from '#lib/audit/queries.ts'
import {
  actionWords,
  actorWords,
  actSentence,
  idsIn,
  lifePath,
  objectPath,
  objectTypeWords,
  roleWords,
} from '#lib/audit/words.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { marked } from '#lib/site/words.ts'
import { formatInstant } from '#lib/thai/dates.ts'
import { auditQuery } from './filter.ts'

const path = '/admin/audit'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('audit.title') }
}

/** Who did what. With a kind and an id it is the life of one object. */
export default async function AuditPage({ searchParams }: PageOf) {
  const actor = await requireAdministrator()
  const { lang, t } = await staffWords()
  const { filter, days, parameters } = auditQuery(await searchParams)
  const { objectType, objectId } = filter
  const isLife = objectType !== '' && objectId !== ''
  const [{ acts, total }, choices, chain, objectName] = await Promise.all([
    listActs(actor, filter),
    auditChoices(actor),
    isLife ? null : findChainState(actor),
    isLife ? findObjectName(actor, objectType, objectId) : null,
  ])
  const names = await namesOfIds(actor, idsIn(acts))
  const any = { value: '', label: t('admin.list.any') }
  const own = isLife ? { objectType, objectId } : {}
  const home = hrefWith(path, own)
  const isFiltered = Object.entries(parameters).some(([name, value]) => value !== '' && !(name in own))
  const at = objectPath(filter)
  return (
    <>
      <PageHead
        t={t}
        title={
          isLife ? (
            <>
              {t('audit.lifeOf')} {words(marked(lang, objectName ?? objectId))}
            </>
          ) : (
            t('audit.title')
          )
        }
        lead={isLife ? undefined : t('audit.lead')}
        {...(isLife
          ? {
              crumbs: [
                { label: t('audit.title'), href: path },
                ...(at ? [{ label: objectTypeWords(t, objectType), href: at }] : []),
              ],
            }
          : {})}
      />
      {chain ? (
        <ChainCard
          action={checkChain}
          chain={{
            rows: chain.rows,
            check: chain.check
              ? {
                  verified: chain.check.rows,
                  when: formatInstant(chain.check.at, lang),
                  seq: chain.check.seq,
                  fault: chain.check.fault,
                }
              : null,
          }}
        />
      ) : null}
      <FilterBar t={t} path={home} isFiltered={isFiltered}>
        {isLife ? (
          <>
            <input type="hidden" name="objectType" value={objectType} />
            <input type="hidden" name="objectId" value={objectId} />
          </>
        ) : null}
        <FilterSelect
          name="person"
          label={t('audit.person')}
          value={filter.person}
          options={[
            any,
            { value: 'system', label: t('user.role.system') },
            ...choices.people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <FilterSelect
          name="action"
          label={t('audit.actionLabel')}
          value={filter.action}
          options={[any, ...choices.actions.map((value) => ({ value, label: actionWords(t, value) }))]}
        />
        {isLife ? null : (
          <FilterSelect
            name="objectType"
            label={t('audit.objectLabel')}
            value={objectType}
            options={[
              any,
              ...choices.objectTypes.map((value) => ({ value, label: objectTypeWords(t, value) })),
            ]}
          />
        )}
        {(['from', 'to'] as const).map((name) => (
          <FilterDay
            key={name}
            name={name}
            label={t(`audit.${name}Day`)}
            typed={days[name].typed}
            error={days[name].problem ? t(days[name].problem) : undefined}
          />
        ))}
      </FilterBar>
      {acts.length > 0 ? (
        <table className="records">
          <caption className="sr-only">{t('audit.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('audit.when')}</th>
              <th scope="col">{t('audit.whoWhat')}</th>
            </tr>
          </thead>
          <tbody>
            {acts.map((act) => (
              <tr key={act.seq}>
                <td className="small whitespace-nowrap">
                  <time dateTime={act.at.toISOString()}>{formatInstant(act.at, lang)}</time>
                </td>
                <td>
                  <p className="max-w-measure">
                    <span className="font-semibold">{words(marked(lang, actorWords(t, act)))}</span>{' '}
                    <Sentence lang={lang} t={t} act={act} isLife={isLife && act.objectId === objectId} />
                  </p>
                  <p className="small soft">{roleWords(t, act.actorRoles).join(', ')}</p>
                  <ActDetails lang={lang} t={t} act={act} names={names} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : isFiltered ? (
        <NothingFound t={t} path={home} />
      ) : (
        <Empty title={t('audit.empty')} text={t('audit.emptyText')} />
      )}
      <ListFoot
        t={t}
        total={total}
        page={filter.page}
        href={(page) => hrefWith(path, { ...parameters, page })}
        exportHref={hrefWith(`${path}/export`, parameters)}
      />
    </>
  )
}

/** What was done, with the object as a link to its life; on the page of a life its name is said above. */
function Sentence({ lang, t, act, isLife }: { lang: Lang; t: Translate; act: ListedAct; isLife: boolean }) {
  const { before, object, after, quote } = actSentence(t, act)
  return (
    <>
      {before}
      {object === null ? null : isLife ? (
        words(marked(lang, object))
      ) : (
        <a href={lifePath(act.objectType, act.objectId)}>{words(marked(lang, object))}</a>
      )}
      {after}
      {quote ? (
        <>
          {' '}
          <q className="soft">{words(marked(lang, quote))}</q>
        </>
      ) : null}
    </>
  )
}
