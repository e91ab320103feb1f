/** What a document writes where the style sheets belong: only Next knows under which names it built them. */
export const stylesMark = '<link rel="stylesheet" href="press:styles"/>'

/** The style sheets that a page of Next asks for in its head. */
export const styleLinks = (html: string): string =>
  (html.slice(0, html.indexOf('</head>')).match(/<link rel="stylesheet"[^>]*>/g) ?? []).join('')
