import { staffWords } from '#lib/auth/language.ts'
import { moreMessages, type OfItsPages } from './staff-messages.ts'
import { MoreWords } from './words.tsx'

/** Words that the client components of a few pages alone say, for the layout of these pages. */
export async function PageWords({
  names,
  children,
}: {
  names: readonly OfItsPages[]
  children: React.ReactNode
}) {
  const { lang } = await staffWords()
  return (
    <MoreWords lang={lang} messages={moreMessages(lang, names)}>
      {children}
    </MoreWords>
  )
}
