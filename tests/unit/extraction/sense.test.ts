import { describe, expect, it } from 'vitest'
import { makesSense } from '#lib/extraction/sense.ts'

describe('makesSense', () => {
  it.each([
    'รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ (รอบ 6 เดือน)',
    'This page is in English and says that the office has published its procurement plan for the year.',
    'ลงชื่อ ______________________ ผู้รับรอง (______________________) วันที่ ____/____/____',
    'บทที่ 1 .............................................. 3',
    '0.5% 185.5% 370.5% 555.5% 740.5% 925.5% 110.5% 295.5%',
    'https://www.example.go.th/ita/2568/o12?x=1&y=2',
    '☑มี ☐ไม่มี ✓ ✗ ● ■ → ① ② ③ สำนักงาน',
    'ITA OIT EGP PO GFMIS e-GP 67109345678 SMEs TOR BOQ',
    '- 3 -',
    '',
  ])('of “%s”', (text) => expect(makesSense(text)).toBe(true))

  it.each([
    ['Thai of Windows-874 taken for Latin', 'ÊÓ¹Ñ¡§Ò¹à¢µ¾×é¹·Õè¡ÒÃÈÖ¡ÉÒ»ÃÐ¶ÁÈÖ¡ÉÒ'],
    ['glyph numbers', '1@0\u000f@\u001f"ลก@1\u0010? ซื้อ\u0010? !1>\u0010ํ@!? 1>/@\u001f พ.0. 2_`๘'],
    [
      'English moved by 29',
      ',QWHJULW\\ DQG 7UDQVSDUHQF\\ $VVHVVPHQW RIILFH ZLWKRXW JLIWV RI DQ\\ NLQG DQG PRUH ZRUGV',
    ],
    [
      'Thai moved by one',
      [...'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาดำเนินการใช้จ่าย']
        .map((one) => String.fromCharCode(one.charCodeAt(0) + 1))
        .join(''),
    ],
    ['signs for letters', '✁✂✄✁☎✆✝✞✁ ✟✠✡☛☞✍ ✌ ✟✠✡✟✎✁✄ ✏ ✑✟✒✁✏✓ ✄✔✏ ✑✕✁✖ ✗✘✙✘'],
    ['private signs', '\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009\ue00a\ue00b\ue00c\ue00d'],
  ])('not of %s', (_what, text) => expect(makesSense(text)).toBe(false))
})
