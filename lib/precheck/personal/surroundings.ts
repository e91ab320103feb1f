import { toArabicDigits } from '#lib/thai/numerals.ts'

/** A text as a grid of lines and cells, to see what stands beside, above and before a number. */
export interface Grid {
  text: string
  lines: readonly { from: number; text: string; cells: readonly string[] }[]
}

export function gridOf(source: string): Grid {
  // Digits of both scripts are one letter each: places stay as they are.
  const text = toArabicDigits(source)
  let from = 0
  const lines = text.split('\n').map((line) => {
    const at = { from, text: line, cells: line.split('\t') }
    from += line.length + 1
    return at
  })
  return { text, lines }
}

export interface Surroundings {
  /** of its own line, up to it */
  before: string
  line: string
  /** of the row, cell by cell; one cell where the line is none of a table */
  cells: readonly string[]
  column: number
  /** the words at the top of its column; '' outside tables */
  header: string
  headers: readonly string[]
  previous: readonly string[]
  next: readonly string[]
}

export function surroundingsOf(grid: Grid, from: number): Surroundings {
  const index = grid.lines.findLastIndex((line) => line.from <= from)
  const line = grid.lines[index]!
  const before = line.text.slice(0, from - line.from)
  const column = before.split('\t').length - 1
  const isRow = line.cells.length > 1
  const headers = isRow ? line.cells.map((_, at) => headerOf(grid, index, at)) : []
  return {
    before,
    line: line.text,
    cells: line.cells,
    column,
    header: headers[column] ?? '',
    headers,
    previous: grid.lines
      .slice(Math.max(0, index - 2), index)
      .map(({ text }) => text)
      .reverse(),
    next: grid.lines.slice(index + 1, index + 3).map(({ text }) => text),
  }
}

const rowsLookedAt = 400

/** The topmost words above a cell in the rows that are joined to it. */
function headerOf(grid: Grid, index: number, column: number): string {
  let header = ''
  for (let row = index - 1; row >= Math.max(0, index - rowsLookedAt); row -= 1) {
    const { cells } = grid.lines[row]!
    if (cells.length < 2) {
      if (header !== '') break
      continue
    }
    const cell = cells[column]?.trim() ?? ''
    if (cell !== '' && !/\d{4,}/.test(cell) && headerWords.test(cell)) return cell
    if (cell !== '' && !/\d{5,}/.test(cell)) header = cell
  }
  return header
}

const headerWords =
  /เลข|รหัส|ชื่อ|โทร|มือถือ|เบอร์|บัญชี|ผู้|ที่อยู่|บัตร|หมายเลข|ติดต่อ|ตำแหน่ง|name|phone|mobile|tel|account|tax|\bid\b|code/i

const given = '[ก-ฮเ-ไ][ก-ฮะ-ฺเ-๎]{1,24}'
const person = new RegExp(
  `(?:^|[\\s\\d(),:;.|/–-])(?:(?:น[าำ]ย(?!ก(?:รัฐ|เทศ|อบ|อ\\.|สภา|สมาคม|องค์|ฯ|เหล่า|\\s|$)|ทะเบียน|อำเภอ|จ้าง|ทหาร|ช่าง|หน้า)|น[าำ]งส[าำ]ว|น[าำ]ง(?!แบบ|ฟ้า|สาว)|น\\.ส\\.|ด\\.ช\\.|ด\\.ญ\\.|เด็กชาย|เด็กหญิง|ว่าที่ ?(?:ร้อย|ร\\.|พัน)|ดร\\.|คุณ(?!ภาพ|ธรรม|สมบัติ|วุฒิ|ลักษณะ|ค่า)|อาจารย์|ครู(?!และ|ผู้|ใน|ที่|บุคลากร|ใหญ่|อัตรา|ประจำ|สังกัด|สอน|ช่วย|ของ|จำนวน|ทุก|พี่เลี้ยง|เวร))\\s*${given}|(?:mr|mrs|ms|miss|dr)\\.? [a-z]{2,})`,
  'i',
)
export const organisation =
  /สำนักงาน|สนง\.|สพป|สพม|สพฐ|กลุ่ม(?!เป้าหมาย|ตัวอย่าง)|หน่วย|ศูนย์|กองทุน|โรงเรียน|บริษัท|บจก|หจก|ห้างหุ้นส่วน|ร้าน|มูลนิธิ|สมาคม|สหกรณ์|เทศบาล|อบต|วิทยาลัย|มหาวิทยาลัย|office|company|co\., ?ltd/i

export const namesPerson = (text: string): boolean => person.test(text)

const nameHeader =
  /ชื่อ(?!โครงการ|หน่วยงาน|สถานศึกษา|โรงเรียน|รายการ|งาน|ธนาคาร|พัสดุ)|รายนาม|ผู้(?:รับ|เข้าร่วม|ขอ|ร้อง|ประสาน|ปกครอง|สมัคร)|name/i

/** The person in whose row or line a number stands, or whose lines are just above it. */
export function personBeside(around: Surroundings): boolean {
  if (around.cells.length > 1) {
    if (around.cells.some((cell) => namesPerson(cell))) return true
    return around.headers.some((header, column) => {
      const cell = around.cells[column]?.trim() ?? ''
      return (
        column !== around.column &&
        nameHeader.test(header) &&
        /[ก-ฮa-z]{2}/i.test(cell) &&
        !organisation.test(cell)
      )
    })
  }
  return namesPerson(around.line)
}
