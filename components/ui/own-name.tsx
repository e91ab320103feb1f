import type { Lang } from '#lib/i18n.ts'

/** A name the office coined, in the reader's language; in English its own Thai stands beside it. */
export const OwnName = ({ name, lang }: { name: Readonly<Record<Lang, string>>; lang: Lang }) =>
  lang === 'th' ? (
    name.th
  ) : (
    <>
      {name.en}{' '}
      <span className="soft font-normal" lang="th">
        {name.th}
      </span>
    </>
  )
