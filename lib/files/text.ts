import type { FileHandle } from 'node:fs/promises'
import { type Refusal, refuse } from './refusal.ts'

type Charset = 'utf-8' | 'windows-874'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const notText = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f\u007f-\u009f\ufffe\uffff]/
const beginsLikeCode = /^[\s\ufeff]*(?:<[!?/a-z]|#!|%!ps|\{\\rtf|mime-version:)/i
const markupInside =
  /<[\s/]{0,8}(?:!doctype|!entity|\?php|\?xml|html|head|body|script|style|svg|math|iframe|frame|object|embed|applet|meta|link|base|form|img|video|audio|xsl:\w+)(?![\w-])/i
/** A sign of markup that is cut by the border of two chunks is seen with this many characters carried over. */
const carried = 32

/** Decodes the whole text strictly: UTF-8, else Windows-874, the code page of Thai Excel; both without control characters. */
export async function readText(handle: FileHandle): Promise<{ ok: true; charset: Charset } | Refusal> {
  let refusal: Refusal = refuse.type()
  for (const charset of ['utf-8', 'windows-874'] as const) {
    const outcome = await decode(handle, charset)
    if (outcome === 'text') return { ok: true, charset }
    if (outcome === 'markup') return refuse.markup()
    if (outcome === 'control') refusal = refuse.type()
    else if (charset === 'windows-874') refusal = refuse.textEncoding()
  }
  return refusal
}

async function decode(
  handle: FileHandle,
  charset: Charset,
): Promise<'text' | 'markup' | 'control' | 'undecodable'> {
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: false })
  const buffer = Buffer.alloc(256 * 1024)
  let rest = ''
  for (let position = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position)
    let piece: string
    try {
      piece = decoder.decode(buffer.subarray(0, bytesRead), { stream: bytesRead > 0 })
    } catch {
      return 'undecodable'
    }
    if (notText.test(piece)) return 'control'
    const seen = rest + piece
    if (position === 0 && beginsLikeCode.test(seen.slice(0, 2_000))) return 'markup'
    if (markupInside.test(seen)) return 'markup'
    if (bytesRead === 0) return 'text'
    rest = seen.slice(-carried)
    position += bytesRead
  }
}
