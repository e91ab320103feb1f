import { Nav, type NavGroup } from '#components/admin/nav.tsx'
import { OfficeMark } from '#components/layout/mark.tsx'
import { words } from '#components/layout/worded.tsx'
import { Button } from '#components/ui/button.tsx'
import { canAssign } from '#lib/assignment/policy.ts'
import { canModerate } from '#lib/blessing/policy.ts'
import { seesGifts } from '#lib/gift/policy.ts'
import type { Lang, Translate } from '#lib/i18n.ts'
import type { Site } from '#lib/office/public.ts'
import { marked, worded } from '#lib/site/words.ts'
import { type Actor, isAdministrator, readsWholeOffice } from '#lib/user/actor.ts'

/** What this person may use; the pages themselves ask again. */
function linksFor(actor: Actor, t: Translate): NavGroup[] {
  const reviews = readsWholeOffice(actor) || actor.groups.some(({ role }) => role === 'reviewer')
  const work = [
    { href: '/admin', label: t('admin.nav.work') },
    ...(reviews ? [{ href: '/admin/review', label: t('admin.nav.review') }] : []),
    { href: '/admin/board', label: t('admin.nav.board') },
    { href: '/admin/items', label: t('admin.nav.items') },
    { href: '/admin/evidence', label: t('admin.nav.evidence') },
    { href: '/admin/content', label: t('admin.nav.content') },
  ]
  const integrity = [
    { href: '/admin/declarations', label: t('admin.nav.declarations') },
    ...(seesGifts(actor) ? [{ href: '/admin/gifts', label: t('admin.nav.gifts') }] : []),
    ...(canModerate(actor) ? [{ href: '/admin/blessings', label: t('admin.nav.blessings') }] : []),
  ]
  const tools = [
    { href: '/admin/media', label: t('admin.nav.media') },
    { href: '/admin/findings', label: t('admin.nav.findings') },
    { href: '/admin/links', label: t('admin.nav.links') },
    ...(canAssign(actor) ? [{ href: '/admin/assignments', label: t('admin.nav.assignments') }] : []),
    { href: '/admin/handovers', label: t('admin.nav.handovers') },
    { href: '/admin/calendar', label: t('admin.nav.calendar') },
    { href: '/admin/account', label: t('admin.nav.account') },
  ]
  const administration = [
    { href: '/admin/cycles', label: t('admin.nav.cycles') },
    { href: '/admin/frameworks', label: t('admin.nav.frameworks') },
    { href: '/admin/users', label: t('admin.nav.users') },
    { href: '/admin/groups', label: t('admin.nav.groups') },
    { href: '/admin/office', label: t('admin.nav.office') },
    { href: '/admin/old-site', label: t('admin.nav.oldSite') },
    { href: '/admin/redirects', label: t('admin.nav.redirects') },
    { href: '/admin/audit', label: t('admin.nav.audit') },
    { href: '/admin/outbox', label: t('admin.nav.outbox') },
    { href: '/admin/jobs', label: t('admin.nav.jobs') },
  ]
  return [
    { links: work },
    { label: t('admin.nav.integrity'), links: integrity },
    { label: t('admin.nav.tools'), links: tools },
    ...(isAdministrator(actor) ? [{ label: t('admin.nav.administration'), links: administration }] : []),
  ]
}

export function StaffHeader({
  lang,
  t,
  site,
  actor,
  signOut,
}: {
  lang: Lang
  t: Translate
  site: Site
  actor: Actor | null
  signOut: () => Promise<void>
}) {
  const office = worded(lang, site.shortNameTh || t('common.portal'), site.shortNameEn)
  const signOutForm = (
    <form action={signOut}>
      <Button kind="line" size="small">
        {t('admin.signOut')}
      </Button>
    </form>
  )
  return (
    <header className="staff-top">
      {site.demonstration ? <p className="staff-demo">{t('common.demonstration')}</p> : null}
      <div className="wrap staff-bar">
        <a className="staff-brand" href={actor ? '/admin' : '/'}>
          <OfficeMark lang={lang} logo={site.logo} />
          <span>
            {words(office)}
            <small>{t('admin.brand')}</small>
          </span>
        </a>
        {actor ? (
          <>
            <div className="staff-person staff-wide">
              <span>{words(marked(lang, actor.name))}</span>
              {signOutForm}
            </div>
            <Nav groups={linksFor(actor, t)} label={t('admin.menuLabel')} menu={t('admin.menu')}>
              <p className="small soft my-2">
                {t('admin.signedInAs')} {words(marked(lang, actor.name))}
              </p>
              {signOutForm}
            </Nav>
          </>
        ) : null}
      </div>
    </header>
  )
}
