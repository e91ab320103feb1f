import { jsonLdText } from '#lib/site/json-ld.ts'

export function JsonLd({ value }: { value: unknown }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: jsonLdText leaves nothing that could end the element
      dangerouslySetInnerHTML={{ __html: jsonLdText(value) }}
    />
  )
}
