import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead } from '#components/admin/page-head.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { staffWords } from '#lib/auth/language.ts'
import { requireActor } from '#lib/auth/session.ts'
import { contentKinds } from '#lib/content/kinds.ts'
import { countContents } from '#lib/content/queries.ts'
import { canCreateEvidence } from '#lib/evidence/policy.ts'
import { localPath } from '#lib/i18n.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await staffWords()
  return { title: t('content.title') }
}

export default async function ContentPage() {
  const actor = await requireActor()
  const { lang, t } = await staffWords()
  const counts = new Map((await countContents(actor)).map((one) => [one.kind, one]))
  const mayBegin = actor.groups.some(({ workGroupId }) => canCreateEvidence(actor, { workGroupId }))
  return (
    <>
      <PageHead t={t} title={t('content.title')} lead={t('content.lead')} />
      <ul className="grid gap-5 md:grid-cols-2">
        {contentKinds().map(({ name, path, words, care }) => {
          const { published, open } = counts.get(name) ?? { published: 0, open: 0 }
          return (
            <li key={name}>
              <Card className="grid h-full content-start gap-2">
                <h2>{words.many[lang]}</h2>
                <p className="soft">{words.lead[lang]}</p>
                <p>{t('content.counts', { published, open })}</p>
                <p className="flex flex-wrap gap-x-5">
                  {mayBegin ? (
                    <ButtonLink href={`/admin/content/new?kind=${name}`} size="small">
                      {t('content.begin', { what: words.one[lang] })}
                    </ButtonLink>
                  ) : null}
                  <Link className="self-center py-2" href={`/admin/evidence?kind=${name}`} prefetch={false}>
                    {t('content.listAll')}
                    <span className="sr-only"> {words.many[lang]}</span>
                  </Link>
                  <a className="self-center py-2" href={localPath(lang, `/${path}`)}>
                    {t('content.seePublic')}
                    <span className="sr-only"> {words.many[lang]}</span>
                  </a>
                  {care ? (
                    <Link className="self-center py-2" href={care.path} prefetch={false}>
                      {care.label[lang]}
                    </Link>
                  ) : null}
                </p>
              </Card>
            </li>
          )
        })}
      </ul>
    </>
  )
}
