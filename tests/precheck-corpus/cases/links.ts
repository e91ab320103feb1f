import type { FindingCode } from '#lib/precheck/schema.ts'
import type { Case } from '../make/bundle.ts'
import { bueng, thara } from '../make/offices.ts'
import { paper } from '../make/paper.ts'
import { office, web } from '../make/shop.ts'
import { complaintGuideline, participation } from '../papers/others.ts'

const host = 'http://127.0.0.1:4666'

/** Items that a page alone answers, in turn, so that one verdict is met in several items and years. */
const items = [
  [2567, 'O23', 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ'],
  [2566, 'O18', 'E-Service'],
  [2568, 'O3', 'ข้อมูลการติดต่อและช่องทางการสอบถามข้อมูล'],
  [2565, 'O8', 'Q&A'],
  [2569, 'O17', 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริต'],
  [2567, 'O13', 'ระบบ E-Service ของสำนักงาน'],
  [2568, 'O10', 'E-Service'],
] as const

function link(
  at: number,
  name: string,
  url: string,
  expected: FindingCode[],
  tempting: string,
  note = '',
): Case {
  const [fiscalYear, item, title] = items[at % items.length]!
  return { name, fiscalYear, item, title, links: [{ url, label: title }], expected, tempting, note }
}
const local = (
  at: number,
  name: string,
  path: string,
  code: FindingCode | null,
  tempting: string,
  note = '',
) => link(at, name, `${host}${path}`, code ? [code] : [], tempting, note)

const alone: Case[] = [
  local(0, 'link-moved-301', '/site/2566/contact.html', 'link_moved', 'the reader arrives'),
  local(1, 'link-moved-308', '/oit/9-1', 'link_moved', 'the reader arrives'),
  local(2, 'link-moved-by-itself', '/goto-ethics', 'link_moved', 'an empty page that sends its reader on'),

  local(
    3,
    'link-robot-refused-403',
    '/fb/office-page',
    'link_robot_refused',
    'a social network that refuses robots: nothing is broken',
    'must not be called gone or in need of a login',
  ),
  local(
    1,
    'link-robot-refused-999',
    '/social/profile',
    'link_robot_refused',
    'a status that no standard knows',
  ),
  local(
    4,
    'link-robot-refused-guard',
    '/guarded',
    'link_robot_refused',
    '503, but from a guard against robots',
  ),

  local(
    0,
    'link-too-many-drive',
    '/drive/too-many',
    'link_too_many_requests',
    'says nothing of what a reader meets',
  ),
  local(5, 'link-too-many-api', '/api/list', 'link_too_many_requests', 'an empty answer'),
  local(6, 'link-too-many-sheet', '/sheet/export', 'link_too_many_requests', 'a heading of three digits'),

  link(
    0,
    'link-not-asked-inner-address',
    'http://10.20.30.40/complaint',
    ['link_not_asked'],
    'the address of the intranet',
  ),
  link(
    1,
    'link-not-asked-router',
    'http://192.168.1.1/eservice',
    ['link_not_asked'],
    'opens on the desk of the officer',
  ),
  link(
    3,
    'link-not-asked-port',
    'http://127.0.0.1:8081/qna',
    ['link_not_asked'],
    'a port of the own machine',
  ),

  local(2, 'link-temporary-503', '/busy', 'link_temporary', 'the site is known, but away'),
  local(5, 'link-temporary-502', '/gateway', 'link_temporary', 'a gateway without its server'),
  local(4, 'link-temporary-repair', '/closed-for-repair', 'link_temporary', 'opens with 200'),
  local(6, 'link-temporary-hangs-up', '/hangs-up', 'link_temporary', 'no answer at all'),

  local(0, 'link-server-error-500', '/broken', 'link_server_error', 'a page of the site itself'),
  local(1, 'link-server-error-database', '/no-database', 'link_server_error', 'opens with 200'),
  local(3, 'link-server-error-circle', '/circle', 'link_server_error', 'each step is a sound redirect'),

  local(2, 'link-login-401', '/private', 'link_needs_login', 'an intranet'),
  local(4, 'link-login-form', '/intranet', 'link_needs_login', 'opens with 200, nothing but a form'),
  local(5, 'link-login-drive', '/drive/folder', 'link_needs_login', 'a shared folder that is not shared'),
  local(6, 'link-login-led-there', '/members-only', 'link_needs_login', 'led to the sign-in page'),

  local(0, 'link-gone-404', '/oit/2563/o14', 'link_gone', 'the path looks like the others'),
  local(1, 'link-gone-410', '/removed', 'link_gone', 'taken away for good'),
  local(3, 'link-gone-file', '/wp-content/uploads/2023/02/plan.pdf', 'link_gone', 'a PDF that was moved'),

  local(2, 'link-soft-404-thai', '/not-here', 'link_soft_404', 'opens with 200'),
  local(5, 'link-soft-404-joomla', '/missing-article', 'link_soft_404', 'the title is that of the office'),
  local(4, 'link-soft-404-empty', '/empty', 'link_soft_404', '200 without a byte'),
  local(6, 'link-soft-404-windows-874', '/no-data', 'link_soft_404', 'in an old code page'),

  local(0, 'link-led-home', '/ita/2565/o9.php', 'link_redirected_home', 'opens well, on the home page'),
  local(1, 'link-led-home-index', '/download/manual', 'link_redirected_home', 'moved for good, to index.php'),
  local(4, 'link-led-home-by-name', '/old/complaint', 'link_redirected_home', 'led to /home'),

  link(2, 'link-tls-contact', 'https://127.0.0.1:4666/contact', ['link_tls'], 'the page behind is sound'),
  link(3, 'link-tls-qna', 'https://127.0.0.1:4666/qna', ['link_tls'], 'the page behind is sound'),
  link(
    6,
    'link-tls-eservice',
    'https://127.0.0.1:4666/eservice?menu=5',
    ['link_tls'],
    'the page behind is sound',
  ),

  local(5, 'link-parked-for-sale', '/parked-domain', 'link_parked', 'opens with 200'),
  local(0, 'link-parked-suspended', '/suspended', 'link_parked', 'opens with 200'),
  local(1, 'link-parked-fresh-server', '/fresh-server', 'link_parked', 'a server with nothing on it'),

  local(2, 'link-taken-over-slot', '/slot', 'link_taken_over', 'opens with 200 and Thai text'),
  local(
    3,
    'link-taken-over-hidden',
    '/hidden-advertisement',
    'link_taken_over',
    'a sound announcement with links that nobody sees',
  ),
  local(4, 'link-taken-over-indonesian', '/school-site', 'link_taken_over', 'another language'),

  // sound
  local(0, 'sound-link-deep', '/complaint/corruption', null, 'a form, but no password'),
  local(1, 'sound-link-query', '/eservice?menu=5', null, 'all the difference is in the query'),
  local(2, 'sound-link-contact', '/contact', null, 'a menu with links home'),
  local(3, 'sound-link-qna', '/qna', null, 'questions and answers'),
  local(4, 'sound-link-order-404', '/news/2567/404', null, 'order 404, room 404'),
  local(5, 'sound-link-news-of-404', '/news/broken-links', null, 'tells how to mend pages not found'),
  local(6, 'sound-link-box-for-members', '/news/members', null, 'a password box beside the news'),
  local(0, 'sound-link-news-of-gambling', '/news/gambling', null, 'warns against betting'),
  local(
    1,
    'sound-link-room-closed',
    '/news/maintenance-notice',
    null,
    'a room is closed for repair, not the site',
  ),
  local(
    3,
    'sound-link-home-with-article',
    '/index.php?d=article&id=3802',
    null,
    'index.php, but of an article',
  ),
  local(4, 'sound-link-home-with-number', '/?p=34400', null, 'the root with a number of a post'),
  local(5, 'sound-link-slash-added', '/report', null, 'led to the same with a slash'),
  local(6, 'sound-link-for-today', '/today', null, 'led elsewhere for today only'),
  local(2, 'sound-link-old-coding', '/old-coding', null, 'TIS-620'),
]

/** Of evidence that has a page of its own; a channel may well be the home page of its site. */
const home = (
  name: string,
  [fiscalYear, item, title]: [number, string, string],
  path: string,
  tempting: string,
): Case => ({
  name,
  fiscalYear,
  item,
  title,
  links: [{ url: `${host}${path}`, label: title }],
  expected: ['link_home_page'],
  tempting,
})

const homes: Case[] = [
  home('link-home-page-root', [2567, 'O20', 'ประมวลจริยธรรม'], '/', 'opens well'),
  home(
    'link-home-page-index',
    [2566, 'O20', 'ประกาศจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2566'],
    '/index.php',
    'a file name, of the home page',
  ),
  home(
    'link-home-page-language',
    [2568, 'O20', 'การเปิดโอกาสให้เกิดการมีส่วนร่วม ปีงบประมาณ พ.ศ. 2568'],
    '/th/',
    'the Thai half of the site',
  ),
]

const beside: Case[] = [
  {
    name: 'link-gone-beside-a-sound-file',
    fiscalYear: 2567,
    item: 'O25',
    title: 'การเปิดโอกาสให้เกิดการมีส่วนร่วม ปีงบประมาณ พ.ศ. 2567',
    date: '2024-02-28',
    files: {
      'มีส่วนร่วม.pdf': web(paper('การมีส่วนร่วม', '2024-02-28', participation(bueng, '2024-02-20', 2567))),
    },
    links: [{ url: `${host}/gallery/2567/kortopono`, label: 'ภาพกิจกรรม' }],
    expected: ['link_gone'],
    tempting: 'every element is claimed by the file',
  },
  {
    name: 'sound-link-to-a-document',
    fiscalYear: 2567,
    item: 'O22',
    title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียน',
    date: '2024-01-22',
    files: {
      'แนวปฏิบัติ.pdf': office(paper('แนวปฏิบัติ', '2024-01-22', complaintGuideline(thara), { font: 'Umpush' })),
    },
    links: [
      { url: `${host}/ita/2567/o22`, label: 'หน้า O22' },
      { url: `${host}/files/plan.pdf`, label: 'ดาวน์โหลด' },
    ],
    tempting: 'two links beside the file, one to a PDF',
  },
]

export const links: Case[] = [...alone, ...homes, ...beside]
