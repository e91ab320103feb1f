import type { Page, Piece } from './read-page.ts'

// Advertising for betting names a game and makes an offer. Who warns of it names the game too, but offers nothing, or
// says in the same breath that it is wrong.
const games =
  /สล็อต|สลอต|บาคาร่า|คาสิโน|แทงบอล|แทงหวย|หวยออนไลน์|ยิงปลา|เสือมังกร|ไฮโลออนไลน์|พนันออนไลน์|เว็บพนัน|เดิมพัน|เกมคาสิโน|slots?\b|baccarat|casino|sportsbook|\bjudi\b|\btogel\b|sabung ayam|pg\s?slot|pgslot|ufabet|\bufa\d+|joker\s?123|sbobet|sexy\s?(?:บาคาร่า|baccarat|gaming)|lsm99|gclub|918kiss|superslot|betflix|betflik|slotxo/i
const offers =
  /เว็บตรง|ไม่ผ่านเอเย่น|แตกง่าย|แตกหนัก|เครดิตฟรี|ฝาก\s?-?\s?ถอน|ฝากถอน|ไม่มีขั้นต่ำ|ทรูวอเล็?ท|วอเลท|ทดลองเล่น|โบนัส|สมัครสมาชิก|สมัครรับ|ทางเข้า(?:เล่น)?|เล่นได้จริง|จ่ายจริง|แจ็ค?พอต|แจกฟรี|ออโต้|โปรโมชั่น|อันดับ\s?1|gacor|maxwin|free\s?(?:credit|spins?)|bonus|jackpot|situs|daftar|terpercaya|deposit|sign\s?up|play\s?now|ufabet|pg\s?slot|pgslot|slotxo|joker\s?123|superslot|betfli[xk]/i
const against =
  /เตือน|ภัย|อันตราย|ระวัง|ป้องกัน|ปราบปราม|จับกุม|ตำรวจ|ผิดกฎหมาย|รณรงค์|ต่อต้าน|หยุด|โทษ|ห้าม|งดเว้น|หลีกเลี่ยง|หลอก|แก้ไขปัญหา|ปัญหาการพนัน|ติดการพนัน|คดี|ปิดกั้น|ชวนเชื่อ|มิจฉาชีพ|กฎหมาย|ร้องเรียน|warn|against|illegal|prevent|police|harm|addict|scam|crackdown/i

const advertises = (text: string): boolean => games.test(text) && offers.test(text) && !against.test(text)

const clip = (text: string): string => [...text].slice(0, 160).join('')

/** The words by which a page shows itself as, or hides, an advertisement for betting; null where it does not. */
export function findBetting(page: Page): { text: string; hidden: boolean } | null {
  if (advertises(page.title)) return { text: clip(page.title), hidden: false }
  const first = (pieces: Piece[], hidden: boolean) =>
    pieces[0] ? { text: clip(pieces[0].text), hidden } : null
  const promoting = page.pieces.filter((piece) => advertises(piece.text))
  const hidden = promoting.filter((piece) => piece.hidden)
  if (hidden.length > 0) return first(hidden, true)
  // Links to games that no visitor sees are there for the search engines.
  const buried = page.pieces.filter(
    ({ text, href, hidden }) => hidden && isElsewhere(href) && games.test(text) && !against.test(text),
  )
  if (buried.length >= 2) return first(buried, true)
  const warns =
    against.test(page.title) || page.headings.some((heading) => against.test(heading) && games.test(heading))
  return promoting.length >= (warns ? 6 : 2) ? first(promoting, false) : null
}

const isElsewhere = (href: string | null): boolean => href !== null && /^(?:https?:)?\/\//i.test(href.trim())
