import type { Office } from '../make/offices.ts'
import { type Block, c, p, signature, signed, table } from '../make/paper.ts'
import { longDay, thaiDigits } from '../make/words.ts'

export interface Declaration {
  office: Office
  year: number
  on: string
  digits?: boolean
  /** the lines of the signature block; default the director's */
  lines?: string[]
  /** false: no stroke of a pen, no "(ลงชื่อ)" */
  drawn?: boolean
  /** the line of the day, where it is not the day itself */
  day?: string | null
  block?: boolean
  intent?: boolean
}

/** The declaration of the No Gift Policy in Thai. */
export function declaration(one: Declaration): Block[] {
  const { office, year, on } = one
  const say = (text: string) => (one.digits ? thaiDigits(text) : text)
  const day = one.day === undefined ? `ประกาศ ณ วันที่ ${longDay(on, one.digits)}` : one.day
  const lines = one.lines ?? [`(${office.director})`, `ผู้อำนวยการ${office.full}`]
  const block = (one.drawn ?? true) ? signed : signature
  return [
    c(say(`ประกาศ${office.full}`)),
    c(say('เรื่อง เจตนารมณ์นโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy)')),
    c(say(`ประจำปีงบประมาณ พ.ศ. ${year}`)),
    p(
      say(
        `ด้วยแผนการปฏิรูปประเทศด้านการป้องกันและปราบปรามการทุจริตและประพฤติมิชอบ กำหนดให้หน่วยงานของรัฐเป็นหน่วยงานที่เจ้าหน้าที่ทุกคนไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ ประกอบกับมาตรา 128 แห่งพระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561`,
      ),
    ),
    p(
      say(
        `ข้าพเจ้าในฐานะผู้บริหารสูงสุดของ${office.full} ขอประกาศเจตนารมณ์ว่า ตนเองและเจ้าหน้าที่ทุกคนจะไม่รับของขวัญและของกำนัลทุกชนิด ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่ ที่จะส่งผลให้เกิดการทุจริต`,
      ),
    ),
    p('จึงประกาศมาเพื่อทราบโดยทั่วกัน'),
    ...(day === null ? [] : [c(say(day))]),
    ...(one.block === false ? [] : [block(...lines.map(say))]),
  ]
}

export function declarationInEnglish({ office, year, on, lines, drawn = true }: Declaration): Block[] {
  const [ce, month, day] = on.split('-').map(Number) as [number, number, number]
  const names = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ]
  const block = drawn ? signed : signature
  return [
    c(`Announcement of ${office.english}`),
    c('Subject: Declaration of the No Gift Policy in the Performance of Duties'),
    c(`Fiscal Year ${year - 543} (B.E. ${year})`),
    p(
      `I, as the chief executive of ${office.english}, hereby declare that I and all officers of the office shall not accept gifts or presents of any kind before, during or after the performance of our duties, in order to prevent conflicts of interest and corruption.`,
    ),
    p('This announcement is made for general acknowledgement.'),
    c(`Announced on ${day} ${names[month - 1]} ${ce}`),
    block(...(lines ?? [`(${office.directorEnglish})`, `Director of ${office.english}`])),
  ]
}

export function giftReport(
  office: Office,
  year: number,
  { span = '', none = true }: { span?: string; none?: boolean } = {},
): Block[] {
  return [
    c('รายงานการรับของขวัญและของกำนัลตามนโยบาย No Gift Policy จากการปฏิบัติหน้าที่'),
    c(`ปีงบประมาณ พ.ศ. ${year} ${span}`.trim()),
    c(office.full),
    table(
      ['รายการ', 'จำนวน (ครั้ง)', 'การดำเนินการ'],
      ['รับในนามหน่วยงาน', none ? '0' : '2', none ? '-' : 'ส่งคืนแก่ผู้ให้'],
      ['รับในนามรายบุคคล', '0', '-'],
    ),
    p(none ? 'ไม่มีเจ้าหน้าที่รับของขวัญหรือของกำนัลจากการปฏิบัติหน้าที่' : 'ได้รับกระเช้าผลไม้ 2 ครั้ง และส่งคืนแล้วทั้งหมด'),
  ]
}

export function ethicsGiftReport(office: Office, year: number, none = true): Block[] {
  return [
    c('รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา'),
    c(`ประจำปีงบประมาณ พ.ศ. ${year}`),
    c(office.full),
    table(
      ['ประเภทผู้ให้', 'จำนวนครั้ง', 'มูลค่ารวม (บาท)'],
      ['หน่วยงานของรัฐ', '0', '0'],
      ['ภาคเอกชน', none ? '0' : '1', none ? '0' : '1,200'],
      ['ประชาชน', '0', '0'],
    ),
    p(
      none
        ? 'ในปีที่รายงานไม่มีการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา'
        : 'มูลค่าไม่เกินสามพันบาทตามประกาศคณะกรรมการ ป.ป.ช. พ.ศ. 2563',
    ),
  ]
}
