import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Verdict } from '#lib/link-check/verdicts.ts'

// Every behaviour of other sites that the link check knows, as a server shows it. Names of hosts all lead to this machine.

export type Reply = (request: IncomingMessage, response: ServerResponse, at: Where) => void
interface Where {
  port: number
}

export interface Behaviour {
  what: string
  verdict: Verdict
  /** path of the link; default: a page of its own */
  path?: string
  host?: string
  reply: Reply
  movedTo?: RegExp
  found?: RegExp
}

const article = `<p>${'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาจัดประชุมเชิงปฏิบัติการครูผู้รับผิดชอบโครงการโรงเรียนสุจริต ประจำปีงบประมาณ พ.ศ. 2568 '.repeat(12)}</p>`

export const html =
  (title: string, body = article, status = 200): Reply =>
  (_request, response) =>
    response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="th"><head><title>${title}</title></head><body>${body}</body></html>`)

/** Thai letters as Windows-874 writes them. */
export function windows874(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0)!
      return code >= 0xe01 && code <= 0xe5b ? code - 0xe00 + 0xa0 : code
    }),
  )
}
const oldHtml =
  (title: string, body: string, charset?: string): Reply =>
  (_request, response) =>
    response
      .writeHead(200, { 'content-type': charset ? `text/html; charset=${charset}` : 'text/html' })
      .end(windows874(`<html><head><title>${title}</title></head><body>${body}</body></html>`))

const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (_request, response) =>
    response.writeHead(code, { 'content-type': 'text/html', ...headers }).end('<title>-</title>')

const redirect =
  (code: number, to: string, then: Reply): Reply =>
  (request, response, at) =>
    request.url?.includes('step') || request.url === '/' || request.headers.host?.startsWith('new.')
      ? then(request, response, at)
      : response.writeHead(code, { location: to.replace('PORT', String(at.port)) }).end()

const pdf: Reply = (_request, response) =>
  response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7')

const betting = 'สล็อตเว็บตรง ฝากถอนไม่มีขั้นต่ำ แตกง่าย เครดิตฟรี'

export const behaviours: Behaviour[] = [
  { what: 'a page', verdict: 'ok', reply: html('ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568') },
  { what: 'a PDF', verdict: 'ok', path: '/plan.pdf', reply: pdf },
  {
    what: 'a PDF whose server refuses HEAD',
    verdict: 'ok',
    path: '/plan.pdf',
    reply: (request, response, at) =>
      request.method === 'HEAD' ? response.writeHead(405).end() : pdf(request, response, at),
  },
  {
    what: 'a PDF whose server hangs up on HEAD',
    verdict: 'ok',
    path: '/plan.pdf',
    reply: (request, response, at) =>
      request.method === 'HEAD' ? request.socket.destroy() : pdf(request, response, at),
  },
  {
    what: 'an article about pages not found',
    verdict: 'ok',
    reply: html('วิธีแก้ปัญหาลิงก์เสียของเว็บไซต์', `${article}<p>เมื่อไม่พบหน้าที่ต้องการ (404) ให้ค้นหาจากหน้าแรก</p>`),
  },
  {
    what: 'news of masks, in which a page is not missing',
    verdict: 'ok',
    reply: html('สำรวจแล้วไม่พบหน้ากากอนามัยขาดแคลน'),
  },
  { what: 'order number 404', verdict: 'ok', reply: html('คำสั่งที่ 404/2568 เรื่อง แต่งตั้งคณะทำงาน') },
  {
    what: 'a news page with a box for members',
    verdict: 'ok',
    reply: html('ข่าวประชาสัมพันธ์', `${article}<form>เข้าสู่ระบบ <input name=u><input type=password></form>`),
  },
  {
    what: 'a page moved for good',
    verdict: 'moved',
    reply: redirect(301, 'http://new.HOST:PORT/2568/step', html('ผลการประเมิน')),
    movedTo: /\/2568\/step$/,
  },
  {
    what: 'a page moved for good, by 308',
    verdict: 'moved',
    reply: redirect(308, '/step', html('ผลการประเมิน')),
    movedTo: /\/step$/,
  },
  {
    what: 'a page that sends its reader on by itself',
    verdict: 'moved',
    reply: (request, response, at) =>
      request.url?.includes('step')
        ? html('ผลการประเมิน')(request, response, at)
        : response
            .writeHead(200, { 'content-type': 'text/html' })
            .end('<meta http-equiv="refresh" content="0; url=/2568/step">'),
    movedTo: /\/2568\/step$/,
  },
  {
    what: 'a page led elsewhere for today',
    verdict: 'ok',
    reply: redirect(302, '/step', html('ผลการประเมิน')),
  },
  {
    what: 'the same with a slash at the end',
    verdict: 'ok',
    path: '/report',
    reply: (request, response, at) =>
      request.url === '/report/'
        ? html('รายงาน')(request, response, at)
        : response.writeHead(301, { location: '/report/' }).end(),
  },
  {
    what: 'Drive: "request access"',
    verdict: 'needs_login',
    reply: html('Google Drive: คุณต้องมีสิทธิ์การเข้าถึง', '<p>ขอสิทธิ์เข้าถึง หรือเปลี่ยนไปใช้บัญชีที่มีสิทธิ์</p>', 403),
  },
  {
    what: 'Drive in English, with 200',
    verdict: 'needs_login',
    reply: html(
      'Google Drive',
      '<h1>You need access</h1><p>Request access, or switch to an account with access.</p>',
    ),
  },
  {
    what: 'a sign-in page with 200',
    verdict: 'needs_login',
    reply: html(
      'เข้าสู่ระบบ | ระบบสารสนเทศ',
      '<form><input name=user><input type=password><button>เข้าสู่ระบบ</button></form>',
    ),
  },
  {
    what: 'led to a sign-in page',
    verdict: 'needs_login',
    reply: redirect(302, '/login?step=1', html('ระบบงาน', `${article}<form><input type=password></form>`)),
  },
  {
    what: 'led to the sign-in of Google',
    verdict: 'needs_login',
    host: 'drive.google.com',
    reply: (request, response, at) =>
      request.headers.host?.startsWith('accounts.')
        ? html('Google')(request, response, at)
        : response.writeHead(302, { location: `http://accounts.google.com:${at.port}/v3/signin` }).end(),
  },
  { what: '401', verdict: 'needs_login', reply: status(401, { 'www-authenticate': 'Basic' }) },
  { what: '404', verdict: 'gone', reply: status(404) },
  { what: '410', verdict: 'gone', reply: status(410) },
  {
    what: '"ไม่พบหน้า" with 200',
    verdict: 'soft_404',
    reply: html('ไม่พบหน้าที่คุณต้องการ - สพป.'),
    found: /ไม่พบหน้า/,
  },
  {
    what: '"ไม่พบหน้า" in Windows-874, said so',
    verdict: 'soft_404',
    reply: oldHtml('ไม่พบหน้าเว็บ', 'กลับหน้าหลัก', 'windows-874'),
    found: /ไม่พบหน้าเว็บ/,
  },
  {
    what: '"ไม่พบข้อมูล" in Windows-874 that says nothing of it',
    verdict: 'soft_404',
    reply: oldHtml('สพป.', 'ขออภัย ไม่พบข้อมูลที่ต้องการ'),
    found: /ไม่พบข้อมูลที่ต้องการ/,
  },
  {
    what: 'a good page in Windows-874 that claims TIS-620',
    verdict: 'ok',
    reply: oldHtml('ประกาศผลผู้ชนะ', 'รายการพัสดุประจำไตรมาส', 'tis-620'),
  },
  { what: '"404 Not Found" with 200', verdict: 'soft_404', reply: html('404 Not Found') },
  {
    what: 'a heading "Page not found"',
    verdict: 'soft_404',
    reply: html('สพป.', `<h1>Page not found</h1>${article}`),
  },
  {
    what: 'nothing at all with 200',
    verdict: 'soft_404',
    reply: (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(),
  },
  {
    what: 'led to the home page',
    verdict: 'redirected_home',
    reply: redirect(302, '/', html('สพป. หน้าแรก')),
  },
  {
    what: 'led to the home page for good, by another name',
    verdict: 'redirected_home',
    path: '/index.php?d=article&id=3802',
    reply: (request, response, at) =>
      request.url === '/index.php'
        ? html('หน้าแรก')(request, response, at)
        : response.writeHead(301, { location: '/index.php' }).end(),
  },
  { what: '403', verdict: 'robot_refused', reply: status(403) },
  {
    what: 'a guard against robots with 200',
    verdict: 'robot_refused',
    reply: html('Just a moment...', '<p>Checking your browser</p>'),
  },
  { what: 'a guard with 503', verdict: 'robot_refused', reply: status(503, { 'cf-mitigated': 'challenge' }) },
  { what: '429', verdict: 'too_many_requests', reply: status(429, { 'retry-after': '60' }) },
  { what: '503', verdict: 'temporary', reply: status(503) },
  { what: '502', verdict: 'temporary', reply: status(502) },
  {
    what: 'closed for repair, with 200',
    verdict: 'temporary',
    reply: html('ปิดปรับปรุงเว็บไซต์', '<p>ขออภัยในความไม่สะดวก</p>'),
  },
  { what: 'a hung-up line', verdict: 'temporary', reply: (request) => request.socket.destroy() },
  { what: '500', verdict: 'server_error', reply: status(500) },
  {
    what: 'a database that is away, with 200',
    verdict: 'server_error',
    reply: html('', '<h1>Error establishing a database connection</h1>'),
  },
  {
    what: 'redirects without end',
    verdict: 'server_error',
    reply: (_request, response) => response.writeHead(302, { location: `/${Math.random()}` }).end(),
  },
  {
    what: 'a domain for sale',
    verdict: 'parked',
    reply: html('school.example', '<p>This domain may be for sale. Buy this domain.</p>'),
  },
  {
    what: 'an account that was not paid',
    verdict: 'parked',
    reply: html('Account Suspended', '<p>Contact us</p>'),
  },
  {
    what: 'a server with nothing on it',
    verdict: 'parked',
    reply: html('Apache2 Debian Default Page: It works'),
  },
  { what: 'a betting page', verdict: 'taken_over', reply: html(`${betting} อันดับ 1`), found: /สล็อต/ },
  {
    what: 'a betting page in Indonesian',
    verdict: 'taken_over',
    reply: html('Situs Slot Gacor Maxwin Hari Ini'),
  },
  {
    what: 'betting hidden in a live page by CSS',
    verdict: 'taken_over',
    reply: html(
      'ข่าว สพป.',
      `${article}<div style="display:none"><a href="https://x.example">${betting}</a></div>`,
    ),
    found: /สล็อตเว็บตรง/,
  },
  {
    what: 'betting off the edge of a live page in Windows-874',
    verdict: 'taken_over',
    reply: oldHtml('ข่าว สพป.', `<div style="position:absolute;left:-9999px">${betting}</div>ประกาศ`),
  },
  {
    what: 'links to games of no size',
    verdict: 'taken_over',
    reply: html(
      'ข่าว สพป.',
      `${article}<span style="font-size:0"><a href="https://x.example">บาคาร่า</a> <a href="//y.example">slot</a></span>`,
    ),
  },
  {
    what: 'betting shown at the foot of a live page',
    verdict: 'taken_over',
    reply: html(
      'ข่าว สพป.',
      `${article}<footer><a href="https://x.example">สล็อตเว็บตรง</a><a href="https://y.example">บาคาร่า เครดิตฟรี</a></footer>`,
    ),
  },
  {
    what: 'led to a betting page',
    verdict: 'taken_over',
    reply: redirect(302, 'http://new.HOST:PORT/step', html('PGSLOT ทางเข้า สล็อต ฝากถอนออโต้')),
  },
  {
    what: 'news against gambling',
    verdict: 'ok',
    reply: html(
      'เตือนภัยเว็บพนันออนไลน์ในสถานศึกษา',
      `${article}<p>ตำรวจจับกุมเครือข่ายเว็บพนันออนไลน์ สล็อต บาคาร่า ที่โฆษณาเครดิตฟรี ฝากถอนไม่มีขั้นต่ำ</p><p>สพป. รณรงค์ป้องกันนักเรียนจากการพนันออนไลน์และแจ้งโทษตามกฎหมาย</p>`,
    ),
  },
  {
    what: 'news against gambling in a folded list',
    verdict: 'ok',
    reply: html(
      'ข่าวประชาสัมพันธ์',
      `${article}<ul style="display:none"><li><a href="/news/1">รณรงค์ป้องกันการพนันออนไลน์ สล็อต บาคาร่า</a><li><a href="/news/2">ระวังเว็บพนันแจกเครดิตฟรี</a></ul>`,
    ),
  },
  {
    what: 'news about gambling that quotes an advertisement',
    verdict: 'ok',
    reply: html('โรงเรียนจัดกิจกรรมรู้เท่าทันการพนันออนไลน์', `${article}<p>ข้อความที่พบ: “สมัครสมาชิกคาสิโนรับโบนัส”</p>`),
  },
  {
    what: 'an inner address',
    verdict: 'not_asked',
    reply: redirect(302, 'http://10.0.0.7/step', status(200)),
  },
  {
    what: 'a port that is not asked',
    verdict: 'not_asked',
    host: 'http://a.example:8080/',
    reply: status(200),
  },
]
