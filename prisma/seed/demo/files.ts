import 'server-only'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FileFacts } from '#lib/files/receive.ts'
import { storage } from '#lib/files/storage.ts'
import { type FileKind, kindFacts } from '#lib/files/types.ts'
import { projectRoot } from '#lib/start/project-root.ts'
import { evidence2565 } from './evidence/of-2565.ts'
import { evidence2568 } from './evidence/of-2568.ts'
import { papers } from './papers/all.ts'

const folder = path.join(projectRoot, 'prisma', 'seed', 'demo', 'files')

export type KeptFiles = ReadonlyMap<string, FileFacts>

const planned = (): Set<string> =>
  new Set(
    [...evidence2565, ...evidence2568].flatMap(({ story }) =>
      story.flatMap((act) => ('content' in act ? act.content.files.map(({ file }) => file) : [])),
    ),
  )

/**
 * Keeps the shipped papers and tables where uploads are kept. They are not inspected as an upload is, which takes a
 * third of a second each: what they are is known here, and the tests compare it with what an upload would find.
 */
export async function keepFiles(): Promise<KeptFiles> {
  return new Map(
    await Promise.all([...planned()].map(async (name) => [name, await keepShipped(name)] as const)),
  )
}

export async function keepShipped(name: string): Promise<FileFacts> {
  const bytes = await readFile(path.join(folder, name))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const incoming = await storage().begin()
  try {
    await incoming.handle.writeFile(bytes)
    await storage().keep(incoming, sha256)
  } finally {
    await storage().discard(incoming)
  }
  return { sha256, size: bytes.length, displayName: name, ...typeOf(name) }
}

function typeOf(name: string): Pick<FileFacts, 'mime' | 'pages' | 'hasText'> {
  const { name: stem, ext } = path.parse(name)
  const { mime } = kindFacts[ext.slice(1) as FileKind]
  const paper = papers.find((one) => one.file === stem && ext === '.pdf')
  return {
    mime: mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
    pages: paper?.pages.length ?? null,
    hasText: paper ? true : null,
  }
}
