import { Head } from '#components/layout/head.tsx'
import { markup } from '#components/layout/markup.ts'
import type { Lang } from '#lib/i18n.ts'
import { stylesMark } from '#lib/press/styles.ts'
import type { PageHead } from '#lib/site/metadata.ts'

/** A public page from its first byte to its last, with a mark where the press puts the style sheets. */
export const writeDocument = (lang: Lang, head: PageHead, body: React.ReactNode): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>${stylesMark}${markup(
    <Head {...head} />,
  )}</head><body>${markup(body)}</body></html>`
