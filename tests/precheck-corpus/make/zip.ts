import { crc32, deflateRawSync } from 'node:zlib'
import * as XLSX from '@e965/xlsx'

/** A ZIP of these parts, in the order given, without days. */
function zipOf(parts: [path: string, content: Buffer][]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let place = 0
  for (const [path, content] of parts) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(content, { level: 9 })
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2) // names in UTF-8
    facts.writeUInt16LE(8, 4)
    facts.writeUInt16LE(0x21, 8) // 1 January 1980
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(place, 10)
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

type Part = Buffer | string | ((before: string) => string | Buffer)

/** Changes parts of a DOCX or XLSX: a function over what is there, or new content for a path. */
export function repacked(bytes: Buffer, changes: Record<string, Part>): Buffer {
  const zip = XLSX.CFB.read(bytes, { type: 'buffer' })
  const parts = new Map<string, Buffer>()
  const entries = zip.FileIndex as { type: number; content: Uint8Array }[]
  entries.forEach((entry, at) => {
    const path = (zip.FullPaths as string[])[at]!.replace(/^Root Entry\//, '')
    if (entry.type === 2 && !path.includes('Sh33tJ5')) parts.set(path, Buffer.from(entry.content))
  })
  for (const [path, change] of Object.entries(changes)) {
    const after = typeof change === 'function' ? change(parts.get(path)?.toString('utf8') ?? '') : change
    parts.set(path, Buffer.from(after as string))
  }
  return zipOf([...parts])
}

/** A macro project as Office stores it: a compound file of streams. */
function macroProject(): Buffer {
  const file = XLSX.CFB.utils.cfb_new()
  const code = 'Attribute VB_Name = "Module1"\r\nSub AutoOpen()\r\n  MsgBox "รวมยอด"\r\nEnd Sub\r\n'
  XLSX.CFB.utils.cfb_add(file, '/VBA/Module1', Buffer.from(code))
  XLSX.CFB.utils.cfb_add(file, '/VBA/dir', Buffer.alloc(420, 1))
  XLSX.CFB.utils.cfb_add(file, '/VBA/_VBA_PROJECT', Buffer.from([0xcc, 0x61, 0xff, 0xff, 0, 0, 0]))
  XLSX.CFB.utils.cfb_add(file, '/PROJECT', Buffer.from('ID="{00000000}"\r\nModule=Module1\r\n'))
  return XLSX.CFB.write(file, { type: 'buffer' }) as Buffer
}

/** The same document with macros, as Office saves it. */
export function withMacros(bytes: Buffer, kind: 'docx' | 'xlsx'): Buffer {
  const [main, folder] =
    kind === 'docx'
      ? ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'word']
      : ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xl']
  const macroMain =
    kind === 'docx'
      ? 'application/vnd.ms-word.document.macroEnabled.main+xml'
      : 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
  const rels = kind === 'docx' ? 'word/_rels/document.xml.rels' : 'xl/_rels/workbook.xml.rels'
  return repacked(bytes, {
    '[Content_Types].xml': (before) =>
      before
        .replace(main, macroMain)
        .replace(
          '</Types>',
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
    [`${folder}/vbaProject.bin`]: macroProject(),
    [rels]: (before) =>
      before.replace(
        '</Relationships>',
        '<Relationship Id="rIdMacro" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
  })
}

/** What Office stores in the place of a document that asks for a password. */
export function encryptedOffice(seed: number): Buffer {
  const file = XLSX.CFB.utils.cfb_new()
  const agile =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="UmVkYWN0ZWRTYWx0MTIzNA=="/></encryption>'
  XLSX.CFB.utils.cfb_add(
    file,
    '/EncryptionInfo',
    Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(agile)]),
  )
  const secret = Buffer.alloc(9_000)
  let state = seed
  for (let at = 0; at < secret.length; at++) {
    state = (state * 1_103_515_245 + 12_345) >>> 0
    secret[at] = state >>> 16
  }
  XLSX.CFB.utils.cfb_add(file, '/EncryptedPackage', secret)
  return XLSX.CFB.write(file, { type: 'buffer' }) as Buffer
}
