// A thread of its own, without our environment: what a PDF does to its parser stays here (inspect.ts).
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

const pagesLookedAt = 40
/** A scan often carries a page number or a stamp as text; a page of text has more letters than this. */
const lettersOfText = 40

const tell = (facts: { pages?: number; hasText?: boolean; encrypted?: boolean }) =>
  parentPort!.postMessage(facts)

async function inspect(path: string): Promise<void> {
  const bytes = await readFile(path)
  const pdf = await getDocumentProxy(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  tell({ pages: pdf.numPages, encrypted: false })
  let letters = 0
  for (
    let number = 1;
    number <= Math.min(pdf.numPages, pagesLookedAt) && letters < lettersOfText;
    number += 1
  ) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) if ('str' in item) letters += item.str.replace(/[^\p{L}\p{M}]/gu, '').length
    page.cleanup()
  }
  tell({ hasText: letters >= lettersOfText })
}

inspect(String(workerData)).catch((error: unknown) => {
  if (error instanceof Error && error.name === 'PasswordException') tell({ encrypted: true })
  process.exitCode = 1
})
