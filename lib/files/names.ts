import { textLimits } from '#lib/limits.ts'
import { type FileKind, kindFacts, kindOf } from './types.ts'

/** In characters (code points), the extension included. */
export const displayNameMax = textLimits.fileName

/** Control characters, bidi controls, zero-width signs, lone surrogates, private use. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const unusableInNames = /[<>:"|?*]/g

// An ending that names a type, ours or one that would mislead; `แผน v1.2` keeps its `.2`.
const typeEnding =
  /\.(?:pdf|doc|docx|docm|dot|dotx|xls|xlsx|xlsm|xlsb|xlt|ppt|pptx|pptm|pps|csv|tsv|txt|text|log|png|jpg|jpeg|jpe|jfif|webp|gif|bmp|tif|tiff|heic|svg|htm|html|xhtml|xml|js|mjs|vbs|ps1|sh|bat|cmd|com|exe|scr|msi|jar|zip|rar|7z|lnk|url)$/i

const endings: Record<FileKind, readonly string[]> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  csv: ['csv'],
  txt: ['txt'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
}

/** The ending of a name as typed, lower case without the dot; empty when it has none that names a type. */
export const endingOf = (name: string): string =>
  typeEnding.exec(name.trim())?.[0].slice(1).toLowerCase() ?? ''

/**
 * The name shown to people: Thai stays, path parts and everything invisible go, and the ending says what the bytes
 * are, whatever was typed.
 */
export function cleanDisplayName(typed: string, kind: FileKind): string {
  const lastPart = typed.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!
  const visible = lastPart.replace(invisible, '').replace(unusableInNames, '-').replace(/\s+/gu, ' ').trim()
  const named = endingOf(visible)
  const extension = endings[kind].includes(named) ? named : kindFacts[kind].extension
  const stem = (named ? visible.slice(0, -named.length - 1) : visible).replace(/^[.\s]+|[.\s]+$/gu, '')
  const room = displayNameMax - extension.length - 1
  const short = [...(stem || 'ไฟล์')].slice(0, room).join('').trimEnd()
  return `${short}.${extension}`
}

/**
 * The ASCII name of the public address, such as O12-2568.pdf, then O12-2568-2.pdf; unlike any in `taken`.
 * Always matches the database's check on attachments.file_name.
 */
export function publicFileName(file: {
  displayName: string
  mime: string
  hint: string
  taken: ReadonlySet<string>
}): string {
  const kind = kindOf(file.mime)
  const extension = kind ? kindFacts[kind].extension : endingOf(file.displayName) || 'bin'
  const stem =
    file.hint
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+|-+$/g, '')
      .slice(0, 60) || 'file'
  const taken = new Set([...file.taken].map((name) => name.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.${extension}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
