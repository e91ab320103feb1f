import type { Case } from '../make/bundle.ts'
import { bueng, khao, tha, thara, wiang } from '../make/offices.ts'
import { type Block, c, h, line, p, paper } from '../make/paper.ts'
import { office, officeWord, web, word } from '../make/shop.ts'
import { thaiDigits } from '../make/words.ts'
import { duties } from '../papers/others.ts'

// Laws in the form of laws; their words are written for this corpus.
const matters = [
  'ให้คณะกรรมการมีอำนาจหน้าที่กำกับดูแล จัดตั้ง ยุบ รวม หรือเลิกสถานศึกษาขั้นพื้นฐาน',
  'ให้มีคณะกรรมการคณะหนึ่ง ประกอบด้วยประธานกรรมการ กรรมการผู้แทน และกรรมการผู้ทรงคุณวุฒิ',
  'กรรมการมีวาระการดำรงตำแหน่งคราวละสี่ปี และอาจได้รับแต่งตั้งอีกได้แต่ไม่เกินสองวาระติดต่อกัน',
  'การประชุมต้องมีกรรมการมาประชุมไม่น้อยกว่ากึ่งหนึ่งของจำนวนกรรมการทั้งหมดจึงเป็นองค์ประชุม',
  'ให้ผู้อำนวยการเป็นผู้บังคับบัญชาข้าราชการและเป็นผู้รับผิดชอบในการปฏิบัติราชการ',
  'ผู้ใดฝ่าฝืนหรือไม่ปฏิบัติตาม ให้ผู้บังคับบัญชาดำเนินการตามกฎหมายต่อไป',
]

function act(title: string, year: number, count: number, word: 'มาตรา' | 'ข้อ', thai: boolean): Block[] {
  const say = (text: string) => (thai ? thaiDigits(text) : text)
  return [
    c(say(title)),
    c(
      say(
        word === 'มาตรา'
          ? 'สมเด็จพระเจ้าอยู่หัว มีพระบรมราชโองการโปรดเกล้าฯ ให้ประกาศว่า'
          : 'อาศัยอำนาจตามความในกฎหมายว่าด้วยระเบียบบริหารราชการ รัฐมนตรีว่าการกระทรวงศึกษาธิการจึงออกประกาศไว้ ดังต่อไปนี้',
      ),
    ),
    p(say(`${word} 1 ${word === 'มาตรา' ? `พระราชบัญญัตินี้เรียกว่า "${title}"` : `ประกาศนี้เรียกว่า "${title}"`}`)),
    p(
      say(
        `${word} 2 ${word === 'มาตรา' ? 'พระราชบัญญัติ' : 'ประกาศ'}นี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศในราชกิจจานุเบกษาเป็นต้นไป`,
      ),
    ),
    p(
      say(
        `${word} 3 ให้ยกเลิกบรรดากฎหมาย กฎ ระเบียบ และข้อบังคับอื่นซึ่งขัดหรือแย้งกับ${word === 'มาตรา' ? 'พระราชบัญญัติ' : 'ประกาศ'}นี้ ฉบับ พ.ศ. ${year - 5}`,
      ),
    ),
    ...Array.from({ length: count }, (_, at) => [
      ...(at % 9 === 0 && word === 'มาตรา' ? [h(say(`หมวด ${at / 9 + 1}`))] : []),
      p(say(`${word} ${at + 4} ${matters[at % matters.length]}`)),
    ]).flat(),
    ...(word === 'มาตรา'
      ? [
          c('ผู้รับสนองพระบรมราชโองการ'),
          c('นายกรัฐมนตรี'),
          p(say('หมายเหตุ :- เหตุผลในการประกาศใช้พระราชบัญญัติฉบับนี้ คือ โดยที่สมควรปรับปรุงการบริหารการศึกษา')),
        ]
      : [c(say(`ประกาศ ณ วันที่ 22 พฤศจิกายน พ.ศ. ${year}`)), c('รัฐมนตรีว่าการกระทรวงศึกษาธิการ')]),
  ]
}

const education = 'พระราชบัญญัติระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. 2546'
const divisions = 'ประกาศกระทรวงศึกษาธิการ เรื่อง การแบ่งส่วนราชการภายในสำนักงานเขตพื้นที่การศึกษา พ.ศ. 2560'

export const wholeLaw: Case[] = [
  {
    name: 'law-act-in-thai-digits',
    fiscalYear: 2567,
    item: 'O3',
    title: 'อำนาจหน้าที่',
    date: '2023-11-02',
    files: {
      'อำนาจหน้าที่.pdf': office(
        paper('อำนาจหน้าที่', '2023-11-02', act(education, 2546, 50, 'มาตรา', true), {
          font: 'Norasi',
          size: 16,
        }),
      ),
    },
    expected: ['whole_law'],
    tempting: 'the file is called "powers", its content is an act',
  },
  {
    name: 'law-notification-of-divisions',
    fiscalYear: 2566,
    item: 'O3',
    title: 'อำนาจหน้าที่ของสำนักงาน',
    date: '2022-11-02',
    files: {
      'ประกาศ.pdf': web(paper('ประกาศแบ่งส่วนราชการ', '2022-11-02', act(divisions, 2560, 16, 'ข้อ', true))),
    },
    expected: ['whole_law'],
    tempting: 'a notification of the ministry about such offices, but of all of them',
  },
  {
    name: 'law-act-under-the-office-name',
    fiscalYear: 2568,
    item: 'O1',
    title: 'โครงสร้างและอำนาจหน้าที่',
    date: '2024-11-05',
    files: {
      'โครงสร้าง.docx': word(
        paper(
          'โครงสร้างและอำนาจหน้าที่',
          '2024-11-05',
          [c('โครงสร้างและอำนาจหน้าที่'), c(tha.full), ...act(education, 2546, 42, 'มาตรา', false)],
          { header: tha.full },
        ),
      ),
    },
    expected: ['whole_law'],
    tempting: 'the name of the office stands above the act',
  },
  {
    name: 'law-act-in-word',
    fiscalYear: 2567,
    item: 'O3',
    title: 'อำนาจหน้าที่',
    files: {
      'กฎหมาย.docx': officeWord(
        paper(
          'อำนาจหน้าที่',
          '2023-11-02',
          act('พระราชบัญญัติสภาครูและบุคลากรทางการศึกษา พ.ศ. 2546', 2546, 36, 'มาตรา', true),
        ),
      ),
    },
    expected: ['whole_law'],
    tempting: 'Word instead of PDF',
  },

  {
    name: 'sound-duties-quoting-sections',
    fiscalYear: 2567,
    item: 'O3',
    title: 'อำนาจหน้าที่',
    files: {
      'หน้าที่.pdf': web(
        paper('หน้าที่และอำนาจ', '2023-11-06', [
          ...duties(wiang),
          p(
            'ตามมาตรา 36 มาตรา 37 และมาตรา 38 แห่งพระราชบัญญัติระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. 2546 และข้อ 5 ของประกาศกระทรวงศึกษาธิการ เรื่อง การแบ่งส่วนราชการภายในสำนักงานเขตพื้นที่การศึกษา พ.ศ. 2560',
          ),
        ]),
      ),
    },
    tempting: 'names an act, a notification and four sections',
  },
  {
    name: 'sound-duties-in-many-points',
    fiscalYear: 2566,
    item: 'O3',
    title: 'อำนาจหน้าที่',
    files: {
      'หน้าที่.docx': word(
        paper('หน้าที่และอำนาจ', '2022-11-06', [
          c('หน้าที่และอำนาจของสำนักงาน'),
          c(khao.full),
          ...[
            'กลุ่มอำนวยการ',
            'กลุ่มนโยบายและแผน',
            'กลุ่มบริหารงานบุคคล',
            'กลุ่มนิเทศ ติดตามและประเมินผล',
            'กลุ่มกฎหมายและคดี',
            'หน่วยตรวจสอบภายใน',
          ].flatMap((group, at) => [
            h(`${at + 1}. ${group}`),
            ...[
              'ปฏิบัติงานสารบรรณและงานช่วยอำนวยการของกลุ่ม',
              'จัดทำข้อมูลสารสนเทศที่เกี่ยวข้อง',
              'ปฏิบัติงานร่วมกับหรือสนับสนุนการปฏิบัติงานของหน่วยงานอื่น',
            ].map((duty, index) => line(`(${index + 1}) ${duty}`)),
          ]),
          p('ข้อ 6 แห่งประกาศฯ กำหนดให้สำนักงานแบ่งส่วนราชการเป็นกลุ่มดังกล่าว'),
        ]),
      ),
    },
    tempting: 'six groups with numbered duties',
  },
  {
    name: 'sound-structure-with-one-section',
    fiscalYear: 2568,
    item: 'O1',
    title: 'โครงสร้างและอำนาจหน้าที่',
    date: '2024-10-08',
    files: {
      'โครงสร้าง.pdf': office(
        paper('โครงสร้างและอำนาจหน้าที่', '2024-10-08', [
          ...duties(bueng),
          h('โครงสร้าง'),
          line('ผู้อำนวยการสำนักงาน รองผู้อำนวยการ กลุ่มและหน่วยรวม 10 กลุ่ม ก.ต.ป.น. และ อ.ก.ค.ศ. เขตพื้นที่การศึกษา'),
          p(
            'มาตรา 37 บัญญัติว่า "ให้มีสำนักงานเขตพื้นที่การศึกษา เพื่อทำหน้าที่ดำเนินการให้เป็นไปตามอำนาจหน้าที่ของคณะกรรมการตามที่กำหนดไว้"',
          ),
        ]),
      ),
    },
    tempting: 'quotes a whole section',
  },
  {
    name: 'sound-laws-where-laws-are-asked',
    fiscalYear: 2566,
    item: 'O6',
    title: 'กฎหมายที่เกี่ยวข้อง',
    files: {
      'กฎหมาย.pdf': web(
        paper('กฎหมายที่เกี่ยวข้อง', '2022-10-11', act(divisions, 2560, 14, 'ข้อ', true), { font: 'Kinnari' }),
      ),
    },
    tempting: 'a whole notification, in the item that asks for laws',
  },
  {
    name: 'sound-duties-as-own-announcement',
    fiscalYear: 2567,
    item: 'O3',
    title: 'หน้าที่และอำนาจของสำนักงาน',
    date: '2023-12-01',
    files: {
      'ประกาศหน้าที่.pdf': office(
        paper('หน้าที่และอำนาจ', '2023-12-01', [
          ...duties(thara),
          c('ประกาศ ณ วันที่ 1 ธันวาคม พ.ศ. 2566'),
          c(`(${thara.director})`),
          c(`ผู้อำนวยการ${thara.full}`),
        ]),
      ),
    },
    tempting: "an announcement in the form of a notification, of the office's own duties",
  },
]
