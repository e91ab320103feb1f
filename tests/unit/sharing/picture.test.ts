import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import '#lib/files/images.ts' // the server opens no SVG by sharp, nor does this test
import { type Card, cardHash, pictureAddress } from '#lib/sharing/card.ts'
import { drawPicture, largestPicture } from '#lib/sharing/draw.ts'
import { openFonts } from '#lib/sharing/shape.ts'

const card: Card = {
  lang: 'th',
  office: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 1',
  motto: 'ซื่อสัตย์ สุจริต ถูกต้อง รวดเร็ว เต็มใจบริการ',
  logo: '',
  colour: '',
  demonstration: '',
  kicker: 'ปีงบประมาณ 2568',
  code: 'O7',
  title: 'รายงานผลการดำเนินงานประจำปี',
  state: { tone: 'full', words: 'ครบ 4 องค์ประกอบ' },
  share: null,
  address: 'ita.example.go.th/ita/2568/O7',
}

describe('Thai letters on a picture', () => {
  it('give sara am its room, and put marks over each other without any', async () => {
    const set = await openFonts()
    const wide = (text: string) => set(text, 100, 400).width
    // resvg gave ำ after a tone mark no width, so that the next letter was drawn over it.
    expect(wide('น้ำป')).toBeCloseTo(wide('นำป'), 1)
    expect(wide('น้ำป')).toBeCloseTo(wide('น้ำ') + wide('ป'), 1)
    expect(wide('ที่')).toBeCloseTo(wide('ท'), 1)
    // The foot of ญ gives way to a vowel under it.
    expect(set('ญู', 100, 400).path).not.toContain(set('ญ', 100, 400).path)
    expect(set('😀', 100, 400)).toEqual({ width: 0, path: '' })
  })
})

describe('the picture of a page', () => {
  it('is 1200 × 630, small, and another for another state', async () => {
    const full = await drawPicture(card, null)
    const none = await drawPicture({ ...card, state: { tone: 'empty', words: 'ยังไม่มี' } }, null)
    const { width, height, format } = await sharp(full).metadata()
    expect([width, height, format]).toEqual([1200, 630, 'png'])
    expect(full.length).toBeLessThan(largestPicture)
    expect(full.equals(none)).toBe(false)
  })

  it('stands whatever the title holds', async () => {
    for (const title of ['', '<script>alert(1)</script> & "x"', 'ก'.repeat(2_000), 'ำ้่๋', '\u0000\u200b'])
      expect((await sharp(await drawPicture({ ...card, title, kicker: title }, null)).metadata()).width).toBe(
        1200,
      )
  })

  it('shows the mark of the office', async () => {
    const mark = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#ff0000' } })
      .webp()
      .toBuffer()
    const drawn = await drawPicture({ ...card, logo: 'a'.repeat(16) }, mark)
    const { data, info } = await sharp(drawn).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const at = (70 * info.width + 100) * info.channels
    const [red = 0, green = 255, blue = 255] = data.subarray(at, at + 3)
    expect(red).toBeGreaterThan(245)
    expect(green + blue).toBeLessThan(20)
  })

  it('lies at an address that names what it shows', () => {
    expect(pictureAddress(card, '/ita/2568/O7')).toBe(`/share/${cardHash(card)}/ita/2568/O7.png`)
    expect(pictureAddress({ ...card, lang: 'en' }, '/')).toMatch(/^\/share\/[0-9a-f]{16}\/en\.png$/)
    expect(pictureAddress(card, '/')).toMatch(/^\/share\/[0-9a-f]{16}\.png$/)
    expect(cardHash({ ...card, title: 'อื่น' })).not.toBe(cardHash(card))
  })
})
