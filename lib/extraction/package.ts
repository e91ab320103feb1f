import { Parser } from 'htmlparser2'
import * as yauzl from 'yauzl'
import { uploadLimits } from '#lib/limits.ts'
import { Unreadable } from './telling.ts'

const longestPart = 96 * 1024 * 1024

/** The parts of an Office document, inflated one at a time. Names are as written, without the first slash. */
export class OfficePackage {
  readonly #zip: yauzl.ZipFile
  readonly #entries: ReadonlyMap<string, yauzl.Entry>

  private constructor(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>) {
    this.#zip = zip
    this.#entries = entries
  }

  /** Throws Unreadable: cut off, locked, or unpacking to more than is allowed. */
  static async open(path: string): Promise<OfficePackage> {
    const zip = await yauzl
      .openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
      .catch(() => {
        throw new Unreadable('cut_off')
      })
    const entries = new Map<string, yauzl.Entry>()
    let unpacked = 0
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (entries.size >= uploadLimits.officeEntries || unpacked > uploadLimits.officeUnpacked) {
        throw new Unreadable('too_large')
      }
      if (entry.isEncrypted()) throw new Unreadable('locked')
      entries.set(entry.fileName.replace(/^\//, ''), entry)
    }
    return new OfficePackage(zip, entries)
  }

  get names(): string[] {
    return [...this.#entries.keys()]
  }

  /** Bytes of the parts whose names begin with `prefix`. */
  unpackedSize(prefix: string): number {
    let size = 0
    for (const [name, entry] of this.#entries)
      if (name.startsWith(prefix) && name.endsWith('.xml')) size += entry.uncompressedSize
    return size
  }

  /** Null where there is no such part. */
  async read(name: string): Promise<string | null> {
    const entry = this.#entries.get(name)
    if (!entry) return null
    if (entry.uncompressedSize > longestPart) throw new Unreadable('too_large')
    const chunks: Buffer[] = []
    for await (const chunk of await this.#zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    return new TextDecoder().decode(Buffer.concat(chunks))
  }

  /** XML of a part that there must be. Office opens nothing whose XML breaks off, though the ZIP around it is whole. */
  async readWhole(name: string): Promise<string> {
    const xml = await this.read(name)
    const root = /<([A-Za-z][\w:.-]*)/.exec(xml?.slice(0, 10_000) ?? '')?.[1]
    if (!xml || !root || !new RegExp(`(?:</${RegExp.escape(root)}\\s*>|/>)\\s*$`).test(xml.slice(-200))) {
      throw new Unreadable('damaged')
    }
    return xml
  }

  /** Of a part, or of the package itself (''). `kind`: the last word of the relation's type. */
  async relations(part: string): Promise<{ id: string; kind: string; target: string; external: boolean }[]> {
    const [, folder, file] = /^(.*\/)?([^/]*)$/.exec(part)!
    const xml = await this.read(`${folder ?? ''}_rels/${file}.rels`)
    const found: { id: string; kind: string; target: string; external: boolean }[] = []
    if (xml) {
      readXml(xml, (name, { Id = '', Type = '', Target = '', TargetMode }) => {
        if (name !== 'Relationship') return
        const target = new URL(Target, `package:/${folder ?? ''}`).pathname.replace(/^\//, '')
        found.push({
          id: Id,
          kind: Type.split('/').at(-1)!,
          target: decodeURIComponent(target),
          external: TargetMode === 'External',
        })
      })
    }
    return found
  }

  close(): void {
    this.#zip.close()
  }
}

/** Names come without their prefix: `w:t` as `t`. Prefixes are the writer's choice, names are not. */
export function readXml(
  xml: string,
  onOpen: (name: string, attributes: Record<string, string>) => void,
  onText?: (text: string) => void,
  onClose?: (name: string) => void,
): void {
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => onOpen(bare(name), attributes),
      ontext: (text) => onText?.(text),
      onclosetag: (name) => onClose?.(bare(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}
