import { moreMessages } from '#components/admin/staff-messages.ts'
import { MoreWords } from '#components/admin/words.tsx'
import { staffWords } from '#lib/auth/language.ts'

export default async function Layout({ children }: { children: React.ReactNode }) {
  const { lang } = await staffWords()
  return (
    <MoreWords lang={lang} messages={moreMessages(lang, 'gift')}>
      {children}
    </MoreWords>
  )
}
