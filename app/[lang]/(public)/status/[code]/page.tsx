import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Shell } from '#components/layout/shell.tsx'
import { StatusBody } from '#components/layout/status-body.tsx'
import { translator } from '#lib/i18n.ts'
import { blankSite, getSite } from '#lib/office/public.ts'
import { langParam } from '#lib/site/lang.ts'
import { siteName } from '#lib/site/metadata.ts'
import { oneOf } from '#lib/site/words.ts'

interface Props {
  params: Promise<{ lang: string; code: string }>
}

async function read({ params }: Props) {
  const { lang, code: text } = await params
  const code = oneOf(text, ['404', '500', '503'])
  if (!code) notFound()
  // These pages must stand while the database is away.
  const site = code === '503' ? blankSite : await getSite().catch(() => blankSite)
  return { lang: langParam(lang), code, site }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, code, site } = await read(props)
  return {
    title: `${translator(lang)(`status.${code}.title`)} · ${siteName(site, lang)}`,
    robots: { index: false },
  }
}

/** Printed by the press where Next has no page to give; no reader can ask for it. */
export default async function StatusPage(props: Props) {
  const { lang, code, site } = await read(props)
  return (
    <Shell lang={lang} site={site} path="/" section={null}>
      <StatusBody code={code} lang={lang} t={translator(lang)} />
    </Shell>
  )
}
