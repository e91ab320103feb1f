import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListPages } from '#components/admin/list-foot.tsx'
import { hrefWith, type PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { Acceptances } from '#components/link-check/acceptances.tsx'
import { CheckHistory } from '#components/link-check/check-history.tsx'
import { TargetFacts } from '#components/link-check/target-facts.tsx'
import { TargetUses } from '#components/link-check/target-uses.tsx'
import { targetName } from '#components/link-check/words.ts'
import { Copies } from '#components/link-copy/copies.tsx'
import { pageNumber } from '#components/ui/page-window.ts'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { canAcceptLink, canReplaceLink } from '#lib/link-check/policy.ts'
import { findTarget, type TargetDetail } from '#lib/link-check/queries.ts'
import { canKeepCopy } from '#lib/link-copy/policy.ts'
import { listCopies } from '#lib/link-copy/queries.ts'
import { langOf } from '#lib/text/lang.ts'
import type { Actor } from '#lib/user/actor.ts'

type Parameters = { targetId: string }

async function targetAt(actor: Actor, { targetId }: Parameters, page = 1): Promise<TargetDetail> {
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(targetId)
  return (isId ? await findTarget(actor, targetId, page) : null) ?? notFound()
}

export async function generateMetadata({ params }: PageOf<Parameters>): Promise<Metadata> {
  return { title: targetName(await targetAt(await requireActor(), await params)) }
}

export default async function LinkPage({ params, searchParams }: PageOf<Parameters>) {
  const actor = await requireActor()
  const page = pageNumber((await searchParams).page) ?? 1
  const target = await targetAt(actor, await params, page)
  const { copies, order } = await listCopies(actor, target.id)
  const { lang, t } = await staffWords()
  const words = { lang, t }
  const name = targetName(target)
  const named = <span lang={langOf(name)}>{name}</span>
  const groups = new Map(target.uses.map(({ group }) => [group.id, group]))
  const path = `/admin/links/${target.id}`
  return (
    <>
      <PageHead
        t={t}
        title={named}
        crumbs={[
          { label: t('work.title'), href: '/admin' },
          { label: t('link.title'), href: '/admin/links' },
          { label: named },
        ]}
      />
      <div className="grid gap-6 mb-8">
        <TargetFacts target={target} {...words} />
        <Section title={t('link.uses')} hint={t('link.usesHint')}>
          <TargetUses
            target={target}
            mayReplace={(workGroupId) => canReplaceLink(actor, { workGroupId })}
            {...words}
          />
        </Section>
        {target.kind === 'link' && (copies.length > 0 || !target.example) ? (
          <Section title={t('copy.title')} hint={t('copy.hint')}>
            <Copies
              targetId={target.id}
              copies={copies}
              order={order}
              mayKeep={!target.example && canKeepCopy(actor, { groupIds: [...groups.keys()] })}
              {...words}
            />
          </Section>
        ) : null}
        {target.failingSince || target.acceptances.length > 0 ? (
          <Section title={t('link.accepting')} hint={t('link.acceptingHint')}>
            <Acceptances
              target={target}
              groups={[...groups.values()].filter(({ id }) => canAcceptLink(actor, { workGroupId: id }))}
              {...words}
            />
          </Section>
        ) : null}
        <Section title={t('link.history')} hint={t('link.historyHint')}>
          <CheckHistory checks={target.checks} {...words} />
          <ListPages
            t={t}
            total={target.checkCount}
            page={page}
            href={(number) => hrefWith(path, { page: number })}
          />
        </Section>
      </div>
    </>
  )
}
