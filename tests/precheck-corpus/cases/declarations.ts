import type { Case } from '../make/bundle.ts'
import { bueng, khao, type Office, tha, thara, wiang } from '../make/offices.ts'
import { c, h, type Paper, p, pageBreak, paper, signed, table } from '../make/paper.ts'
import { scanned } from '../make/scan.ts'
import { type Made, made, office, officeWord, scan, web, word } from '../make/shop.ts'
import { longDay } from '../make/words.ts'
import { type Declaration, declaration, declarationInEnglish } from '../papers/gift.ts'

const items = { 2565: 'O34', 2566: 'O31', 2567: 'O26', 2568: 'O21', 2569: 'O20' } as const
type Year = keyof typeof items
const days: Record<Year, string> = {
  2565: '2021-12-15',
  2566: '2022-12-20',
  2567: '2023-12-27',
  2568: '2024-12-25',
  2569: '2025-12-24',
}

const paperOf = (one: Declaration, more: Partial<Paper> = {}) =>
  paper('ประกาศเจตนารมณ์ No Gift Policy', one.on, declaration(one), { numbered: false, ...more })
const englishPaper = (one: Declaration) =>
  paper('Declaration of the No Gift Policy', one.on, declarationInEnglish(one), {
    numbered: false,
    lang: 'en',
    font: 'DejaVu Serif',
    size: 12,
  })

interface Given {
  name: string
  year: Year
  of: Office
  files: (one: Declaration) => Record<string, Made>
  change?: Partial<Declaration>
  date?: string
  tempting: string
}

/** The items of 2568 and 2569 ask for the culture (and more) beside the declaration. */
const culture = (of: Office, year: Year, report: boolean) =>
  paper('กิจกรรม No Gift Policy', days[year], [
    c(`กิจกรรมสร้างวัฒนธรรม No Gift Policy ปีงบประมาณ พ.ศ. ${year}`),
    c(of.full),
    p(
      `ผู้บริหารและบุคลากรร่วมประชุมถ่ายทอดนโยบายไม่รับของขวัญ เมื่อวันที่ ${longDay(days[year])} และร่วมกิจกรรมเปลี่ยนของขวัญเป็นคำอวยพร`,
    ),
    ...(report
      ? [
          h('รายงานผลตามนโยบาย No Gift Policy ปีงบประมาณ พ.ศ. 2568'),
          table(['รายการ', 'จำนวน (ครั้ง)'], ['รับในนามหน่วยงาน', '0'], ['รับในนามรายบุคคล', '0']),
          h('ความรู้ตามมาตรา 128'),
          p('เจ้าพนักงานของรัฐรับทรัพย์สินโดยธรรมจรรยาได้ไม่เกินสามพันบาทต่อคนต่อโอกาส'),
        ]
      : []),
  ])

function one(
  { name, year, of, files, change, date, tempting }: Given,
  expected: Case['expected'] = [],
  arguable: Case['arguable'] = [],
): Case {
  const on = date ?? days[year]
  const made = files({ office: of, year, on, ...change })
  const asksMore = year >= 2568
  const activity = 'กิจกรรม.docx'
  return {
    name,
    fiscalYear: year,
    item: items[year],
    date: on,
    title: `ประกาศเจตนารมณ์นโยบาย No Gift Policy ปีงบประมาณ พ.ศ. ${year}`,
    files: { ...made, ...(asksMore ? { [activity]: word(culture(of, year, year === 2569)) } : {}) },
    ...(asksMore
      ? { claims: (year === 2568 ? [2] : [2, 3, 4]).map((element) => ({ element, file: activity })) }
      : {}),
    expected,
    arguable,
    tempting,
  }
}
const thaiAndEnglish =
  (how: (paper: Paper) => Made, end = 'pdf', thai: Partial<Paper> = {}) =>
  (made: Declaration) => ({
    [`ประกาศ-th.${end}`]: how(paperOf(made, thai)),
    [`announcement-en.${end}`]: how(englishPaper({ office: made.office, year: made.year, on: made.on })),
  })
const alone =
  (how: (paper: Paper) => Made, file = 'ประกาศ.pdf', thai: Partial<Paper> = {}) =>
  (made: Declaration) => ({ [file]: how(paperOf(made, thai)) })
const inText = (of: Office) =>
  `ข้าพเจ้า ${of.director} ผู้อำนวยการ${of.full} ขอประกาศเจตนารมณ์ว่า ตนเองและเจ้าหน้าที่ทุกคนจะไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่`

/** A declaration with no place to sign; who declares stands in the text. */
const withoutBlock = (of: Office, year: Year): Paper =>
  paper(
    'ประกาศเจตนารมณ์ No Gift Policy',
    days[year],
    [
      c(`ประกาศ${of.full}`),
      c('เรื่อง นโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy)'),
      c(`ประจำปีงบประมาณ พ.ศ. ${year}`),
      p(inText(of)),
      p('จึงประกาศให้ทราบโดยทั่วกัน'),
      c(`ประกาศ ณ วันที่ ${longDay(days[year])}`),
    ],
    { numbered: false },
  )

const faults: Case[] = [
  one(
    {
      name: 'declaration-without-a-place-to-sign',
      year: 2566,
      of: wiang,
      files: () => ({ 'ประกาศ.pdf': office(withoutBlock(wiang, 2566)) }),
      tempting: 'name, post and date are in the text',
    },
    ['declaration_unsigned'],
    ['declaration_no_name', 'declaration_no_post'],
  ),
  one(
    {
      name: 'declaration-draft-without-signature',
      year: 2567,
      of: bueng,
      files: (it) => ({
        'ประกาศ.docx': word(withoutBlock(bueng, 2567)),
        'announcement.pdf': web(englishPaper(it)),
      }),
      tempting: 'the English one is signed',
    },
    ['declaration_unsigned'],
    ['declaration_no_name', 'declaration_no_post'],
  ),
  one(
    {
      name: 'declaration-unsigned-2565',
      year: 2565,
      of: tha,
      files: () => ({ 'nogift.pdf': web(withoutBlock(tha, 2565)) }),
      tempting: 'a poster with everything but the signature',
    },
    ['declaration_unsigned'],
    ['declaration_no_name', 'declaration_no_post'],
  ),

  one(
    {
      name: 'declaration-dots-for-the-name',
      year: 2566,
      of: khao,
      files: alone(office),
      change: { lines: ['(....................................................)', `ผู้อำนวยการ${khao.full}`] },
      tempting: 'a signature block with its post',
    },
    ['declaration_no_name'],
    ['declaration_unsigned'],
  ),
  one(
    {
      name: 'declaration-post-without-name',
      year: 2567,
      of: thara,
      files: thaiAndEnglish(web),
      change: { lines: [`ผู้อำนวยการ${thara.full}`] },
      tempting: 'signed with a stroke above the post alone',
    },
    ['declaration_no_name'],
    ['declaration_unsigned'],
  ),
  one(
    {
      name: 'declaration-empty-brackets',
      year: 2565,
      of: bueng,
      files: alone(word, 'ประกาศ.docx'),
      change: {
        lines: [
          'ลงชื่อ',
          '(                                        )',
          'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาบึงแก้ว เขต 1',
        ],
      },
      tempting: 'brackets with blanks',
    },
    ['declaration_no_name'],
    ['declaration_unsigned'],
  ),

  one(
    {
      name: 'declaration-name-without-post',
      year: 2566,
      of: thara,
      files: alone(web),
      change: { lines: [`(${thara.director})`] },
      tempting: 'who she is stands nowhere under the name',
    },
    ['declaration_no_post'],
  ),
  one(
    {
      name: 'declaration-name-without-post-word',
      year: 2565,
      of: khao,
      files: alone(officeWord, 'ประกาศ.docx'),
      change: { lines: ['ลงชื่อ', `(${khao.director})`] },
      tempting: 'the text speaks of the chief executive',
    },
    ['declaration_no_post'],
  ),
  one(
    {
      name: 'declaration-name-without-post-2568',
      year: 2568,
      of: wiang,
      files: thaiAndEnglish(office),
      change: { lines: [`(${wiang.director})`], digits: true },
      tempting: 'the English one has the post',
    },
    ['declaration_no_post'],
  ),

  one(
    {
      name: 'declaration-director-of-another-office',
      year: 2566,
      of: wiang,
      files: alone(office),
      change: { lines: [`(${tha.director})`, `ผู้อำนวยการ${tha.full}`] },
      tempting: 'a director, of another office',
    },
    ['declaration_other_signer'],
  ),
  one(
    {
      name: 'declaration-deputy-alone',
      year: 2567,
      of: bueng,
      files: thaiAndEnglish(web),
      change: { lines: [`(${bueng.deputy})`, `รองผู้อำนวยการ${bueng.full}`] },
      tempting: 'the word "director" is inside "deputy director"',
    },
    ['declaration_other_signer'],
  ),
  {
    ...one(
      {
        name: 'declaration-former-director',
        year: 2566,
        of: khao,
        files: alone(web),
        change: { lines: ['(นายวัฒนพงษ์ เขียวขจีรัตน์)', `ผู้อำนวยการ${khao.full}`] },
        tempting: 'the post is right, the person left',
      },
      ['declaration_other_signer'],
    ),
    director: { name: khao.director, post: `ผู้อำนวยการ${khao.full}` },
  },
  one(
    {
      name: 'declaration-head-of-a-group',
      year: 2565,
      of: tha,
      files: alone(word, 'ประกาศ.docx'),
      change: { lines: ['(นางศศิวิมล ขาวสะอาดดี)', 'ผู้อำนวยการกลุ่มกฎหมายและคดี'] },
      tempting: 'director, but of a group of the office',
    },
    ['declaration_other_signer'],
  ),

  one(
    {
      name: 'declaration-dots-for-the-day',
      year: 2566,
      of: bueng,
      files: alone(office),
      change: { day: 'ประกาศ ณ วันที่ ........ เดือน ................... พ.ศ. ..........' },
      tempting: 'the line of the day is there, without a day',
    },
    ['declaration_undated'],
  ),
  one(
    {
      name: 'declaration-no-day-at-all',
      year: 2567,
      of: khao,
      files: (it) => ({ 'ประกาศ.pdf': web(paperOf(it)), 'announcement.docx': word(englishPaper(it)) }),
      change: { day: null },
      tempting: 'the year is in the heading; laws with their years',
    },
    ['declaration_undated'],
  ),
  one(
    {
      name: 'declaration-day-left-open-with-month',
      year: 2565,
      of: wiang,
      files: alone(officeWord, 'ประกาศ.docx'),
      change: { day: 'ประกาศ ณ วันที่          ธันวาคม พ.ศ. ๒๕๖๔', digits: true },
      tempting: 'month and year, but no day',
    },
    ['declaration_undated'],
  ),

  one(
    {
      name: 'declaration-of-the-year-before',
      year: 2567,
      of: wiang,
      files: (it) => {
        const old = { ...it, year: 2566, on: days[2566] }
        return { 'ประกาศ.pdf': office(paperOf(old)), 'announcement.pdf': web(englishPaper(old)) }
      },
      date: '2022-12-20',
      tempting: 'signed, dated, in both languages, of 2566',
    },
    ['declaration_year'],
    ['wrong_fiscal_year'],
  ),
  one(
    {
      name: 'declaration-of-two-years-before-thai-digits',
      year: 2568,
      of: khao,
      files: (it) => {
        const old = { ...it, year: 2566, on: days[2566], digits: true }
        return {
          'ประกาศ.pdf': office(paperOf(old, { font: 'Norasi' })),
          'announcement.pdf': web(englishPaper(old)),
        }
      },
      date: '2022-12-20',
      tempting: 'Thai digits',
    },
    ['declaration_year'],
    ['wrong_fiscal_year'],
  ),
  one(
    {
      name: 'declaration-of-the-next-year',
      year: 2566,
      of: tha,
      files: (it) => ({ 'ประกาศ.docx': word(paperOf({ ...it, year: 2567, on: days[2567] })) }),
      date: '2023-12-27',
      tempting: 'newer than asked',
    },
    ['declaration_year'],
    ['wrong_fiscal_year'],
  ),

  one(
    {
      name: 'declaration-only-thai-2568',
      year: 2568,
      of: bueng,
      files: alone(office),
      tempting: '"No Gift Policy" in Latin letters is not an English text',
    },
    ['declaration_one_language'],
  ),
  one(
    {
      name: 'declaration-only-thai-2569',
      year: 2569,
      of: thara,
      files: alone(web),
      change: { digits: true },
      tempting: 'signed and dated',
    },
    ['declaration_one_language'],
  ),
  one(
    {
      name: 'declaration-only-thai-2567',
      year: 2567,
      of: tha,
      files: alone(word, 'ประกาศ.docx', {
        header: 'Tha Kham Buri Secondary Educational Service Area Office',
      }),
      tempting: 'an English name in the head of the page',
    },
    ['declaration_one_language'],
  ),
]

const bothOnOnePage = (it: Declaration): Paper =>
  paper(
    'ประกาศเจตนารมณ์ No Gift Policy',
    it.on,
    [
      ...declaration({ ...it, block: false }),
      ...declarationInEnglish(it).slice(0, 4),
      signed(
        `(${it.office.director})`,
        `(${it.office.directorEnglish})`,
        `ผู้อำนวยการ${it.office.full}`,
        `Director of ${it.office.english}`,
      ),
    ],
    { numbered: false, size: 11 },
  )

/** A scan as a picture in a tagged page with the title of the paper: what a careful office makes of it. */
const careful = (one: Paper): Made =>
  made('chromium, of a scan', async () => {
    const [picture] = await scanned(await office(one).bytes(), {
      dpi: 110,
      skew: 0.5,
      noise: 30,
      quality: 60,
    })
    const { default: sharp } = await import('sharp')
    const png = await sharp(picture).png({ palette: true, colours: 12 }).toBuffer()
    return web({
      ...one,
      blocks: [{ kind: 'picture', png, alt: one.title, width: 170, height: 240 }],
    }).bytes()
  })

const sound: Case[] = [
  one({
    name: 'sound-declaration-2565-thai',
    year: 2565,
    of: wiang,
    files: alone(office),
    tempting: 'Thai only, and nobody asks for more in 2565',
  }),
  one({
    name: 'sound-declaration-2566-thai-digits',
    year: 2566,
    of: thara,
    files: alone(web, 'ประกาศ.pdf', { font: 'Norasi', size: 16 }),
    change: { digits: true },
    tempting: 'all numbers in Thai digits; dated December 2565',
  }),
  one({
    name: 'sound-declaration-two-files',
    year: 2568,
    of: khao,
    files: thaiAndEnglish(office),
    tempting: 'one language a file; dated in December of the year before',
  }),
  one({
    name: 'sound-declaration-both-on-one-page',
    year: 2567,
    of: bueng,
    files: (it) => ({ 'ประกาศ.pdf': web(bothOnOnePage(it)) }),
    tempting: 'one signature for both',
  }),
  one({
    name: 'sound-declaration-two-pages',
    year: 2569,
    of: wiang,
    files: (it) => ({
      'ประกาศ.pdf': office(
        paper('ประกาศ No Gift Policy', it.on, [...declaration(it), pageBreak, ...declarationInEnglish(it)], {
          numbered: false,
        }),
      ),
    }),
    tempting: 'English on the second page',
  }),
  one({
    name: 'sound-declaration-acting-director',
    year: 2566,
    of: bueng,
    files: alone(office),
    change: {
      lines: [`(${bueng.deputy})`, `รองผู้อำนวยการ${bueng.full} รักษาราชการแทน`, `ผู้อำนวยการ${bueng.full}`],
    },
    tempting: 'a deputy, who acts for the director',
  }),
  one({
    name: 'sound-declaration-acting-in-post',
    year: 2567,
    of: tha,
    files: thaiAndEnglish(web, 'pdf', { font: 'Laksaman', size: 15 }),
    change: {
      lines: [`(${tha.deputy})`, 'รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา ปฏิบัติหน้าที่', `ผู้อำนวยการ${tha.full}`],
    },
    tempting: 'in the post while it is vacant',
  }),
  one({
    name: 'sound-declaration-post-on-two-lines',
    year: 2565,
    of: khao,
    files: alone(word, 'ประกาศ.docx'),
    change: { lines: [`(${khao.director})`, 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา', 'ประถมศึกษาเขาตะวัน เขต 3'] },
    tempting: 'the name of the office breaks over two lines',
  }),
  one({
    name: 'sound-declaration-short-post',
    year: 2566,
    of: wiang,
    files: alone(officeWord, 'ประกาศ.docx'),
    change: { lines: [`(${wiang.director})`, `ผอ.${wiang.short}`] },
    tempting: 'post and office in short',
  }),
  one({
    name: 'sound-declaration-scan-beside-text',
    year: 2566,
    of: khao,
    files: (it) => ({ 'ประกาศ.pdf': office(paperOf(it)), 'ประกาศ-ลงนาม.pdf': careful(paperOf(it)) }),
    tempting: 'the signed one is a picture; its text lies beside it',
  }),
  one({
    name: 'sound-declaration-scan-and-word',
    year: 2565,
    of: thara,
    files: (it) => ({ 'ประกาศ.docx': word(paperOf(it)), 'ประกาศ-ลงนาม.pdf': careful(paperOf(it)) }),
    tempting: 'scan and Word of the same announcement',
  }),
  one({
    name: 'declaration-scan-of-a-copier-beside-text',
    year: 2566,
    of: tha,
    files: (it) => ({
      'ประกาศ.pdf': web(paperOf(it)),
      'ประกาศ-ลงนาม.pdf': scan(office(paperOf(it)), it.on, { noise: 44, skew: -0.8 }),
    }),
    tempting: 'a scan of a copier beside the text: only its tags, language and title are wanting',
  }),
  one({
    name: 'sound-declaration-rank-in-name',
    year: 2565,
    of: bueng,
    files: alone(web),
    tempting: 'a rank before the name: ว่าที่ร้อยตรี',
  }),
  one({
    name: 'sound-declaration-word-both',
    year: 2568,
    of: thara,
    files: thaiAndEnglish(word, 'docx'),
    tempting: 'Word files, without the stroke of a pen',
  }),
  one({
    name: 'sound-declaration-day-below-name',
    year: 2567,
    of: wiang,
    files: thaiAndEnglish(office),
    change: {
      day: null,
      lines: [`(${wiang.director})`, `ผู้อำนวยการ${wiang.full}`, `วันที่ ${longDay(days[2567])}`],
    },
    tempting: 'the day stands under the signature',
  }),
  one({
    name: 'sound-declaration-calendar-year',
    year: 2569,
    of: khao,
    files: (it) => ({ 'ประกาศ.pdf': web(bothOnOnePage(it)) }),
    tempting: 'cites laws of 2561 and reports of 2568 in the other file',
  }),
  {
    ...one({
      name: 'sound-declaration-director-known',
      year: 2566,
      of: tha,
      files: alone(office),
      tempting: 'the director of the settings signs, with another form of address',
    }),
    director: { name: tha.director, post: `ผู้อำนวยการ${tha.full}` },
  },
]

export const declarations: Case[] = [...faults, ...sound]
