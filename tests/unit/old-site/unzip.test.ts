import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { openZip, safePath, zipName } from '#lib/old-site/unzip.ts'

const folders: string[] = []
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

interface Part {
  name: string | Buffer
  content?: Buffer
  /** bit 0: locked, bit 11: the name is UTF-8 */
  flags?: number
  size?: number
}

function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let place = 0
  for (const { name: told, content = Buffer.from('x'), flags = 0, size = content.length } of parts) {
    const name = Buffer.from(told as Buffer)
    const packed = deflateRawSync(content)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(flags, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(size, 18)
    facts.writeUInt16LE(name.length, 22)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(place, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, where, name]))
    bodies.push(body)
    place += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(place, 16)
  return Buffer.concat([...bodies, list, end])
}

async function open(bytes: Buffer) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zip-'))
  folders.push(folder)
  const file = path.join(folder, 'a.zip')
  await writeFile(file, bytes)
  return openZip(file)
}

/** Each path with the last word of its refusal. */
async function look(parts: readonly Part[]): Promise<string[] | string> {
  const zip = await open(zipOf(parts))
  if (!zip.ok) return zip.message.key
  zip.close()
  return zip.entries.map(({ path: at, refused }) => `${at} ${refused?.key.split('.').at(-1) ?? 'taken'}`)
}

const thai = (text: string) =>
  Buffer.from(
    Array.from(text, (letter) =>
      letter > '\u0e00' ? letter.charCodeAt(0) - 0x0e01 + 0xa1 : letter.charCodeAt(0),
    ),
  )

describe('a ZIP of the old site', () => {
  it('gives its files by their names, in UTF-8 and in Windows-874', async () => {
    const utf8 = { name: 'ปี 2566/แผน.pdf', flags: 0x800 }
    const found = await look([
      utf8,
      { name: thai('รายงาน.pdf') },
      { name: 'a/' },
      { name: '__MACOSX/._a.pdf' },
    ])
    expect(found).toEqual(['ปี 2566/แผน.pdf taken', 'รายงาน.pdf taken'])
    expect(zipName(thai('ข่าว'), false)).toBe('ข่าว')
  })

  it('never has a name that leads elsewhere', async () => {
    const found = await look([
      { name: '../../etc/passwd' },
      { name: '/etc/passwd' },
      { name: 'C:\\a.pdf' },
      { name: 'a/../b.pdf' },
    ])
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/zipPath$/)]))
    expect((found as string[]).every((one) => one.endsWith(' zipPath'))).toBe(true)
    for (const name of ['', '/a', '..', 'a//b', './a', 'a\u0000b', '\\\\server\\share'])
      expect(safePath(name)).toBeNull()
    expect(safePath('a\\b.pdf')).toBe('a/b.pdf')
  })

  it('has locked files and bombs refused one by one, and one that grows too large as a whole', async () => {
    const bomb = { name: 'bomb.csv', content: Buffer.alloc(4 * 1024 * 1024) }
    expect(await look([{ name: 'ok.pdf' }, bomb, { name: 'locked.pdf', flags: 1 }])).toEqual([
      'ok.pdf taken',
      'bomb.csv zipBomb',
      'locked.pdf zipLocked',
    ])
    expect(await look([1, 2].map((n) => ({ name: `${n}.pdf`, size: 3 * 1024 ** 3 })))).toBe(
      'problem.oldSite.zipLarge',
    )
  })

  it('is refused when it is none, and breaks off at a size that it told wrong', async () => {
    expect(await open(Buffer.from('PK not a zip'))).toMatchObject({ ok: false })
    const zip = await open(zipOf([{ name: 'a.txt', content: Buffer.from('longer than told'), size: 3 }]))
    if (!zip.ok) throw new Error('not opened')
    await expect(Array.fromAsync(await zip.entries[0]!.body())).rejects.toThrow()
    zip.close()
  })
})
