import type { Finding, FindingCode, Subject, Where } from '../schema.ts'
import { citizenIdsIn, type Found } from './citizen-id.ts'
import {
  type Grid,
  gridOf,
  namesPerson,
  organisation,
  personBeside,
  type Surroundings,
  surroundingsOf,
} from './surroundings.ts'

// What must not be published of a person: citizen ids, private mobiles, bank accounts (PDPA B.E. 2562; the office's own
// numbers and firms' tax numbers are lawful).

const ofPerson =
  /บัตร ?(?:ประจำตัว)?ประชาชน|ประจำตัวประชาชน|ผู้เสียภาษี|เลขประจำตัว|เลขบัตร|citizen|national id|identification|tax id|\bpid\b|\bcid\b/gi
const ofThing =
  /โครงการ|งบประมาณ|e-?gp|บาร์โค้ด|barcode|isbn|ครุภัณฑ์|สัญญา|ใบสั่ง|เอกสาร|สินค้า|พัสดุ|gfmis|ใบเสร็จ|บัญชี|อ้างอิง|คำขอ|เบิก|ฎีกา|ศูนย์ต้นทุน|แหล่งของเงิน|ติดตาม|tracking|เลขคุม|รหัส(?!ประจำตัว|ประชาชน)|serial|เครื่อง|มิเตอร์|กรมธรรม์|reference|invoice|project/gi

const lastAt = (pattern: RegExp, text: string): number => {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}

/** The word nearest before a number says what number it is; in a table the head of its column. */
function isThing(around: Surroundings): boolean {
  const own = around.cells.length > 1 ? (around.before.split('\t').at(-1) ?? '') : around.before.slice(-70)
  for (const text of [own, around.header]) {
    const [person, thing] = [lastAt(ofPerson, text), lastAt(ofThing, text)]
    if (person >= 0 || thing >= 0) return thing > person
  }
  // A label on the line above, when the line has nothing but the number.
  if (around.cells.length === 1 && around.before.trim() === '') {
    const above = around.previous[0] ?? ''
    const [person, thing] = [lastAt(ofPerson, above), lastAt(ofThing, above)]
    return thing > person
  }
  return false
}

const mobile =
  /(?<![\d,/-]|\d\.)(?:(?:\+|00)?66[ -]?(?:\(0\))?[ -]?|0)[689](?:[ \u00a0.\u2010-\u2015-]?\d){8}(?![\d/]|-\d)/g
const bareMobile = /(?<![\d,/-]|\d\.)[689]\d{8}(?!\d)/g
const phoneHead = /โทร|มือถือ|เบอร์|phone|mobile|tel\b|ติดต่อ/i
const officeNumber =
  /สายด่วน|สายตรง|hotline|ราชการ|ของ(?:สำนักงาน|หน่วยงาน|กลุ่ม|ศูนย์)|(?:เบอร์|โทรศัพท์|โทร\.?|มือถือ|เคลื่อนที่|หมายเลข) ?(?:กลาง|สำนักงาน|หน่วยงาน|กลุ่ม|ศูนย์|ที่ทำงาน|ส่วนกลาง|ประจำ)|ประชาสัมพันธ์|call ?cent|office|ธุรการ|line official/i

const labelJustBefore = /(?:โทร|มือถือ|เบอร์|เคลื่อนที่|หมายเลข|ติดต่อ|tel|mobile|phone|\bt\.|\bm\.)[^\n]{0,14}$/i

const isNumberOfPaper = /(?:เลขที่|ใบเสร็จ|สัญญา|รหัส|ที่ ?ศธ|เลขคุม)[^ก-ฮ]{0,10}$/

/** A private mobile: beside a person, and not said to be the office's. */
function isPrivateMobile(around: Surroundings): boolean {
  const label = around.cells.length > 1 ? (around.before.split('\t').at(-1) ?? '') : around.before.slice(-45)
  if (officeNumber.test(label) || officeNumber.test(around.header)) return false
  if (isNumberOfPaper.test(label)) return false
  if (personBeside(around)) return true
  if (around.cells.length > 1) return false
  // Lines of a card or signature, or a sentence that went on: the name above, the number below with its label.
  if (around.before.trim() !== '' && !labelJustBefore.test(around.before)) return false
  if (organisation.test(around.before)) return false
  return around.previous.some(
    (line, index) => namesPerson(line) && (index === 0 || !organisation.test(around.previous[0]!)),
  )
}

/** Ten to fifteen digits, in whatever groups the bank writes them. */
const account = /(?<![\d,/-]|\d\.)(?:\d{10,15}|\d{1,4}(?:[ -]\d{1,7}){1,4})(?![\d/]|[.,-]\d)/g
const isAccountLong = ({ digits }: Found): boolean => digits.length >= 10 && digits.length <= 15
const accountLabel =
  /เลขที่บัญชี|เลขบัญชี|บ\/ช|บัญชี(?:ธนาคาร|เงินฝาก|ออมทรัพย์|เลขที่)|ธนาคาร|ธ\. ?(?:ก\.ส|กรุงไทย|ออมสิน|กสิกร)|ธ\.ก\.ส|ออมสิน|กรุงไทย|กสิกร|ไทยพาณิชย์|กรุงเทพ จำกัด|ออมทรัพย์|พร้อมเพย์|bank|account (?:no|number)/i
const holder = /(?:ชื่อ ?บัญชี|account name|เจ้าของบัญชี) ?[:：]?\s*(.{2,60})/i

/** The holder is a person by name; an office, a fund or a firm is none. */
function isPersonsAccount(around: Surroundings): boolean {
  const label =
    around.cells.length > 1
      ? `${around.before.split('\t').at(-1) ?? ''} ${around.header}`
      : around.before.slice(-80)
  const nearAbove = around.cells.length > 1 ? '' : (around.previous[0] ?? '')
  if (!accountLabel.test(label) && !(accountLabel.test(nearAbove) && around.before.trim().length < 20))
    return false
  for (const line of [around.line, ...around.next, ...around.previous]) {
    const named = holder.exec(line)?.[1]
    if (named) return !organisation.test(named) && !/^(?:เงิน|บัญชี)/.test(named.trim())
  }
  if (personBeside(around)) return true
  if (around.cells.length > 1) return false
  const close = [around.previous[0] ?? '', around.next[0] ?? '', around.previous[1] ?? '']
  return close.some((line) => namesPerson(line)) && !organisation.test(around.line)
}

interface Kind {
  code: FindingCode
  find: (grid: Grid) => Found[]
}

/** A list of hundreds says the same as one of thousands. */
const mostOnPage = 300

const matches = (text: string, pattern: RegExp): Found[] =>
  text
    .matchAll(pattern)
    .take(mostOnPage)
    .toArray()
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      digits: match[0].replace(/\D/g, ''),
    }))

const kinds: Kind[] = [
  {
    code: 'personal_citizen_id',
    find: (grid) => citizenIdsIn(grid.text).filter(({ from }) => !isThing(surroundingsOf(grid, from))),
  },
  {
    code: 'personal_mobile',
    find: (grid) => [
      ...matches(grid.text, mobile).filter(({ from, digits }) => {
        const around = surroundingsOf(grid, from)
        return digits.length <= 13 && isPrivateMobile(around) && !isAccountNumber(around)
      }),
      // A sheet that took the number for a sum has lost its zero.
      ...matches(grid.text, bareMobile).filter(({ from }) => {
        const around = surroundingsOf(grid, from)
        return around.cells.length > 1 && phoneHead.test(around.header) && isPrivateMobile(around)
      }),
    ],
  },
  {
    code: 'personal_bank_account',
    find: (grid) =>
      matches(grid.text, account).filter((one) => {
        if (!isAccountLong(one)) return false
        const { from } = one
        const around = surroundingsOf(grid, from)
        return !isPhone(around) && isPersonsAccount(around)
      }),
  },
]

const labelOf = (around: Surroundings): string =>
  around.cells.length > 1
    ? `${around.header} ${around.before.split('\t').at(-1) ?? ''}`
    : around.before.slice(-40)

const isPhone = (around: Surroundings): boolean => {
  const label = labelOf(around)
  return lastAt(/โทร|มือถือ|เบอร์|phone|mobile|\btel/gi, label) > lastAt(/บัญชี|ธนาคาร|account|bank/gi, label)
}
const isAccountNumber = (around: Surroundings): boolean => {
  const label = labelOf(around)
  return lastAt(/บัญชี|ธนาคาร|account|bank/gi, label) > lastAt(/โทร|มือถือ|เบอร์|phone|mobile|\btel/gi, label)
}

/** 1234567890123 → 1•••••••••••3: enough to find it on the page, too little to use it. */
const masked = (digits: string): string =>
  `${digits.slice(0, 1)}${'•'.repeat(Math.max(0, digits.length - 3))}${digits.slice(-2)}`

function inText(source: string, where: Where): Finding[] {
  if (!/[0-9๐-๙]{3}/.test(source) && !/[0-9๐-๙](?:[ \t|][0-9๐-๙]){5}/.test(source)) return []
  const grid = gridOf(source)
  return kinds.flatMap(({ code, find }): Finding[] => {
    const found = find(grid)
    const distinct = [...new Set(found.map(({ digits }) => digits))]
    if (distinct.length === 0) return []
    return [
      {
        code,
        severity: 'fault',
        where,
        params: { count: distinct.length },
        found: distinct.slice(0, 5).map(masked).join(', '),
      },
    ]
  })
}

/** Personal data in what is typed and in every page, cell and hidden sheet; one finding a page and kind. */
export function checkPersonalData(subject: Subject): Finding[] {
  const typed = [
    ...inText(subject.title, { part: 'title' }),
    ...inText(subject.summary, { part: 'summary' }),
    ...subject.links.flatMap(({ label }, index) => inText(label, { part: 'link', link: index + 1 })),
    ...subject.claims.flatMap((claim) => {
      const text = claim.kind === 'text' ? claim.text : claim.kind === 'none' ? claim.reason : ''
      return inText(text, { part: 'element', element: claim.element })
    }),
  ]
  // The chiefs' ways of contact are asked for there (domain: duty data are lawful): which number it is, they know.
  const asks = ['executives', 'contact'].includes(subject.item.topic)
  const read = subject.files.flatMap(({ read: { pages } }, index) =>
    pages.flatMap((page) =>
      inText(page.text, {
        part: 'file',
        file: index + 1,
        ...(page.name === null ? { page: page.number } : { sheet: page.name }),
        ...(page.hidden ? { hidden: true } : {}),
      }),
    ),
  )
  return [...typed, ...read].map((finding) =>
    asks && finding.code === 'personal_mobile' ? { ...finding, severity: 'ask' } : finding,
  )
}
