import type { Lang, Translate } from '#lib/i18n.ts'
import { shownPhone, telephoneHref } from '#lib/office/phone.ts'
import { type PictureWords, type PublicPicture, shownPicture } from '#lib/picture/shown.ts'
import type { BlockContact, BlockFile, Blocks } from '#lib/text/blocks.ts'
import { formatBytes } from '#lib/thai/bytes.ts'
import { fileKind, worded } from './words.ts'

export interface BlockFileFacts {
  id: string
  fileName: string
  displayName: string
  mime: string
  size: number
  picture?: PublicPicture | (PictureWords & { variant?: undefined }) | null
}

export interface ContactFacts {
  nameTh: string
  nameEn: string
  addressTh: string
  addressEn: string
  phone: string
  email: string
  openingTh: string
  openingEn: string
}

/** What the texts of one revision may show: its own files, and the office. */
export function blocksOf({
  files,
  contact = null,
  forStaff = false,
  lang,
  t,
}: {
  files: readonly BlockFileFacts[]
  contact?: ContactFacts | null
  forStaff?: boolean
  lang: Lang
  t: Translate
}): Blocks {
  const named = (id: string) => files.find((file) => file.id === id)
  const asFile = (file: BlockFileFacts): BlockFile => ({
    id: file.id,
    href: `${forStaff ? '/admin' : ''}/files/${file.id}/${file.fileName}`,
    name: file.displayName,
    facts: `${fileKind(file.mime).name} · ${formatBytes(file.size, lang)}`,
    ...(lang === 'th' ? {} : { lang: 'th' as const }),
  })
  return {
    words: { note: t('block.note'), warning: t('block.warning'), video: t('block.video') },
    picture(id, cut) {
      const file = named(id)
      return file ? shownPicture(file, cut, { forStaff, lang }) : null
    },
    file(id) {
      const file = named(id)
      return file ? asFile(file) : null
    },
    files: () => files.filter((file) => !shownPicture(file, 'card', { forStaff, lang })).map(asFile),
    contact: contact && contactCard(contact, lang, t),
    placed: new Set(),
  }
}

function contactCard(office: ContactFacts, lang: Lang, t: Translate): BlockContact {
  const line = (key: 'address' | 'phone' | 'email' | 'opening', th: string, en: string, href?: string) => {
    const { text, lang: marked } = worded(lang, th, en)
    if (text === '') return []
    return [
      {
        label: t(`block.contact.${key}`),
        text,
        ...(href ? { href } : {}),
        ...(marked ? { lang: marked } : {}),
      },
    ]
  }
  const { phone, email } = office
  const name = worded(lang, office.nameTh, office.nameEn)
  return {
    title: name.text,
    ...(name.lang ? { lang: name.lang } : {}),
    lines: [
      ...line('address', office.addressTh, office.addressEn),
      ...line('phone', shownPhone(phone), shownPhone(phone), telephoneHref(phone)),
      ...line('email', email, email, `mailto:${email}`),
      ...line('opening', office.openingTh, office.openingEn),
    ],
  }
}
