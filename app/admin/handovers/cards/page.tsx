import type { Metadata } from 'next'
import { Empty, NothingFound } from '#components/admin/empty.tsx'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { PrintButton } from '#components/admin/print-button.tsx'
import { CardParts } from '#components/handover/card-texts.tsx'
import { words } from '#components/layout/worded.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { chosenCycle, listCycles } from '#lib/cycle/queries.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import { type ItemWithCard, listItemsWithCards } from '#lib/item-card/queries.ts'
import { isEmptyCard } from '#lib/item-card/schema.ts'
import { worded } from '#lib/site/words.ts'
import { formatDay } from '#lib/thai/dates.ts'
import { isMember, readsWholeOffice } from '#lib/user/actor.ts'
import { listGroupNames } from '#lib/work-group/queries.ts'
import { cardFilter, writtenChoices } from './filter.ts'

const path = '/admin/handovers/cards'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('itemCard.list') }
}

/** Every card one may read, in the official order: to fill in what is missing, and to print as a handover sheet. */
export default async function CardsPage({ searchParams }: PageOf) {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const filter = cardFilter(await searchParams)
  const crumbs = [{ label: t('handover.title'), href: '/admin/handovers' }]
  const cycles = await listCycles(actor)
  const cycle = chosenCycle(cycles, filter.year)
  if (!cycle) {
    return (
      <>
        <PageHead t={t} title={t('itemCard.list')} crumbs={crumbs} />
        <Empty title={t('itemCard.noCycle')} text={t('itemCard.noCycleText')} />
      </>
    )
  }
  const { fiscalYear } = cycle
  const [items, names] = await Promise.all([
    listItemsWithCards(actor, { ...filter, fiscalYear }),
    listGroupNames(actor),
  ])
  const groups = readsWholeOffice(actor) ? names : names.filter(({ id }) => isMember(actor, id))
  const any = { value: '', label: t('admin.list.any') }
  const here = { ...filter, year: String(fiscalYear) }
  return (
    <>
      <PageHead
        t={t}
        title={t('itemCard.listOfYear', { year: String(fiscalYear) })}
        lead={t('itemCard.listLead', {
          written: items.filter((item) => !isEmptyCard(item)).length,
          total: items.length,
        })}
        crumbs={crumbs}
      >
        <PrintButton />
      </PageHead>
      <FilterBar t={t} path={path} isFiltered={Boolean(filter.group || filter.holder || filter.written)}>
        <FilterSelect
          name="year"
          label={t('assignment.cycle')}
          value={String(fiscalYear)}
          options={cycles.map((one) => ({ value: String(one.fiscalYear), label: String(one.fiscalYear) }))}
        />
        <FilterSelect
          name="group"
          label={t('user.group')}
          value={filter.group}
          options={[
            any,
            ...groups.map(({ id, nameTh, nameEn }) => ({
              value: id,
              label: worded(lang, nameTh, nameEn).text,
            })),
          ]}
        />
        <FilterSelect
          name="holder"
          label={t('itemCard.holder')}
          value={filter.holder}
          options={[any, { value: actor.id, label: t('itemCard.mineOnly') }]}
        />
        <FilterSelect
          name="written"
          label={t('itemCard.writtenFilter')}
          value={filter.written}
          options={writtenChoices.map((value) =>
            value ? { value, label: t(`itemCard.written.${value}`) } : any,
          )}
        />
      </FilterBar>
      {items.length === 0 ? (
        <NothingFound t={t} path={hrefWith(path, { year: fiscalYear })} />
      ) : (
        <ol className="grid gap-4 list-none">
          {items.map((item) => (
            <li key={item.itemCode} className="card sheet-part grid gap-3">
              <h2 className="text-[1.06rem]">
                <a href={`/admin/items/${fiscalYear}/${item.itemCode}#card`}>
                  <span className="code">{item.itemCode}</span>{' '}
                  {words(worded(lang, item.titleTh, item.titleEn))}
                </a>
                <span className="block small soft font-normal">{factsOf(item, lang, t)}</span>
              </h2>
              <CardParts card={item} lang={lang} t={t} />
            </li>
          ))}
        </ol>
      )}
      {items.length > 0 ? (
        <p className="small mt-4">
          <a href={hrefWith(`${path}/export`, here)} download>
            {t('admin.list.csv')}
          </a>
        </p>
      ) : null}
    </>
  )
}

const factsOf = ({ groups, dueOn }: ItemWithCard, lang: Lang, t: Translate): string =>
  [
    ...groups.map(({ nameTh, nameEn, holder }) =>
      [worded(lang, nameTh, nameEn).text, holder ? `(${holder})` : ''].filter(Boolean).join(' '),
    ),
    dueOn ? t('user.dueOn', { day: formatDay(dueOn, lang) }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
