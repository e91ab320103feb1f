import 'server-only'
import { Parser } from 'htmlparser2'
import * as yauzl from 'yauzl'
import { uploadLimits } from '#lib/limits.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type FileKind, kindFacts } from './types.ts'

const mainParts = {
  docx: /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroenabled)\.main\+xml$/i,
  xlsx: /^application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroenabled\.main\+xml|ms-excel\.sheet\.binary\.macroenabled\.main)$/i,
  pptx: /^application\/vnd\.(?:openxmlformats-officedocument\.presentationml\.(?:presentation|slideshow|template)|ms-powerpoint\.(?:presentation|slideshow|template)\.macroenabled)\.main\+xml$/i,
} as const
type OfficeKind = keyof typeof mainParts
/** What an upload has to be: a plain document, no template and nothing binary. */
const plainType =
  /officedocument\.(?:wordprocessingml\.document|spreadsheetml\.sheet|presentationml\.presentation)\.main/
// Also Excel 4 macro sheets, which need no vbaProject.
const macroPart = /(?:^|\/)(?:vbaproject[^/]*\.bin|vbadata\.xml|macrosheets\/|intlmacrosheets\/)/i
const macroType = /macroenabled|vbaproject|macrosheet/i
const typesPart = '[Content_Types].xml'
const longestTypes = 1024 * 1024

interface Contents {
  names: Set<string>
  types: Map<string, string>
  macros: boolean
}

/** Says which Office document a ZIP is. Only the list of types is inflated, after every declared size has been read. */
export async function readOffice(
  path: string,
): Promise<{ ok: true; kind: FileKind; mime: string } | Refusal> {
  const found = await inspectPackage(path)
  if (!found.ok) return found
  if (found.macros) return refuse.macros()
  if (!found.kind || !found.plain) return refuse.type()
  return { ok: true, kind: found.kind, mime: kindFacts[found.kind].mime }
}

export interface Package {
  ok: true
  /** null: a ZIP that is no Office document */
  kind: OfficeKind | null
  /** neither a template nor a kind of its own for macros */
  plain: boolean
  macros: boolean
}

/** What a ZIP is by its own list of types, documents with macros included. */
export async function inspectPackage(path: string): Promise<Package | Refusal> {
  let zip: yauzl.ZipFile
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  } catch {
    return refuse.cutOff()
  }
  try {
    if (zip.entryCount > uploadLimits.officeEntries) return refuse.bomb()
    const contents = await readContents(zip)
    if ('ok' in contents) return contents
    const { macros } = contents
    for (const kind of ['docx', 'xlsx', 'pptx'] as const) {
      const found = [...contents.types].find(
        ([part, type]) => mainParts[kind].test(type) && contents.names.has(part),
      )
      if (found) return { ok: true, kind, plain: plainType.test(found[1]), macros }
    }
    return { ok: true, kind: null, plain: false, macros }
  } catch {
    return refuse.cutOff()
  } finally {
    zip.close()
  }
}

async function readContents(zip: yauzl.ZipFile): Promise<Contents | Refusal> {
  const contents: Contents = { names: new Set(), types: new Map(), macros: false }
  let typesEntry: yauzl.Entry | undefined
  let unpacked = 0
  let entries = 0
  for await (const entry of zip.eachEntry()) {
    entries += 1
    unpacked += entry.uncompressedSize
    if (entries > uploadLimits.officeEntries || unpacked > uploadLimits.officeUnpacked) return refuse.bomb()
    if (entry.isEncrypted()) return refuse.locked()
    if (macroPart.test(entry.fileName)) contents.macros = true
    if (entry.fileName === typesPart) typesEntry = entry
    contents.names.add(`/${entry.fileName}`.toLowerCase())
  }
  if (!typesEntry) return contents
  if (typesEntry.uncompressedSize > longestTypes) return refuse.type()
  const parser = new Parser(
    {
      onopentag(_name, { PartName, ContentType, Extension }) {
        if (!ContentType) return
        if (PartName) contents.types.set(PartName.toLowerCase(), ContentType)
        else if (Extension) contents.types.set(`*.${Extension.toLowerCase()}`, ContentType)
        if (macroType.test(ContentType) && isUsed(contents.names, PartName, Extension)) contents.macros = true
      },
    },
    { xmlMode: true },
  )
  const stream = (await zip.openReadStreamPromise(typesEntry)).setEncoding('utf8')
  for await (const chunk of stream) parser.write(chunk)
  parser.end()
  return contents
}

// SheetJS, behind the export button of many web systems, declares a default type of macro workbooks in every XLSX it
// writes: it counts only where the package has a part with that extension.
const isUsed = (
  names: ReadonlySet<string>,
  part: string | undefined,
  extension: string | undefined,
): boolean =>
  part !== undefined ||
  extension === undefined ||
  [...names].some((name) => name.endsWith(`.${extension.toLowerCase()}`))
