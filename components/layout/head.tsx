import { env } from '#lib/env.ts'
import { cardWords, pictureAddress, pictureSize } from '#lib/sharing/card.ts'
import type { PageHead } from '#lib/site/metadata.ts'

/** What a page says of itself to browsers, search engines and those who share its address. */
export function Head({ title, description, robots, canonical, languages, feed, shared, picture }: PageHead) {
  const absolute = (path: string) => env().PUBLIC_URL + path
  return (
    <>
      <meta name="theme-color" content="#faf8f3" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#12161d" media="(prefers-color-scheme: dark)" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {robots ? <meta name="robots" content={robots} /> : null}
      <link rel="canonical" href={absolute(canonical)} />
      {Object.entries(languages).map(([lang, path]) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={absolute(path)} />
      ))}
      <link rel="alternate" type="application/atom+xml" title={shared.siteName} href={feed} />
      <meta name="format-detection" content="telephone=no, address=no, email=no" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={shared.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={absolute(canonical)} />
      <meta property="og:site_name" content={shared.siteName} />
      <meta property="og:locale" content={shared.locale} />
      <meta property="og:locale:alternate" content={shared.otherLocale} />
      {picture ? (
        <>
          <meta property="og:image" content={absolute(pictureAddress(picture.card, picture.path))} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(pictureSize.width)} />
          <meta property="og:image:height" content={String(pictureSize.height)} />
          <meta property="og:image:alt" content={cardWords(picture.card)} />
        </>
      ) : null}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
      <meta name="twitter:title" content={shared.title} />
      <meta name="twitter:description" content={description} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    </>
  )
}
