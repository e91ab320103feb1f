// Words by which pages that answer 200 show that what was promised is not there. In a title or heading they are enough;
// in the text they count only where there is little else, for an article may speak of such things.

/** หน้ากาก is a mask: "ไม่พบหน้ากาก" is news. */
export const notFound =
  /ไม่พบหน้า(?!กาก)|ไม่พบเพจ|ไม่พบไฟล์|ไม่พบเอกสาร(?!หลักฐาน)|ไม่พบบทความ|ไม่พบเนื้อหา|ไม่พบ(?:ข้อมูล|สิ่ง|รายการ)ที่(?:ท่าน|คุณ)?(?:ต้องการ|ค้นหา|ร้องขอ|เรียก)|หาหน้า(?:เว็บ)?(?:ที่(?:คุณ|ท่าน)ต้องการ)?ไม่พบ|หน้า(?:เว็บ)?(?:นี้|ที่(?:คุณ|ท่าน)(?:ต้องการ|เรียก))(?:ถูกลบ|ไม่มีอยู่)|ขออภัย.{0,12}ไม่พบหน้า(?!กาก)|^\s*(?:error\s*)?404\s*(?:$|[-–|:!]|error|not|page|ไม่)|error\s*404|404\s*(?:error|not found|page)|page (?:was |can(?:no|')t be |could not be )?not found|page not found|file not found|no longer (?:available|exists)|(?:does|do) not exist|ไฟล์ถูกลบ|has been (?:removed|deleted)/i

export const accessRequested =
  /(?:คุณ)?(?:ต้อง(?:มี|ขอ|ได้รับ)|ต้องการ)สิทธิ์?(?:ใน)?การ?เข้าถึง|ขอสิทธิ์?(?:การ)?เข้าถึง|ไม่มีสิทธิ์?(?:การ)?เข้าถึง|you need (?:access|permission)|request access|need permission to access/i

export const signIn =
  /ลงชื่อเข้าใช้|เข้าสู่ระบบ|ลงชื่อเข้าสู่ระบบ|^\s*login\b|\blog ?in\b|\bsign ?in\b|sign in to your account/i

/** Where the sign-in of others lives: whoever is led there was not let in. */
export const signInHosts =
  /^(?:accounts\.google\.com|login\.microsoftonline\.com|login\.live\.com|login\.yahoo\.com|access\.line\.me)$/
export const signInPath =
  /\/(?:wp-login\.php|login|signin|sign-in|log-in|ServiceLogin|auth\/login|users?\/login)(?:[./?]|$)/i

export const parked =
  /domain (?:name )?(?:is|may be|has been) (?:for sale|expired|parked)|buy this domain|parked (?:domain|free)|this domain is (?:available|parked)|โดเมน(?:เนม)?(?:นี้)?\s?(?:หมดอายุ|ประกาศขาย|ว่าง|จดทะเบียน)|ขายโดเมน|account (?:has been )?suspended|ระงับการให้บริการ(?:ชั่วคราว|เว็บ|โฮสต์)?|apache2? (?:ubuntu|debian|centos)? ?(?:linux )?default page|welcome to nginx|iis windows server|default web ?site page|hugedomains|sedoparking|future home of (?:something|this)|website coming soon/i

export const robotCheck =
  /just a moment|attention required|are you (?:a robot|human)|checking your browser|verify (?:that )?you are (?:not a robot|human)|ยืนยันว่า(?:คุณ|ท่าน)?(?:ไม่ใช่(?:โปรแกรม|หุ่นยนต์|บอท)|เป็นมนุษย์)|request unsuccessful\. incapsula|access denied.*akamai/i

export const serverFault =
  /error establishing a database connection|เกิดข้อผิดพลาดในการเชื่อมต่อ(?:กับ)?ฐานข้อมูล|could not connect to (?:the )?(?:mysql|database)|fatal error:|uncaught (?:exception|error|pdoexception)|database error|internal server error|critical error on this website/i

export const maintenance =
  /ปิดปรับปรุง(?!ห้อง|อาคาร|ถนน|สนาม|สถานที่|ชั้น|ลาน|โรง|ทาง|สะพาน|ศูนย์|พื้นที่)|อยู่ระหว่าง(?:การ)?(?:ปรับปรุง|บำรุงรักษา)(?:เว็บ|ระบบ)|under maintenance|scheduled maintenance|down for maintenance|ขออภัยในความไม่สะดวก.{0,40}ปรับปรุง/i

/** Addresses that exist to lead elsewhere: that they do is no news. */
export const shortener =
  /^(?:www\.)?(?:bit\.ly|tinyurl\.com|goo\.gl|forms\.gle|maps\.app\.goo\.gl|shorturl\.at|cutt\.ly|t\.ly|youtu\.be|lin\.ee|line\.me|t\.co|fb\.watch|fb\.me|me-qr\.com|qrco\.de|short\.url|s\.id|gg\.gg|rebrand\.ly|is\.gd|moph\.cc|obec\.cc|short\.obec\.go\.th|photos\.app\.goo\.gl|canva\.link)$/i
