import type { FileHandle } from 'node:fs/promises'
import { readImageStructure } from '#lib/files/image-structure.ts'
import { onlyPage, type Tell, Unreadable } from './telling.ts'

/** A picture is one page without text. */
export async function readImage(
  kind: 'png' | 'jpeg' | 'webp',
  handle: FileHandle,
  tell: Tell,
): Promise<void> {
  await tell({ facts: { pageCount: 1 } })
  await tell({ page: onlyPage('', 'scan') })
  if (!readImageStructure(await handle.readFile(), kind).whole) throw new Unreadable('cut_off')
  await tell({ facts: { opening: 'opens' } })
}
