import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer as createDoor, type Socket } from 'node:net'
import { generate } from 'selfsigned'
import { windows874 } from './make/sheet.ts'

// The web of the corpus: pages of offices and of others, sound and broken, all on this machine.

/** Speaks http, and https with a certificate that no browser trusts: the pre-check opens one port only. */
export const port = 4666
const base = `http://127.0.0.1:${port}`

type Page = (request: IncomingMessage, response: ServerResponse) => void

const sentence =
  'สำนักงานเขตพื้นที่การศึกษาเผยแพร่ข้อมูลต่อสาธารณะตามพระราชบัญญัติข้อมูลข่าวสารของราชการ เพื่อให้ประชาชนตรวจสอบการดำเนินงานได้ '
const prose = `<p>${sentence.repeat(9)}</p>`
const menu =
  '<nav><a href="/">หน้าแรก</a> <a href="/news">ข่าว</a> <a href="/ita">ITA</a> <a href="/contact">ติดต่อเรา</a></nav>'

const whole = (title: string, body: string): string =>
  `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${title}</title></head><body>${menu}<main><h1>${title}</h1>${body}</main></body></html>`
const answer =
  (status: number, body: string, headers: Record<string, string> = {}): Page =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
const page = (title: string, body = prose): Page => answer(200, whole(title, body))
const to =
  (status: number, location: string): Page =>
  (_request, response) => {
    response.writeHead(status, { location }).end()
  }

const home = whole(
  'สำนักงานเขตพื้นที่การศึกษา',
  `<p>ยินดีต้อนรับสู่เว็บไซต์</p>${prose}<ul><li>ข่าวประชาสัมพันธ์<li>ประกาศจัดซื้อจัดจ้าง<li>ดาวน์โหลดแบบฟอร์ม</ul>`,
)

const pages: Record<string, Page> = {
  '/': answer(200, home),
  '/index.php': answer(200, home),
  '/home': answer(200, home),
  '/th/': answer(200, home),
  // sound
  '/contact': page('ติดต่อเรา'),
  '/complaint/corruption': page(
    'ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
    `${prose}<form><label>เรื่อง <input name="subject"></label><label>รายละเอียด <textarea></textarea></label><button>ส่ง</button></form>`,
  ),
  '/complaint/menu': page('เมนูร้องเรียน'),
  '/eservice': page('ระบบ E-Service', `${prose}<ul><li>ขอหนังสือรับรอง<li>ขอสำเนา ปพ.1<li>ติดตามสถานะคำร้อง</ul>`),
  '/ethics/code': page('ประมวลจริยธรรมข้าราชการครูและบุคลากรทางการศึกษา'),
  '/qna': page('ถาม-ตอบ (Q&A)', `${prose}<ol><li>ถาม: โรงเรียนปิดวันไหน ตอบ: กลุ่มส่งเสริมฯ แจ้งตามปฏิทิน</ol>`),
  '/news/2568/kortopono': page('ประชุม ก.ต.ป.น. ครั้งที่ 1/2568'),
  '/news/2567/404': page(
    'คำสั่งที่ 404/2567 แต่งตั้งคณะกรรมการนิเทศ',
    `${prose}<p>สอบถามเลขที่ห้อง 404 อาคารอำนวยการ หากไม่พบเจ้าหน้าที่ให้ติดต่อประชาสัมพันธ์</p>`,
  ),
  '/news/broken-links': page(
    'อบรมการดูแลเว็บไซต์สถานศึกษา',
    `${prose}<p>วิทยากรสาธิตการแก้ปัญหาหน้าเว็บ 404 Not Found และหน้า "ไม่พบข้อมูล" เมื่อย้ายเว็บไซต์</p>`,
  ),
  '/news/members': page(
    'ข่าวประชาสัมพันธ์ประจำเดือน',
    `<aside><form><h3>สำหรับเจ้าหน้าที่</h3>ชื่อผู้ใช้ <input name="u"> รหัสผ่าน <input type="password" name="p"><button>เข้าสู่ระบบ</button></form></aside>${prose}${prose}`,
  ),
  '/news/gambling': page(
    'สพป. เตือนภัยพนันออนไลน์ในวัยเรียน',
    `${prose}<p>วิทยากรจากตำรวจไซเบอร์ให้ความรู้เรื่องเว็บพนัน สล็อต บาคาร่า และโทษตามกฎหมาย ขอให้ครูเฝ้าระวังนักเรียน</p>${prose}`,
  ),
  '/news/maintenance-notice': page(
    'แจ้งปิดปรับปรุงห้องประชุมชั้น 2 ชั่วคราว',
    `${prose}<p>ระหว่างปรับปรุงให้ใช้ห้องประชุมชั้น 1 แทน</p>`,
  ),
  '/ita/2567/o22': page('O22 แนวปฏิบัติการจัดการเรื่องร้องเรียน'),
  '/index.php?d=article&id=3802': page('ประชุมเตรียมการประเมิน ITA Online 2025'),
  '/?p=34400': page('OIT 2567 ตารางข้อมูล'),
  '/files/plan.pdf': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.5\n')
  },
  '/report': to(301, '/report/'),
  '/report/': page('รายงานผลการดำเนินงาน'),
  '/today': to(302, '/news/2568/kortopono'),
  '/old-coding': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=tis-620' })
    response.end(
      windows874(
        `<html><head><title>ประกาศรายชื่อ</title></head><body><h1>ประกาศ</h1><p>${sentence.repeat(4)}</p></body></html>`,
      ),
    )
  },
  // moved
  '/site/2566/contact.html': to(301, `${base}/new2024/contact`),
  '/new2024/contact': page('ติดต่อสำนักงาน'),
  '/oit/9-1': to(308, '/ita/2567/o22'),
  '/goto-ethics': answer(
    200,
    '<html><head><meta http-equiv="refresh" content="0;url=/ethics/code"></head><body></body></html>',
  ),
  // robots refused
  '/fb/office-page': answer(403, '<html><title>Forbidden</title></html>'),
  '/social/profile': answer(999, '<html><title>Denied</title></html>'),
  '/guarded': answer(503, whole('Just a moment...', '<p>Checking if the site connection is secure</p>'), {
    'cf-mitigated': 'challenge',
  }),
  // asked to come later
  '/drive/too-many': answer(429, '<title>Too Many Requests</title>', { 'retry-after': '300' }),
  '/api/list': answer(429, ''),
  '/sheet/export': answer(429, '<h1>429</h1>', { 'retry-after': '60' }),
  // temporary
  '/busy': answer(503, '<h1>Service Unavailable</h1>'),
  '/gateway': answer(502, '<h1>Bad Gateway</h1>'),
  '/closed-for-repair': page('ปิดปรับปรุงระบบชั่วคราว', '<p>ขออภัยในความไม่สะดวก จะเปิดให้บริการอีกครั้งเร็ว ๆ นี้</p>'),
  '/hangs-up': (request) => {
    request.socket.destroy()
  },
  // server errors
  '/broken': answer(500, '<h1>Internal Server Error</h1>'),
  '/no-database': answer(
    200,
    '<html><head><title>Database Error</title></head><body><h1>Error establishing a database connection</h1></body></html>',
  ),
  '/circle': to(302, '/circle/2'),
  '/circle/2': to(302, '/circle'),
  // sign in
  '/private': answer(401, '<h1>Unauthorized</h1>', { 'www-authenticate': 'Basic realm="intranet"' }),
  '/intranet': page(
    'เข้าสู่ระบบสำนักงานอิเล็กทรอนิกส์',
    '<form>ชื่อผู้ใช้ <input name="user"> รหัสผ่าน <input type="password"><button>เข้าสู่ระบบ</button></form>',
  ),
  '/drive/folder': answer(
    200,
    '<html><head><title>Google Drive: คุณต้องได้รับสิทธิ์เข้าถึง</title></head><body><h1>คุณต้องได้รับสิทธิ์เข้าถึง</h1><p>ขอสิทธิ์การเข้าถึง หรือสลับไปใช้บัญชีที่มีสิทธิ์</p></body></html>',
  ),
  '/members-only': to(302, '/login?back=members-only'),
  '/login': page('ลงชื่อเข้าใช้', '<form><input name="user"><input type="password"><button>ตกลง</button></form>'),
  // gone
  '/removed': answer(410, '<h1>410 Gone</h1>'),
  // there and not there
  '/not-here': page('ไม่พบหน้าที่คุณต้องการ', '<p>กรุณากลับหน้าหลัก</p>'),
  '/missing-article': answer(
    200,
    '<html><head><title>สพม.ธารทอง</title></head><body><h1>404 Not Found</h1><p>ไม่พบบทความ</p></body></html>',
  ),
  '/empty': answer(200, ''),
  '/no-data': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=windows-874' })
    response.end(
      windows874('<html><head><title>ไม่พบข้อมูล</title></head><body>ขออภัย ไม่พบข้อมูลที่ท่านต้องการ</body></html>'),
    )
  },
  // led home
  '/ita/2565/o9.php': to(302, '/'),
  '/download/manual': to(301, '/index.php'),
  '/old/complaint': to(302, '/home'),
  // parked
  '/parked-domain': answer(
    200,
    '<html><head><title>sesaott.example</title></head><body><h1>This domain is for sale</h1><p>Buy this domain</p></body></html>',
  ),
  '/suspended': answer(
    200,
    '<html><head><title>Account Suspended</title></head><body><h1>This Account has been suspended.</h1><p>Contact your hosting provider for more information.</p></body></html>',
  ),
  '/fresh-server': answer(
    200,
    '<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working.</p></body></html>',
  ),
  // taken over
  '/slot': answer(
    200,
    whole('สล็อตเว็บตรง แตกง่าย ฝากถอนไม่มีขั้นต่ำ', '<p>สมัครวันนี้รับเครดิตฟรี บาคาร่า สล็อต คาสิโนออนไลน์ ฝากถอนออโต้</p>'),
  ),
  '/hidden-advertisement': page(
    'ประกาศผลการคัดเลือก',
    `${prose}<div style="display:none"><a href="https://a.example">สล็อตเว็บตรง เครดิตฟรี</a> <a href="https://b.example">บาคาร่าออนไลน์</a></div>`,
  ),
  '/school-site': answer(
    200,
    whole(
      'Situs Slot Gacor Hari Ini',
      '<p>Daftar slot gacor maxwin deposit pulsa, bonus new member 100%</p>',
    ),
  ),
}

const reply: RequestListener = (request, response) => {
  const path = request.url ?? '/'
  const found = pages[path] ?? pages[path.split('?')[0]!]
  if (found) found(request, response)
  else
    answer(404, '<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>')(
      request,
      response,
    )
}

const beginsTls = 0x16

/** Starts the pages on loopback; throws where something else has the port, such as another evaluation. */
export async function startServer(): Promise<{ close(): void }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'portal.example' }])
  const [plain, secure] = [createServer(reply), createSecureServer({ key, cert }, reply)]
  const open = new Set<Socket>()
  const door = createDoor((socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => open.delete(socket))
    socket.once('readable', () => {
      const first: Buffer | null = socket.read()
      if (!first) return
      socket.unshift(first)
      ;(first[0] === beginsTls ? secure : plain).emit('connection', socket)
    })
  })
  door.listen(port, '127.0.0.1')
  await once(door, 'listening')
  return {
    close: () => {
      door.close()
      for (const socket of open) socket.destroy()
    },
  }
}
