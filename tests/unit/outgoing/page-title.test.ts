import { describe, expect, it } from 'vitest'
import { decodePage } from '#lib/outgoing/decode.ts'
import { titleIn } from '#lib/outgoing/page-title.ts'

const page = 'แผนปฏิบัติการประจำปี ๒๕๖๘'
/** Thai letters of Unicode stand in Windows-874 in the same order, from 0xA1. */
const thai874 = (text: string) =>
  Buffer.from([...text].map((letter) => (letter === ' ' ? 0x20 : letter.charCodeAt(0) - 0x0e00 + 0xa0)))

describe('text of a page', () => {
  it.each([
    ['UTF-8, said in the header', Buffer.from(page), 'text/html; charset=utf-8'],
    ['UTF-8, said nowhere', Buffer.from(page), 'text/html'],
    ['UTF-8 that claims to be TIS-620', Buffer.from(page), 'text/html; charset=tis-620'],
    ['Windows-874, said in the header', thai874(page), 'text/html; charset=windows-874'],
    ['Windows-874, called TIS-620', thai874(page), 'text/html; charset="TIS-620"'],
    ['Windows-874, said nowhere', thai874(page), 'text/html'],
    ['Windows-874 that claims to be UTF-8', thai874(page), 'text/html; charset=utf-8'],
    ['an unknown claim', thai874(page), 'text/html; charset=x-thai'],
  ])('%s', (_name, bytes, type) => {
    expect(decodePage(bytes, type)).toBe(page)
  })

  it('says in its head what it is', () => {
    const html = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Café</title>`
    expect(titleIn(decodePage(Buffer.from(html, 'latin1'), 'text/html'))).toBe('Café')
  })

  it('may end in the middle of a letter', () => {
    expect(decodePage(Buffer.from('กข').subarray(0, 5), '')).toBe('ก')
  })
})

describe('title', () => {
  it.each([
    ['<title>รายงาน &amp; แผน</title>', 'รายงาน & แผน'],
    ['<TITLE lang=th>ก\n ข</TITLE>', 'ก\n ข'],
    ['<meta property="og:title" content="ชื่อสำหรับแบ่งปัน"><title>ชื่อ | เว็บ</title>', 'ชื่อสำหรับแบ่งปัน'],
    ['<svg><title>รูป</title></svg><title>หน้า</title>', 'หน้า'],
    ['<title>หน้า</title><body><svg><title>รูป</title></svg>', 'หน้า'],
    ['<p>ไม่มีชื่อ', null],
    ['<title><b>ไม่ใช่ป้าย</b></title>', '<b>ไม่ใช่ป้าย</b>'],
  ])('%s', (html, title) => {
    expect(titleIn(html)).toBe(title)
  })
})
