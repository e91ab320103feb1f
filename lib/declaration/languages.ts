import type { Words } from '#lib/content/kind.ts'

export interface Tongue {
  /** BCP 47, as in `lang` */
  value: string
  label: Words
  /** as its own readers call it */
  own: string
}

const tongue = (value: string, own: string, th: string, en: string): Tongue => ({
  value,
  own,
  label: { th, en },
})

/** Languages that a declaration may be translated into: those of the house, of the North, of neighbours and guests. */
export const tongues: readonly Tongue[] = [
  tongue('th', 'ไทย', 'ไทย', 'Thai'),
  tongue('en', 'English', 'อังกฤษ', 'English'),
  tongue('nod', 'คำเมือง', 'คำเมือง (ล้านนา)', 'Northern Thai'),
  tongue('shn', 'လိၵ်ႈတႆး', 'ไทใหญ่', 'Shan'),
  tongue('ksw', 'ကညီ', 'กะเหรี่ยงสะกอ', 'S’gaw Karen'),
  tongue('kjp', 'ဖၠုံ', 'กะเหรี่ยงโปว์', 'Eastern Pwo Karen'),
  tongue('hmn', 'Hmoob', 'ม้ง', 'Hmong'),
  tongue('lhu', 'Ladhof', 'ลาหู่', 'Lahu'),
  tongue('ahk', 'Avkav', 'อาข่า', 'Akha'),
  tongue('lis', 'ꓡꓲ-ꓢꓴ', 'ลีซู', 'Lisu'),
  tongue('ium', 'Iu Mienh', 'อิวเมี่ยน', 'Iu Mien'),
  tongue('my', 'မြန်မာ', 'เมียนมา', 'Burmese'),
  tongue('lo', 'ລາວ', 'ลาว', 'Lao'),
  tongue('km', 'ខ្មែរ', 'เขมร', 'Khmer'),
  tongue('vi', 'Tiếng Việt', 'เวียดนาม', 'Vietnamese'),
  tongue('ms', 'Bahasa Melayu', 'มลายู', 'Malay'),
  tongue('id', 'Bahasa Indonesia', 'อินโดนีเซีย', 'Indonesian'),
  tongue('zh', '中文', 'จีน', 'Chinese'),
  tongue('ja', '日本語', 'ญี่ปุ่น', 'Japanese'),
  tongue('ko', '한국어', 'เกาหลี', 'Korean'),
  tongue('fr', 'Français', 'ฝรั่งเศส', 'French'),
  tongue('de', 'Deutsch', 'เยอรมัน', 'German'),
]

export const tongueOf = (value: string): Tongue | null => tongues.find((one) => one.value === value) ?? null
