// Offices of provinces that do not exist, and people who do not either.

export interface Office {
  full: string
  short: string
  english: string
  director: string
  directorEnglish: string
  deputy: string
  district: string
  province: string
  phone: string
  site: string
}

const office = (
  full: string,
  short: string,
  english: string,
  people: [string, string, string],
  [district, province]: [string, string],
  [phone, site]: [string, string],
): Office => ({
  full,
  short,
  english,
  director: people[0],
  directorEnglish: people[1],
  deputy: people[2],
  district,
  province,
  phone,
  site,
})

export const wiang = office(
  'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเวียงพิงค์ เขต 2',
  'สพป.เวียงพิงค์ เขต 2',
  'Wiang Phing Primary Educational Service Area Office 2',
  ['นายธีรเดช วงศ์ไพรสณฑ์', 'Mr. Teeradej Wongpraison', 'นางสาวกันยา ศรีสุขดี'],
  ['แม่ริน', 'เวียงพิงค์'],
  ['053-999-120', 'www.wpk2.example'],
)
export const thara = office(
  'สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาธารทอง',
  'สพม.ธารทอง',
  'The Secondary Educational Service Area Office Than Thong',
  ['นางพรรณราย จิตต์อำไพกุล', 'Mrs. Pannarai Jitampaikul', 'นายสมปอง เกียรติก้องไกล'],
  ['เมืองธารทอง', 'ธารทอง'],
  ['034-888-456', 'www.sesaott.example'],
)
export const bueng = office(
  'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาบึงแก้ว เขต 1',
  'สพป.บึงแก้ว เขต 1',
  'Bueng Kaeo Primary Educational Service Area Office 1',
  ['ว่าที่ร้อยตรีอนุพงษ์ ทองหล่อดี', 'Acting Sub Lt. Anupong Thonglordee', 'นางวิภาวี แก้วประกาย'],
  ['เมืองบึงแก้ว', 'บึงแก้ว'],
  ['042-777-001', 'www.bk1.example'],
)
export const khao = office(
  'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเขาตะวัน เขต 3',
  'สพป.เขาตะวัน เขต 3',
  'Khao Tawan Primary Educational Service Area Office 3',
  ['นายปรีชาพล อรุณเรืองรอง', 'Mr. Preechapon Arunruangrong', 'นายเกรียงไกร ใจซื่อตรง'],
  ['ปากน้ำเหนือ', 'เขาตะวัน'],
  ['075-666-210', 'www.ktw3.example'],
)
export const tha = office(
  'สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาท่าข้ามบุรี',
  'สพม.ท่าข้ามบุรี',
  'The Secondary Educational Service Area Office Tha Kham Buri',
  ['นางสาวรัชนีกร บุญเลิศฟ้า', 'Miss Ratchaneekorn Boonlertfah', 'นายมานะชัย พูนทวีโชค'],
  ['ท่าข้าม', 'ท่าข้ามบุรี'],
  ['036-555-789', 'www.sesatkb.example'],
)

export const offices = [wiang, thara, bueng, khao, tha] as const
