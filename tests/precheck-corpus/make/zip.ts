import * as XLSX from '@e965/xlsx'

type Container = ReturnType<typeof XLSX.CFB.read>
const text = (content: unknown): string => Buffer.from(content as Uint8Array).toString('utf8')

/** Changes parts of a DOCX or XLSX: a function over what is there, or new content for a path. */
export function repacked(
  bytes: Buffer,
  parts: Record<string, Buffer | string | ((before: string) => string)>,
): Buffer {
  const zip: Container = XLSX.CFB.read(bytes, { type: 'buffer' })
  for (const [path, part] of Object.entries(parts)) {
    const before = XLSX.CFB.find(zip, `/${path}`)
    const after = typeof part === 'function' ? part(before ? text(before.content) : '') : part
    const content = Buffer.isBuffer(after) ? after : Buffer.from(after)
    if (before) {
      before.content = content
      before.size = content.length
    } else XLSX.CFB.utils.cfb_add(zip, `/${path}`, content)
  }
  return XLSX.CFB.write(zip, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer
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
