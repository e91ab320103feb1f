// How a reader wants pages to look: chosen on any page without a script, kept in a cookie, put on the finished print.
// No page maker sees it, so there is still one print for everyone.

export const textSizes = ['normal', 'large', 'larger'] as const
export const colourSchemes = ['auto', 'light', 'dark'] as const

export interface View {
  size: (typeof textSizes)[number]
  scheme: (typeof colourSchemes)[number]
}

export const plainView: View = { size: 'normal', scheme: 'auto' }

const kept = /(?:^|;\s*)view=(normal|large|larger)\.(auto|light|dark)(?:;|$)/

/** What the reader chose; null for who chose nothing else than what everybody gets. */
export function chosenView(cookie: string | undefined): View | null {
  if (cookie === undefined || !cookie.includes('view=')) return null
  const [, size, scheme] = kept.exec(cookie) ?? []
  if (size === undefined || (size === plainView.size && scheme === plainView.scheme)) return null
  return { size, scheme } as View
}

/** The view after a button was pressed; what cannot be chosen changes nothing. */
export function changedView(view: View, form: URLSearchParams): View {
  const size = textSizes.find((name) => name === form.get('size')) ?? view.size
  const scheme = colourSchemes.find((name) => name === form.get('scheme')) ?? view.scheme
  return { size, scheme }
}

const yearInSeconds = 365 * 24 * 60 * 60

export const viewCookie = ({ size, scheme }: View, secure: boolean): string =>
  `view=${size}.${scheme}; Path=/; Max-Age=${yearInSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** A page as this reader wants it: marked for the style sheets, and the buttons that say what is chosen. */
export const seenAs = (html: string, view: View): string =>
  html
    .replace('<html', `<html data-size="${view.size}" data-scheme="${view.scheme}"`)
    .replace(
      /name="(size|scheme)" value="(\w+)" aria-pressed="\w+"/g,
      (_, name: keyof View, value: string) =>
        `name="${name}" value="${value}" aria-pressed="${view[name] === value}"`,
    )
