/** A file that came with the sheet. */
export interface KeptFile {
  id: string
  /** with its folders */
  path: string
  sha256: string | null
  refused: boolean
}

export interface FileFinder {
  /** by the last part of the name, in small letters */
  byName: ReadonlyMap<string, readonly KeptFile[]>
  hashOf(id: string): string | null
}

const plain = (path: string): string => path.normalize('NFC').replaceAll('\\', '/').toLowerCase()
const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export function makeFinder(files: readonly KeptFile[]): FileFinder {
  const byName = new Map<string, KeptFile[]>()
  for (const file of files) {
    const name = lastPart(plain(file.path))
    byName.set(name, [...(byName.get(name) ?? []), file])
  }
  const hashes = new Map(files.map(({ id, sha256 }) => [id, sha256]))
  return { byName, hashOf: (id) => hashes.get(id) ?? null }
}

/** The file that an address of the old site means: of several with its name, the one whose folders agree furthest. */
export function findFile(address: string, { byName }: FileFinder): KeptFile | 'many' | null {
  const wanted = plain(address)
  const files = byName.get(lastPart(wanted)) ?? []
  if (files.length < 2) return files[0] ?? null
  const agreement = (file: KeptFile): number => {
    const [a, b] = [wanted.split('/').reverse(), plain(file.path).split('/').reverse()]
    const at = a.findIndex((part, index) => part !== b[index])
    return at === -1 ? a.length : at
  }
  const ranked = files.map((file) => ({ file, parts: agreement(file) })).sort((x, y) => y.parts - x.parts)
  const [first, second] = ranked as [(typeof ranked)[number], (typeof ranked)[number]]
  if (first.parts > second.parts) return first.file
  return files.every(({ sha256 }) => sha256 !== null && sha256 === files[0]!.sha256) ? files[0]! : 'many'
}
