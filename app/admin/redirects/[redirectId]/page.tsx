import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LifeLink } from '#components/admin/life-link.tsx'
import type { PageOf } from '#components/admin/list-query.ts'
import { PageHead } from '#components/admin/page-head.tsx'
import { Section } from '#components/admin/section.tsx'
import { ThaiParts } from '#components/finding/thai-parts.tsx'
import { RedirectForm } from '#components/redirect/redirect-form.tsx'
import { toneOfState } from '#components/redirect/words.ts'
import { ActButton } from '#components/revision/act-button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireAdministrator } from '#lib/auth/session.ts'
import { changeRedirect, removeRedirect } from '#lib/redirect/actions.ts'
import { written } from '#lib/redirect/old-address.ts'
import { findRedirect } from '#lib/redirect/queries.ts'
import { formatInstant } from '#lib/thai/dates.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('redirect.one') }
}

export default async function RedirectPage({ params }: PageOf<{ redirectId: string }>) {
  const actor = await requireAdministrator()
  const redirect = await findRedirect(actor, (await params).redirectId)
  if (!redirect) notFound()
  const { lang, t } = await staffWords()
  const { id, version, kind, target, reasonTh, reasonEn, note, state, hits, lastAt } = redirect
  const facts = { id, version, from: written(redirect), kind, to: target, reasonTh, reasonEn, note }
  return (
    <>
      <PageHead
        t={t}
        title={t('redirect.one')}
        crumbs={[{ label: t('redirect.title'), href: '/admin/redirects' }]}
      />
      <div className="grid gap-6 max-w-3xl">
        <Section title={<Chip tone={toneOfState[state]}>{t(`redirect.state.${state}`)}</Chip>}>
          <p>{t(`redirect.stateText.${state}`)}</p>
          <p className="small soft">
            {t('redirect.times', { count: hits })}
            {lastAt ? ` · ${t('redirect.lastHit', { when: formatInstant(lastAt, lang) })}` : ''}
            {' · '}
            <ThaiParts
              text={t('redirect.addedBy', {
                name: redirect.createdBy,
                when: formatInstant(redirect.createdAt, lang),
              })}
              lang={lang}
            />
          </p>
          <LifeLink t={t} actor={actor} objectType="redirect" objectId={id} />
        </Section>
        <div className="card">
          <RedirectForm key={version} redirect={facts} action={changeRedirect} />
        </div>
        <Section title={t('redirect.removeTitle')} hint={t('redirect.removeHint')}>
          <ActButton action={removeRedirect} fields={{ id }} kind="danger">
            {t('redirect.remove')}
          </ActButton>
        </Section>
      </div>
    </>
  )
}
