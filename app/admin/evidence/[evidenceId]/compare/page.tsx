import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { FilterSelect } from '#components/admin/filter-bar.tsx'
import { type PageOf, textOf } from '#components/admin/list-query.ts'
import { compareHref } from '#components/review/changes-card.tsx'
import { ComparisonView } from '#components/review/comparison-view.tsx'
import { TitleBar } from '#components/revision/title-bar.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { compareRevisions, isSame } from '#lib/evidence/comparison.ts'
import { type EvidenceOverview, findEvidence, findRevision } from '#lib/evidence/queries.ts'
import { isShortId } from '#lib/id.ts'
import type { Actor } from '#lib/user/actor.ts'

type Parameters = { evidenceId: string }

async function evidenceAt(actor: Actor, { evidenceId }: Parameters): Promise<EvidenceOverview> {
  return (isShortId(evidenceId) ? await findEvidence(actor, evidenceId) : null) ?? notFound()
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('review.compare.title') }
}

/** The last published revision and the newest, or the two newest. */
function usualPair({ revisions }: EvidenceOverview): [from: number, to: number] | null {
  const [newest, second] = revisions
  if (!newest || !second) return null
  const published = revisions.find((revision) => revision.state === 'published')
  return [published && published.number !== newest.number ? published.number : second.number, newest.number]
}

export default async function ComparePage({ params, searchParams }: PageOf<Parameters>) {
  const actor = await requireActor()
  const evidence = await evidenceAt(actor, await params)
  const [{ lang, t }, query] = await Promise.all([staffWords(), searchParams])
  const words = { lang, t }
  const usual = usualPair(evidence)
  if (usual === null) redirect(`/admin/evidence/${evidence.id}`)
  const [from, to] = ['from', 'to'].map((name) => Number(textOf(query, name, 6)))
  const numbers = evidence.revisions.map((revision) => revision.number)
  if (!numbers.includes(from!) || !numbers.includes(to!)) redirect(compareHref(evidence.id, ...usual))
  const [before, after] = await Promise.all(
    [from!, to!].map((number) => findRevision(actor, { evidenceId: evidence.id, number })),
  )
  if (!before || !after) notFound()
  const comparison = compareRevisions(before, after)
  const options = evidence.revisions.map((revision) => ({
    value: String(revision.number),
    label: `${t('evidence.revision', { number: revision.number })} · ${t(`revision.state.${revision.state}`)}`,
  }))
  return (
    <div className="grid gap-6 py-8">
      <TitleBar
        crumbs={[
          { label: t('work.title'), href: '/admin' },
          { label: t('revision.evidenceOf', { id: evidence.id }), href: `/admin/evidence/${evidence.id}` },
          { label: t('review.compare.title') },
        ]}
        title={after.title}
        workGroup={evidence.workGroup}
        {...words}
      />
      <form
        className="card grid items-end gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
        aria-label={t('review.compare.choose')}
      >
        <FilterSelect
          name="from"
          label={t('review.compare.from')}
          value={String(before.number)}
          options={options}
        />
        <FilterSelect
          name="to"
          label={t('review.compare.to')}
          value={String(after.number)}
          options={options}
        />
        <div className="flex flex-wrap gap-2">
          <Button kind="quiet">{t('review.compare.go')}</Button>
          <ButtonLink kind="line" href={compareHref(evidence.id, after.number, before.number)}>
            {t('review.compare.swap')}
          </ButtonLink>
        </div>
      </form>
      <p className="soft">
        <span className="diff-removed">{t('review.compare.legendRemoved', { number: before.number })}</span>{' '}
        <span className="diff-added">{t('review.compare.legendAdded', { number: after.number })}</span>
      </p>
      {isSame(comparison) ? (
        <p className="notice">{t('review.compare.nothing')}</p>
      ) : (
        <ComparisonView before={before} after={after} comparison={comparison} {...words} />
      )}
    </div>
  )
}
