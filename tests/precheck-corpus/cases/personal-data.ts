import type { Case } from '../make/bundle.ts'
import { hyphened, withCheckDigit, withoutCheckDigit } from '../make/ids.ts'
import { bueng, khao, type Office, tha, thara, wiang } from '../make/offices.ts'
import { type Block, c, h, line, p, paper, table } from '../make/paper.ts'
import { csvOf, workbookOf } from '../make/sheet.ts'
import { made, office, officeWord, web, word } from '../make/shop.ts'
import { baht, thaiDigits } from '../make/words.ts'
import { dosAndDonts, hrReport, order, participation } from '../papers/others.ts'
import { yearTable } from '../papers/procurement.ts'

// Every number and name here is made up.
const citizen = (twelve: string) => withCheckDigit(twelve)
const firm = (nine: string) => withCheckDigit(`0${nine}`.padEnd(12, '7'))

const involved = (of: Office, more: Block[]) =>
  paper('การมีส่วนร่วม', '2024-02-27', [...participation(of, '2024-02-20', 2567), ...more])
const participationCase = (
  name: string,
  files: Case['files'] & object,
  rest: Partial<Case> & Pick<Case, 'tempting'>,
): Case => ({
  name,
  fiscalYear: 2567,
  item: 'O25',
  title: 'การเปิดโอกาสให้เกิดการมีส่วนร่วม ปีงบประมาณ พ.ศ. 2567',
  date: '2024-02-27',
  files,
  ...rest,
})
const trained = (of: Office, more: Block[]) =>
  paper('รายงานผลบุคคล', '2024-10-29', [...hrReport(of, 2567), ...more])
const reportCase = (
  name: string,
  files: Case['files'] & object,
  rest: Partial<Case> & Pick<Case, 'tempting'>,
): Case => ({
  name,
  fiscalYear: 2568,
  item: 'O15',
  title: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2567',
  date: '2024-10-29',
  files,
  ...rest,
})
const notices = (of: Office, more: Block[]) =>
  paper('ประกาศผู้ชนะการเสนอราคา', '2022-01-12', [
    c(`ประกาศ${of.full}`),
    c('เรื่อง ประกาศผู้ชนะการเสนอราคา ประจำไตรมาสที่ 1 (ตุลาคม – ธันวาคม 2564) ปีงบประมาณ พ.ศ. 2565'),
    ...more,
  ])
const noticeCase = (
  name: string,
  files: Case['files'] & object,
  rest: Partial<Case> & Pick<Case, 'tempting'>,
): Case => ({
  name,
  fiscalYear: 2565,
  item: 'O22',
  title: 'ประกาศผลผู้ชนะการจัดซื้อจัดจ้าง ไตรมาส 1 ปีงบประมาณ พ.ศ. 2565',
  date: '2022-01-12',
  files,
  ...rest,
})
const winners = (rows: [string, string, string, number][]) =>
  table(
    [
      'ลำดับที่',
      'เลขประจำตัวผู้เสียภาษี/เลขประจำตัวประชาชน',
      'ชื่อผู้ประกอบการ',
      'รายการพัสดุ',
      'จำนวนเงินรวม',
      'เหตุผลสนับสนุน',
    ],
    ...rows.map(([id, name, what, sum], at) => [String(at + 1), id, name, what, baht(sum), '1']),
  )

const ids: Case[] = [
  participationCase(
    'citizen-id-plain-in-a-list',
    {
      'รายงาน.pdf': web(
        involved(wiang, [
          h('รายชื่อผู้เข้าร่วม'),
          table(
            ['ที่', 'ชื่อ - สกุล', 'เลขประจำตัวประชาชน'],
            ['1', 'นางบัวคำ ใจเที่ยงตรง', citizen('350990011223')],
            ['2', 'นายอินถา แสนสุขใส', citizen('150990044556')],
          ),
        ]),
      ),
    },
    { expected: ['personal_citizen_id'], tempting: '13 digits without a mark, in a table of a PDF' },
  ),
  reportCase(
    'citizen-id-with-hyphens',
    {
      'รายงาน.docx': word(
        trained(thara, [
          line(`ผู้ผ่านการอบรม นางสาวชลธิชา เมฆขาวนวล เลขประจำตัวประชาชน ${hyphened(citizen('173990123456'))}`),
        ]),
      ),
    },
    { expected: ['personal_citizen_id'], tempting: 'hyphens between the groups' },
  ),
  participationCase(
    'citizen-id-thai-digits',
    {
      'รายงาน.pdf': office(
        involved(bueng, [
          p(
            `ผู้แทนชุมชน นายบุญมี ศรีโคตรคำ บัตรประจำตัวประชาชนเลขที่ ${thaiDigits(hyphened(citizen('341010098765')))}`,
          ),
        ]),
      ),
    },
    { expected: ['personal_citizen_id'], tempting: 'Thai digits' },
  ),
  reportCase(
    'citizen-id-in-a-hidden-sheet',
    {
      'สรุปอบรม.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'สรุป',
              rows: [
                ['สรุปผลการพัฒนาบุคลากร ปีงบประมาณ พ.ศ. 2567'],
                ['หลักสูตร', 'จำนวน (คน)', 'งบประมาณ'],
                ['ผู้บริหารสถานศึกษา', 412, 118500],
              ],
            },
            {
              name: 'ข้อมูลดิบ',
              hidden: true,
              rows: [
                ['ชื่อ', 'เลขบัตร'],
                ['นายพิทักษ์ รักถิ่นดี', citizen('380990055667')],
                ['นางอรวรรณ จันทร์แจ่มดี', citizen('184990012398')],
              ],
            },
          ],
          '2024-10-29',
        ),
      ),
    },
    { expected: ['personal_citizen_id'], tempting: 'the visible sheet has sums only' },
  ),
  participationCase(
    'citizen-id-in-windows-874',
    {
      'ผู้เข้าร่วม.csv': made('csv windows-874', () =>
        csvOf(
          [
            ['ที่', 'ชื่อ-สกุล', 'เลขประจำตัวประชาชน', 'ประเด็น', 'ผลจากการมีส่วนร่วม', 'ปีงบประมาณ'],
            ['1', 'นายสุขสันต์ มั่นคงยืน', citizen('336060077889'), 'แนวทางนิเทศ', 'เห็นชอบ', '2567'],
            ['2', 'นางทองใบ ไพรงามเนตร', citizen('536060011223'), 'แนวทางนิเทศ', 'เห็นชอบ', '2567'],
          ],
          'windows-874',
        ),
      ),
    },
    { expected: ['personal_citizen_id'], tempting: 'an old code page' },
  ),
  reportCase(
    'citizen-id-in-a-comment',
    {
      'รายงาน.docx': word(trained(khao, []), `เลขบัตรของผู้รับรางวัล ${citizen('384990034567')} ขอให้ลบก่อนเผยแพร่`),
    },
    { expected: ['personal_citizen_id'], tempting: 'only in a comment of the Word file' },
  ),
  noticeCase(
    'citizen-id-of-a-shop-keeper',
    {
      'ประกาศผู้ชนะ.pdf': office(
        notices(tha, [
          winners([
            [firm('315556001'), 'บริษัท แสงทองครุภัณฑ์ จำกัด', 'วัสดุสำนักงาน', 48_500],
            [citizen('319990022334'), 'ร้านสมหมายการค้า (นายสมหมาย พูลผลดี)', 'วัสดุงานบ้าน', 12_300],
          ]),
        ]),
      ),
    },
    { expected: ['personal_citizen_id'], tempting: 'in the column of tax numbers; one row is a firm' },
  ),
  noticeCase(
    'citizen-id-in-hidden-rows',
    {
      'ประกาศ.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ไตรมาส 1 ปี 2565',
              hiddenRows: [4],
              rows: [
                ['ประกาศผู้ชนะ ไตรมาส 1 ปีงบประมาณ พ.ศ. 2565'],
                ['เลขประจำตัว', 'ชื่อ', 'รายการ'],
                [firm('205558002'), 'บริษัท เอ็มแอนด์ที ซัพพลาย จำกัด', 'หมึกพิมพ์'],
                [citizen('373990066778'), 'นายปรีดา ชื่นจิตต์ดี', 'จ้างทำป้าย'],
              ],
            },
          ],
          '2022-01-12',
        ),
      ),
    },
    { expected: ['personal_citizen_id'], tempting: 'the row is hidden, the number is there' },
  ),

  noticeCase(
    'sound-firms-tax-numbers',
    {
      'ประกาศผู้ชนะ.pdf': office(
        notices(wiang, [
          winners([
            [firm('505551001'), 'บริษัท เวียงพิงค์ซัพพลาย จำกัด', 'วัสดุสำนักงาน', 33_000],
            [firm('503549002'), 'หจก.รุ่งเรืองการพิมพ์', 'จ้างพิมพ์', 21_400],
            [firm('994999158'), 'มหาวิทยาลัยธารทอง', 'จ้างวิจัย', 90_000],
          ]),
        ]),
      ),
    },
    { tempting: 'begin with 0 and have the right check digit: firms' },
  ),
  {
    name: 'sound-egp-and-project-codes',
    fiscalYear: 2568,
    item: 'O13',
    title: 'รายงานผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2567',
    date: '2024-10-29',
    files: {
      'รายงาน.pdf': web(
        paper(
          'รายงานผลการจัดซื้อจัดจ้าง',
          '2024-10-29',
          [
            c('รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2567'),
            c(thara.full),
            table(...yearTable(thara, 2567)),
            line(
              `รหัสงบประมาณ ${withoutCheckDigit('200043600370')} รหัสแหล่งของเงิน 6711310 รหัสกิจกรรมหลัก ${withoutCheckDigit('200043700120')}`,
            ),
            p('ปัญหา อุปสรรค ไม่มีผู้ยื่นข้อเสนอในบางรายการ ข้อเสนอแนะ ปรับร่างขอบเขตของงาน'),
          ],
          { landscape: true, size: 9 },
        ),
      ),
      'รายงาน.xlsx': made('xlsx library', () =>
        workbookOf([{ name: 'ปี 2567', rows: yearTable(thara, 2567) }], '2024-10-29'),
      ),
    },
    tempting: '11-digit project numbers and 13-digit budget codes',
  },
  reportCase(
    'sound-bar-codes-and-isbn',
    {
      'รายงาน.docx': officeWord(
        trained(bueng, [
          line('หนังสือประกอบการอบรม ISBN 978-616-395-123-4'),
          line(
            `ครุภัณฑ์ที่จัดซื้อ บาร์โค้ด ${withoutCheckDigit('885012345678')} และ ${withoutCheckDigit('885098765432')}`,
          ),
        ]),
      ),
    },
    { tempting: '13 digits on books and goods' },
  ),
  participationCase(
    'sound-wrong-check-digits',
    {
      'รายงาน.pdf': web(
        involved(tha, [
          table(
            ['ลำดับ', 'เลขอ้างอิงแบบสอบถาม', 'ผล'],
            ['1', withoutCheckDigit('125670000011'), 'เห็นด้วย'],
            ['2', withoutCheckDigit('125670000012'), 'เห็นด้วย'],
            ['3', withoutCheckDigit('125670000013'), 'ไม่เห็นด้วย'],
          ),
        ]),
      ),
    },
    { tempting: '13 digits in a column, none with the check digit of a citizen' },
  ),
  reportCase(
    'sound-masked-ids',
    {
      'รายงาน.pdf': office(
        trained(wiang, [
          table(
            ['ชื่อ', 'เลขประจำตัวประชาชน'],
            ['นางสาวชลธิชา ม.', '1-7399-xxxxx-45-6'],
            ['นายพิทักษ์ ร.', 'x-xxxx-xxxxx-78-9'],
            ['นางอรวรรณ จ.', '3 8099 0*** ** *'],
          ),
        ]),
      ),
    },
    { tempting: 'the office masked them' },
  ),
  noticeCase(
    'sound-long-document-numbers',
    {
      'ประกาศ.pdf': web(
        notices(khao, [
          winners([['-', 'บริษัท เอ็มแอนด์ที ซัพพลาย จำกัด', 'หมึกพิมพ์', 9_900]]),
          line('เลขคุมสัญญา 641201000123 เลขที่ใบสั่งซื้อ 7014123456 หนังสือที่ ศธ 04123/ว 4567 ลงวันที่ 5 มกราคม 2565'),
        ]),
      ),
    },
    { tempting: '10 and 12 digits in a row' },
  ),
]

const mobiles: Case[] = [
  participationCase(
    'mobile-beside-names',
    {
      'รายงาน.pdf': office(
        involved(khao, [
          table(
            ['ที่', 'ชื่อ - สกุล', 'ผู้แทน', 'โทรศัพท์'],
            ['1', 'นายอาทิตย์ สาดแสงดี', 'ผู้ปกครอง', '081-999-0101'],
            ['2', 'นางเดือนเพ็ญ เด่นฟ้าดี', 'ชุมชน', '089-888-0202'],
          ),
        ]),
      ),
    },
    { expected: ['personal_mobile'], tempting: 'a list of those who came, with their telephones' },
  ),
  {
    name: 'mobile-in-an-order',
    fiscalYear: 2567,
    item: 'O21',
    title: 'การขับเคลื่อนจริยธรรม ปีงบประมาณ พ.ศ. 2567',
    date: '2024-01-11',
    files: {
      'คำสั่ง.docx': word(
        paper('คำสั่ง', '2024-01-11', [
          ...order(wiang, '15/2567', '2024-01-11', 'แต่งตั้งคณะทำงานขับเคลื่อนจริยธรรม', [
            'นายก้องภพ ไกรสรเดช ประธาน โทร. 0819990303',
            'นางสาวนภา พราวแสงดาว เลขานุการ มือถือ 086 777 0404',
          ]),
          ...dosAndDonts(wiang, 2567, '2024-01-11'),
        ]),
      ),
    },
    expected: ['personal_mobile'],
    tempting: 'with and without blanks',
  },
  reportCase(
    'mobile-thai-digits',
    { 'รายงาน.pdf': web(trained(tha, [p('ผู้ประสานงานรุ่นที่ ๑ นางวันดี มีสุขล้น โทรศัพท์มือถือส่วนตัว ๐๘๙-๖๖๖-๐๕๐๕')])) },
    { expected: ['personal_mobile'], tempting: 'Thai digits' },
  ),
  reportCase(
    'mobile-in-a-sheet',
    {
      'ผู้ผ่านการอบรม.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ปีงบประมาณ 2567',
              rows: [
                ['ชื่อ-สกุล', 'โรงเรียน', 'เบอร์มือถือ'],
                ['นายธนากร พรหมพิทักษ์สุข', 'บ้านดอนเงิน', '0625550606'],
                ['นางปาริชาต กลิ่นหอมฟุ้ง', 'บ้านป่าสัก', '0915550707'],
              ],
            },
          ],
          '2024-10-29',
        ),
      ),
    },
    { expected: ['personal_mobile'], tempting: 'ten digits in a cell' },
  ),

  {
    name: 'sound-office-mobile',
    fiscalYear: 2567,
    item: 'O4',
    title: 'ข้อมูลการติดต่อ',
    date: '2024-01-03',
    files: {
      'ติดต่อ.pdf': office(
        paper('ข้อมูลการติดต่อ', '2024-01-03', [
          c('ข้อมูลการติดต่อ'),
          c(wiang.full),
          line('ที่อยู่ 25 หมู่ 4 ตำบลแม่ริน อำเภอแม่ริน จังหวัดเวียงพิงค์ 59990'),
          line('โทรศัพท์ 053-999-120 โทรศัพท์เคลื่อนที่ของสำนักงาน 089-999-1200'),
          line('อีเมล saraban@wpk2.example'),
          line('แผนที่ตั้ง พิกัด 18.9123, 98.9456'),
        ]),
      ),
    },
    tempting: 'a mobile number, of the office',
  },
  {
    name: 'sound-group-phones',
    fiscalYear: 2568,
    item: 'O17',
    title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียน',
    date: '2025-01-20',
    files: {
      'แนวปฏิบัติ.docx': word(
        paper('แนวปฏิบัติ', '2025-01-20', [
          c('แนวปฏิบัติการจัดการเรื่องร้องเรียน'),
          c(bueng.full),
          line('วิธีร้องเรียน ขั้นตอนการจัดการ กลุ่มกฎหมายและคดีรับผิดชอบ ภายใน 15 วัน'),
          table(
            ['กลุ่ม', 'โทรศัพท์'],
            ['กลุ่มอำนวยการ', '042-777-001 ต่อ 11'],
            ['กลุ่มกฎหมายและคดี', '06-1777-0012'],
            ['สายด่วนศูนย์ร้องเรียน', '098 777 1300'],
          ),
        ]),
      ),
    },
    tempting: 'mobiles of groups and a hotline, no person',
  },
  participationCase(
    'sound-landlines-beside-names',
    {
      'รายงาน.pdf': web(
        involved(thara, [
          table(
            ['ชื่อ - สกุล', 'ตำแหน่ง', 'โทรศัพท์'],
            ['นายสมรัก รักษ์ธรรมดี', 'ผู้อำนวยการกลุ่มนิเทศฯ', '034-888-456 ต่อ 21'],
            ['นางสาวจิรา จำรัสแสงดี', 'ศึกษานิเทศก์', '0 3488 8456 ต่อ 22'],
          ),
        ]),
      ),
    },
    { tempting: 'names with telephones, all land lines of the office' },
  ),
  reportCase(
    'sound-numbers-like-mobiles',
    {
      'รายงาน.docx': officeWord(
        trained(wiang, [
          line('เลขที่หนังสือ ศธ 04066/0812345 เลขฎีกา 0867000123 รหัสโครงการ 0891-2567'),
          line('นางสาวพิมพ์ใจ ใจงามเนตร ผู้รายงาน เลขตำแหน่ง 0998'),
        ]),
      ),
    },
    { tempting: 'ten digits that begin with 08, of vouchers' },
  ),
  {
    name: 'sound-eservice-numbers',
    fiscalYear: 2566,
    item: 'O15',
    title: 'คู่มือการให้บริการ',
    date: '2023-01-17',
    files: {
      'คู่มือ.pdf': office(
        paper('คู่มือการให้บริการ', '2023-01-17', [
          c('คู่มือการให้บริการ E-Service'),
          c(tha.full),
          line('บริการ: ขอสำเนา ปพ. ขั้นตอน: กรอกคำขอ รับรหัสติดตาม เช่น 0812345678901 และรับเอกสารใน 3 วัน'),
          line('สอบถามทาง Line OA @sesatkb โทรศัพท์สำนักงาน (มือถือ) 091-555-7890 สายด่วน สพฐ. 1579'),
        ]),
      ),
    },
    tempting: 'a tracking code, an office mobile, a hotline',
  },
]

const accounts: Case[] = [
  reportCase(
    'account-of-a-person',
    {
      'รายงาน.pdf': office(
        trained(khao, [p('ค่าวิทยากรโอนเข้าบัญชีธนาคารกรุงไทย ชื่อบัญชี นายพงศกร ธรรมรักษาดี เลขที่บัญชี 987-0-12345-6')]),
      ),
    },
    { expected: ['personal_bank_account'], tempting: 'one sentence in a report' },
  ),
  noticeCase(
    'account-of-people-in-a-sheet',
    {
      'เบิกจ่าย.xlsx': made('xlsx library', () =>
        workbookOf(
          [
            {
              name: 'ปีงบประมาณ 2565',
              rows: [
                ['ชื่อ-สกุล ผู้รับเงิน', 'ธนาคาร', 'เลขที่บัญชี', 'จำนวนเงิน (บาท)', 'รายการ'],
                ['นางสาวแก้วตา พาฝันดี', 'ออมสิน', '020123456789', 1200, 'ประกาศจ้างเหมา'],
                ['นายเมธา ปัญญายิ่งดี', 'กรุงไทย', '9870765432', 1800, 'ประกาศจ้างเหมา'],
              ],
            },
          ],
          '2022-01-12',
        ),
      ),
    },
    { expected: ['personal_bank_account'], tempting: 'a column of accounts' },
  ),
  participationCase(
    'account-thai-digits',
    {
      'รายงาน.docx': word(
        involved(wiang, [p('ผู้ประสงค์สนับสนุนโอนเงินได้ที่ นางสุดใจ ให้ทานดี ธ.ก.ส. บัญชีออมทรัพย์เลขที่ ๐๑-๒๓๔-๕-๖๗๘๙๐-๑')]),
      ),
    },
    { expected: ['personal_bank_account'], tempting: 'Thai digits, twelve of them' },
  ),

  participationCase(
    'sound-account-of-the-office',
    {
      'รายงาน.pdf': web(
        involved(bueng, [
          p(
            `ร่วมบริจาคสมทบทุนการศึกษา ชื่อบัญชี "${bueng.short}" ธนาคารกรุงไทย เลขที่บัญชี 412-0-98765-4 ใบเสร็จนำไปลดหย่อนภาษีได้`,
          ),
        ]),
      ),
    },
    { tempting: 'an account, of the office itself' },
  ),
  noticeCase(
    'sound-account-of-a-firm',
    {
      'ประกาศ.docx': officeWord(
        notices(thara, [
          winners([['-', 'บริษัท แสงทองครุภัณฑ์ จำกัด', 'โต๊ะทำงาน', 45_000]]),
          p('โอนเงินเข้าบัญชีบริษัท แสงทองครุภัณฑ์ จำกัด ธนาคารกรุงเทพ เลขที่บัญชี 123-4-56789-0'),
        ]),
      ),
    },
    { tempting: 'an account, of a firm' },
  ),
  reportCase(
    'sound-account-numbers-of-books',
    {
      'รายงาน.pdf': office(
        trained(tha, [
          line('บัญชีแยกประเภท รหัสบัญชี 5104010104 ค่าวัสดุ รหัสบัญชี 5104030207 ค่าใช้จ่ายในการประชุม'),
          line('บัญชีรายชื่อผู้ผ่านการคัดเลือก บัญชีที่ 1 ลำดับที่ 12 – 38'),
        ]),
      ),
    },
    { tempting: 'account in the sense of bookkeeping and of lists' },
  ),
  reportCase(
    'sound-account-closed-masked',
    {
      'รายงาน.docx': word(
        trained(bueng, [line('โอนเงินค่าวิทยากรให้นางสาวปรียา ว. บัญชีเลขที่ xxx-x-xx345-x เรียบร้อยแล้ว')]),
      ),
    },
    { tempting: 'the account is masked' },
  ),
]

export const personalData: Case[] = [...ids, ...mobiles, ...accounts]
