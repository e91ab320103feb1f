const declared = /charset\s*=\s*["']?\s*([\w:.-]{1,40})/i
const headBytes = 4_096

/**
 * Bytes of a page as text. What reads as UTF-8 is UTF-8, whatever the page claims; the rest is what it claims to be, or
 * else Windows-874, as old Thai sites are. `contentType` is the header.
 */
export function decodePage(bytes: Uint8Array, contentType = ''): string {
  const utf8 = decodeAs('utf-8', bytes, true)
  if (utf8 !== null) return utf8
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes))
  const label = (declared.exec(contentType) ?? declared.exec(head))?.[1] ?? ''
  const known = /^utf-?8$/i.test(label) ? null : decodeAs(label, bytes, false)
  return known ?? new TextDecoder('windows-874').decode(bytes)
}

/** null: an unknown name or, when strict, bytes that are no such text. The last letter may have been cut. */
function decodeAs(label: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}
