import { OnPaper } from '#components/declaration/on-paper-view.tsx'
import { SignaturesView } from '#components/declaration/signatures-view.tsx'
import { hashOfText } from '#lib/declaration/hash.ts'
import { countSignatures } from '#lib/declaration/public.ts'
import { textToSign, translationsOf } from '#lib/declaration/text.ts'
import { translator } from '#lib/i18n.ts'
import { langParam } from '#lib/site/lang.ts'
import { contentBody, contentHead, contentStatus, readContent } from '../../../[content]/content-page.tsx'
import { type Asked, publicPage } from '../../../public-page.tsx'

async function read({ params }: Asked<{ year: string }>) {
  const { lang, year } = await params
  const facts = await readContent(langParam(lang), 'integrity/declarations', year, null)
  const textSha256 = hashOfText(textToSign(facts.fields))
  return { ...facts, textSha256, counts: await countSignatures(facts.revision.evidenceId, textSha256) }
}
type Facts = Awaited<ReturnType<typeof read>>

function body(facts: Facts) {
  const { lang, revision, fields, textSha256, counts } = facts
  const t = translator(lang)
  return contentBody(facts, {
    more:
      revision.state === 'current' ? (
        <>
          <SignaturesView
            counts={counts}
            textSha256={textSha256}
            textAddress={`${revision.path}/text.txt`}
            lang={lang}
            t={t}
          />
          <OnPaper year={revision.slug ?? ''} translations={translationsOf(fields)} lang={lang} t={t} />
        </>
      ) : null,
  })
}

export const GET = publicPage({ read, head: contentHead, body, status: contentStatus })
