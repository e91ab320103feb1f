import { notFound, redirect } from 'next/navigation'
import { findLatestItem } from '#lib/cycle/public.ts'
import { localPath } from '#lib/i18n.ts'
import { langParam } from '#lib/site/lang.ts'
import { isTopicOrCode } from '#lib/site/params.ts'

/** The one address that moves: this year's item of a topic or a code. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ lang: string; topicOrCode: string }> },
) {
  const { lang: langText, topicOrCode } = await params
  const lang = langParam(langText)
  if (!isTopicOrCode(topicOrCode)) notFound()
  const item = await findLatestItem(topicOrCode)
  if (!item) notFound()
  redirect(localPath(lang, `/ita/${item.fiscalYear}/${item.code}`))
}
