import type { Page } from '@playwright/test'

/** Text that runs wherever it is taken for markup; the mark says which field it came through. */
export const hostile = (field: string): string =>
  `"'></title></textarea><img src=x onerror=top.reached='${field}'><script>top.reached='${field}'</script>{{7*7}}`

/** The same for Markdown, which has roads of its own. */
export const hostileMarkdown = (field: string): string =>
  [
    hostile(field),
    `[ลิงก์](javascript:top.reached='${field}')`,
    `![รูป](https://evil.example/x.png" onerror="top.reached='${field}')`,
    `<iframe srcdoc="<script>top.reached='${field}'</script>"></iframe>`,
    `<a href="data:text/html,<script>alert(1)</script>" style="position:fixed">x</a>`,
  ].join('\n\n')

/** What of it became more than text on the page that is open. Nothing may. */
export const whatCameAlive = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    if ('reached' in window) found.push(`a script ran from the field ${String(window.reached)}`)
    const own = (address: string) => new URL(address, location.href).origin === location.origin
    for (const element of document.querySelectorAll('*')) {
      const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'))
      if (handlers.length > 0) found.push(`a handler: ${element.outerHTML.slice(0, 200)}`)
      for (const name of ['href', 'src', 'action', 'formaction', 'srcdoc']) {
        const value = element.getAttribute(name)
        if (value && /^\s*(javascript|data|vbscript):/i.test(value))
          found.push(`${name}: ${value.slice(0, 200)}`)
      }
      if (element.matches('img, script, iframe, object, embed, form, link, meta[http-equiv]')) {
        const address = element.getAttribute('src') ?? element.getAttribute('action')
        if (address !== null && (address === 'x' || !own(address)))
          found.push(`loaded: ${element.outerHTML.slice(0, 200)}`)
        // The page's own data travel in scripts, with every < written as an escape.
        if (element.localName === 'script' && /^\s*top\.reached/.test(element.textContent ?? ''))
          found.push(`a script: ${element.textContent?.slice(0, 200)}`)
      }
    }
    return found
  })
