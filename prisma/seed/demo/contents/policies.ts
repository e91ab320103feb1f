import type { GroupSlug } from '../groups.ts'
import { both, type Draft, invented, inventedEn, type PlannedContent, shown } from './plan.ts'

// What the portal keeps of its readers, as docs/links.md, docs/sign-in.md, docs/redirects.md and security tests say.
const toReview = 'ข้อความตั้งต้นที่ตรงกับการทำงานของพอร์ทัลนี้ สำนักงานทบทวนและลงนามก่อนใช้จริง'
const toReviewEn = 'A first text, true of how this portal works; the office reviews and signs it before use.'

const policy = (
  slug: string,
  group: GroupSlug,
  on: number,
  day: (offset: number) => string,
  draft: Omit<Draft, 'fields'> & { processing?: object[] },
): PlannedContent => {
  const { processing = [], ...rest } = draft
  const fields = { validFrom: day(on + 5), reviewOn: day(on + 370), processing }
  return { kind: 'policy', slug, group, story: shown(on, { ...rest, fields }) }
}

const activity = (
  activity: string,
  data: string,
  purpose: string,
  basis: string,
  kept: string,
  recipients: string,
) => ({
  activity: both(activity),
  data: both(data),
  purpose: both(purpose),
  basis: both(basis),
  kept: both(kept),
  recipients: both(recipients),
})

export const plannedPolicies = (day: (offset: number) => string): PlannedContent[] => [
  policy('privacy', 'legal', -100, day, {
    title: 'ประกาศความเป็นส่วนตัว',
    summary: invented(
      toReview,
      'ท่านอ่านทุกหน้าได้โดยไม่ต้องบอกว่าท่านเป็นใคร หน้าเว็บสาธารณะของเรา **ไม่วางคุกกี้ ไม่ใช้สคริปต์ติดตาม และไม่โหลดสิ่งใดจากเว็บไซต์อื่น**',
      '- เมื่อท่านแจ้งว่าลิงก์หรือไฟล์เปิดไม่ได้ เราเก็บเรื่องที่แจ้งและข้อความที่ท่านพิมพ์ ไม่ถามชื่อ และไม่เก็บว่าใครเป็นผู้แจ้ง ข้อความถูกลบหลังแก้เสร็จไม่เกิน 400 วัน\n- เพื่อกันการส่งซ้ำจำนวนมาก เราเก็บตัวนับภายใต้ค่าแฮชที่มีกุญแจและเปลี่ยนทุกวัน ไม่เก็บหมายเลขที่อยู่เครือข่ายของผู้อ่าน\n- เมื่อมีผู้เปิดที่อยู่เก่าที่ไม่มีหน้าแล้ว เรานับที่อยู่นั้น ไม่เก็บว่าใครเปิด\n- เจ้าหน้าที่ที่เข้าสู่ระบบมีบัญชี และทุกการกระทำของเจ้าหน้าที่ถูกบันทึกไว้',
      'ระบบเครือข่ายที่สำนักงานใช้อยู่หน้าพอร์ทัลนี้อาจเก็บข้อมูลจราจรทางคอมพิวเตอร์ตามกฎหมาย ท่านขอดู แก้ไข หรือลบข้อมูลของท่านได้ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 โดยติดต่อสำนักงานตามหน้าเกี่ยวกับเรา',
    ),
    titleEn: 'Privacy notice',
    summaryEn: inventedEn(
      toReviewEn,
      'You can read every page without telling us who you are. Our public pages **set no cookies, run no tracking scripts and load nothing from other sites**.',
      '- When you report a link or file that does not open, we keep what you report and the sentence you type. We do not ask for a name and do not keep who reported. The sentence is removed at most 400 days after the matter is settled.\n- To hold off floods of reports we keep a counter under a keyed hash that changes every day, never the network address of a reader.\n- When someone opens an old address that has no page any more, we count the address, not who asked.\n- Staff who sign in have accounts, and each of their acts is recorded.',
      'The network in front of this portal may keep traffic data as the law asks. You may see, correct or remove data about you under the Personal Data Protection Act B.E. 2562 (2019): the page About us says how to reach us.',
    ),
    english: 'ready',
  }),
  policy('website-policy', 'dlict', -98, day, {
    title: 'นโยบายเว็บไซต์',
    summary: invented(
      toReview,
      '- **ที่อยู่ไม่หาย** หน้าที่เผยแพร่แล้วอยู่ที่เดิม ถ้าถูกแทนที่จะบอกฉบับใหม่ ถ้าถูกถอนจะบอกเหตุผล\n- **ตรวจก่อนเผยแพร่** ผู้จัดทำไม่ใช่ผู้เห็นชอบและไม่ใช่ผู้เผยแพร่ กรณีเร่งด่วนที่เผยแพร่ก่อนตรวจ หน้านั้นจะบอกไว้\n- **นำไปใช้ต่อ** ท่านอ้างอิงและทำสำเนาเพื่อประโยชน์สาธารณะได้ โปรดบอกที่มาและวันที่ของฉบับ\n- **ลิงก์ไปที่อื่น** เราตรวจลิงก์ภายนอกเป็นประจำ แต่ไม่ได้เป็นผู้ดูแลเนื้อหาของเว็บไซต์เหล่านั้น\n- **ภาษา** ภาษาไทยเป็นฉบับหลัก หน้าที่ยังไม่ได้แปลเป็นภาษาอังกฤษจะบอกไว้',
    ),
    titleEn: 'Website policy',
    summaryEn: inventedEn(
      toReviewEn,
      '- **Addresses stay.** A published page keeps its address. Where it was replaced, it points to the new revision; where it was withdrawn, it says why.\n- **Checked before it is published.** Who wrote it neither approves nor publishes it. A page published in an emergency before anyone looked says so.\n- **Use it.** You may quote and copy for the public good; please name the source and the date of the revision.\n- **Links elsewhere.** We check them regularly, but do not run those sites.\n- **Language.** The Thai text counts. A page that is not translated yet says so.',
    ),
    english: 'ready',
  }),
  policy('security', 'dlict', -96, day, {
    title: 'นโยบายการรักษาความมั่นคงปลอดภัยเว็บไซต์',
    summary: invented(
      toReview,
      '- ไฟล์ทุกไฟล์มีค่า SHA-256 ให้ท่านเทียบได้ว่าเป็นไฟล์เดียวกัน\n- ทุกการเผยแพร่และการถอนบันทึกต่อกันเป็นโซ่ ค่าหัวโซ่อยู่ท้ายทุกหน้า\n- บัญชีเจ้าหน้าที่จำกัดจำนวนครั้งที่ลองรหัสผ่าน และหมดเวลาเมื่อไม่ใช้ 30 นาที หรือครบ 12 ชั่วโมง\n- หน้าสาธารณะไม่มีสคริปต์และไม่โหลดสิ่งใดจากที่อื่น จึงไม่มีช่องให้ฝังโค้ดของผู้อื่น\n- พบช่องโหว่ โปรดแจ้งสำนักงานตามช่องทางในหน้าเกี่ยวกับเรา',
    ),
  }),
  policy('pdpa', 'legal', -94, day, {
    title: 'บันทึกรายการกิจกรรมการประมวลผลข้อมูลส่วนบุคคล',
    summary: invented(
      `${toReview} ฐานทางกฎหมายและระยะเวลาเก็บที่สำนักงานกำหนดเองต้องเติมให้ครบ`,
      'ข้อมูลส่วนบุคคลที่พอร์ทัลนี้ประมวลผล ทีละกิจกรรม ตามมาตรา 39 แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 กิจกรรมอื่นของสำนักงานเพิ่มเป็นแถวต่อไปได้',
    ),
    processing: [
      activity(
        'บัญชีเจ้าหน้าที่',
        'ชื่อหรือตำแหน่ง อีเมล บทบาท กลุ่มงาน ค่าแฮชของรหัสผ่าน',
        'ให้เจ้าหน้าที่เข้าทำงานในพอร์ทัลตามสิทธิ',
        'ภารกิจเพื่อประโยชน์สาธารณะหรืออำนาจรัฐ (ม.24(4))',
        'ปิดบัญชีเมื่อพ้นหน้าที่ เก็บชื่อไว้กับประวัติการดำเนินการ',
        'ไม่เปิดเผยต่อสาธารณะ',
      ),
      activity(
        'การเข้าสู่ระบบ',
        'ที่อยู่เครือข่ายและชนิดเบราว์เซอร์ของเจ้าหน้าที่ เวลาเข้าและออก',
        'ป้องกันการใช้บัญชีโดยผู้อื่น',
        'ภารกิจเพื่อประโยชน์สาธารณะหรืออำนาจรัฐ (ม.24(4))',
        'สำนักงานกำหนด (ตัวอย่าง: 1 ปี)',
        'ผู้ดูแลระบบ และเจ้าของบัญชี',
      ),
      activity(
        'ประวัติการดำเนินการ',
        'ผู้ทำ บทบาท เรื่องที่ทำ เวลา',
        'ตรวจสอบย้อนหลังได้ว่าใครเผยแพร่หรือแก้ไขอะไร',
        'ภารกิจเพื่อประโยชน์สาธารณะหรืออำนาจรัฐ (ม.24(4))',
        'ถาวร เพราะเป็นโซ่หลักฐาน',
        'ผู้มีหน้าที่ตรวจสอบ สาธารณะเห็นเฉพาะค่าหัวโซ่',
      ),
      activity(
        'ผู้อ่านแจ้งลิงก์หรือไฟล์ที่เปิดไม่ได้',
        'ข้อความที่ผู้อ่านพิมพ์ ไม่มีชื่อและไม่มีที่อยู่เครือข่าย',
        'แก้ไขสิ่งที่เปิดไม่ได้',
        'ภารกิจเพื่อประโยชน์สาธารณะหรืออำนาจรัฐ (ม.24(4))',
        '400 วันหลังแก้เสร็จ',
        'กลุ่มงานเจ้าของหลักฐาน',
      ),
    ],
  }),
]
