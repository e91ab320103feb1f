/** What a document writes where the style sheets belong: only Next knows under which names it built them. */
export const stylesMark = '<link rel="stylesheet" href="press:styles"/>'

/** The style sheets that a page of Next asks for in its head. */
export const styleLinks = (html: string): string =>
  (html.slice(0, html.indexOf('</head>')).match(/<link rel="stylesheet"[^>]*>/g) ?? []).join('')

export const sheetsIn = (links: string): string[] =>
  [...links.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href!)

/**
 * Asks for the letters of every page together with its style sheet. A font that the reader's browser only finds in the sheet
 * comes after the first drawing, and moves every line of it.
 */
export const fontLinks = (sheet: string, href: string): string =>
  [...sheet.matchAll(/url\(["']?([^"')]+\/noto-sans-thai-(?:thai|latin)\.[^"')]+\.woff2)/g)]
    .map(([, url]) => new URL(url!, new URL(href, 'http://portal')).pathname)
    .map((font) => `<link rel="preload" as="font" type="font/woff2" href="${font}" crossorigin=""/>`)
    .join('')
