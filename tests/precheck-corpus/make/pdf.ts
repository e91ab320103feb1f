import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inFolder, run } from './run.ts'

/** Sets the days of a file's making, as if made on that day (programs write them in one length). */
export function dated(bytes: Buffer, on: string): Buffer {
  const compact = `${on.replaceAll('-', '')}090000`
  return Buffer.from(
    bytes
      .toString('latin1')
      .replace(/\(D:\d{14}/g, `(D:${compact}`)
      .replace(/(<xmp:\w+Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, `$1${on}T09:00:00`)
      .replace(/\/ID ?\[ ?<[0-9A-Fa-f]{32}>\s*<[0-9A-Fa-f]{32}> ?\]/g, (id) =>
        id.replace(/[0-9A-Fa-f]{32}/g, '5375636861726974436f727075733235'),
      ),
    'latin1',
  )
}

/** Changes a PDF with a program that reads one file and writes another. */
async function through(bytes: Buffer, work: (from: string, to: string) => Promise<unknown>): Promise<Buffer> {
  return inFolder(async (folder) => {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
    await writeFile(from, bytes)
    await work(from, to)
    return readFile(to)
  })
}

export const qpdf = (bytes: Buffer, ...args: string[]): Promise<Buffer> =>
  through(bytes, (from, to) => run('qpdf', ['--deterministic-id', ...args, from, to], [0, 3]))

/** A password to open, or only one against changes. */
export const encrypted = (bytes: Buffer, user: string, bits: '40' | '128' | '256'): Promise<Buffer> =>
  through(bytes, (from, to) =>
    run('qpdf', [
      '--static-id',
      '--static-aes-iv',
      ...(bits === '256' ? [] : ['--allow-weak-crypto']),
      '--encrypt',
      user,
      'owner-2568',
      bits,
      ...(bits === '40' ? ['--modify=n'] : ['--modify=none', '--print=full']),
      '--',
      from,
      to,
    ]),
  )

/** Printed to PostScript and made a PDF again, as offices with an old "PDF printer" do. */
export const printed = (bytes: Buffer, by: 'pdftops' | 'ps2write'): Promise<Buffer> =>
  through(bytes, async (from, to) => {
    const postscript = `${to}.ps`
    if (by === 'pdftops') await run('pdftops', ['-level3', from, postscript])
    else
      await run('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=ps2write', `-sOutputFile=${postscript}`, from])
    await run('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', `-sOutputFile=${to}`, postscript])
  })

/** Written anew by Ghostscript, from a PDF or from PostScript. */
export const distilled = (bytes: Buffer): Promise<Buffer> =>
  through(bytes, (from, to) =>
    run('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', `-sOutputFile=${to}`, from]),
  )

/** Drawn anew by Cairo, as some viewers "print to file". */
export const redrawn = (bytes: Buffer): Promise<Buffer> =>
  through(bytes, (from, to) => run('pdftocairo', ['-pdf', from, to]))

/** Another page of print laid over each page. */
export async function overlaid(bytes: Buffer, over: Buffer): Promise<Buffer> {
  return inFolder(async (folder) => {
    const [under, above, to] = ['under.pdf', 'above.pdf', 'to.pdf'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await writeFile(under, bytes)
    await writeFile(above, over)
    await run('qpdf', ['--deterministic-id', under, '--overlay', above, '--repeat=1', '--', to], [0, 3])
    return readFile(to)
  })
}

/** Letters drawn as shapes. */
export const outlined = (bytes: Buffer): Promise<Buffer> =>
  through(bytes, (from, to) =>
    run('gs', [
      '-q',
      '-dBATCH',
      '-dNOPAUSE',
      '-dNoOutputFonts',
      '-sDEVICE=pdfwrite',
      `-sOutputFile=${to}`,
      from,
    ]),
  )

/** Works on the PDF as open text (qpdf's QDF form), then packs it again. */
export async function rewritten(bytes: Buffer, change: (text: string) => string): Promise<Buffer> {
  return through(bytes, async (from, to) => {
    const [open, fixed] = [`${to}.qdf`, `${to}.fixed`]
    await run('qpdf', ['--qdf', '--object-streams=disable', '--deterministic-id', from, open])
    await writeFile(open, Buffer.from(change((await readFile(open)).toString('latin1')), 'latin1'))
    await inShell(`fix-qdf "${open}" > "${fixed}"`)
    await run('qpdf', ['--deterministic-id', '--object-streams=generate', fixed, to], [0, 3])
  })
}
const inShell = (command: string) => run('sh', ['-c', command])

/** Fonts that do not say which letters their glyphs are. */
export const withoutUnicode = (bytes: Buffer): Promise<Buffer> =>
  rewritten(bytes, (text) => text.replace(/\n\s*\/ToUnicode \d+ \d+ R/g, ''))

/** Fonts whose glyphs claim to be other letters. */
export const misnamed = (bytes: Buffer, other: (code: number) => number | null): Promise<Buffer> =>
  rewritten(bytes, (text) =>
    text.replace(/begincmap[\s\S]*?endcmap/g, (map) =>
      map.replace(/<(0E[0-9A-F]{2})>(?=\s*(?:\n|$))/gi, (whole, code: string) => {
        const next = other(Number.parseInt(code, 16))
        return next === null ? whole : `<${next.toString(16).toUpperCase().padStart(4, '0')}>`
      }),
    ),
  )

/** Text behind a picture of its page, as a scanner with text recognition leaves it: drawn with no ink. */
export async function readableScan(scan: Buffer, text: Buffer): Promise<Buffer> {
  const inkless = await rewritten(text, (open) => open.replace(/^\s*BT\s*$/gm, '$&\n3 Tr'))
  return overlaid(scan, inkless)
}

/** What a reader's program would say of a PDF that opens. */
export async function advice(bytes: Buffer): Promise<string[]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'one.pdf')
    await writeFile(path, bytes)
    const said = await run('pdfinfo', [path])
    const objects = JSON.parse(await run('qpdf', ['--json=2', '--json-key=qpdf', path], [0, 3])) as {
      qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>]
    }
    const root = Object.values(objects.qpdf[1]).find(({ value }) => value?.['/Type'] === '/Catalog')?.value
    const language = root?.['/Lang']
    return [
      ...(/^Tagged:\s+yes/m.test(said) ? [] : ['pdf_untagged']),
      ...(typeof language === 'string' && language.replace(/^[ub]:/, '').length > 0
        ? []
        : ['pdf_no_language']),
      ...(/^Title:\s+\S/m.test(said) ? [] : ['pdf_no_title']),
    ]
  })
}

export async function textOfPdf(bytes: Buffer): Promise<string> {
  return inFolder(async (folder) => {
    const path = join(folder, 'one.pdf')
    await writeFile(path, bytes)
    return run('pdftotext', ['-layout', path, '-'])
  })
}
