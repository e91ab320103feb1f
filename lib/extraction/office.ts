import type { FileHandle } from 'node:fs/promises'
import { inspectPackage } from '#lib/files/office.ts'
import { readDocx } from './docx.ts'
import { OfficePackage, readXml } from './package.ts'
import { readPptx } from './pptx.ts'
import type { Facts, Job } from './protocol.ts'
import { type Tell, Unreadable } from './telling.ts'
import { instantOf } from './times.ts'

export async function readOfficeFile(
  kind: 'docx' | 'xlsx' | 'pptx',
  handle: FileHandle,
  job: Job,
  tell: Tell,
): Promise<void> {
  const parts = await OfficePackage.open(job.path)
  try {
    const found = await inspectPackage(job.path)
    if (!found.ok) throw new Unreadable('damaged')
    await tell({ facts: { macros: found.macros, ...(await readProperties(parts)) } })
    if (kind === 'docx') await readDocx(parts, tell)
    else if (kind === 'pptx') await readPptx(parts, tell)
    else await (await import('./sheet.ts')).readSheets(await handle.readFile(), parts, job, tell)
    await tell({ facts: { opening: 'opens' } })
  } finally {
    parts.close()
  }
}

async function readProperties(parts: OfficePackage): Promise<Partial<Facts>> {
  const core = await propertiesOf(parts, 'docProps/core.xml')
  const app = await propertiesOf(parts, 'docProps/app.xml')
  return {
    title: core.title ?? '',
    language: core.language ?? '',
    createdAt: instantOf(core.created),
    modifiedAt: instantOf(core.modified),
    producer: app.Application ?? '',
  }
}

async function propertiesOf(parts: OfficePackage, name: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  let open = ''
  readXml(
    (await parts.read(name)) ?? '',
    (element) => {
      open = element
    },
    (text) => {
      if (open) found[open] = (found[open] ?? '') + text
    },
    () => {
      open = ''
    },
  )
  return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, value.trim()]))
}
