import { db } from '#lib/db.ts'
import { setOfficeLogo } from '#lib/office/look-commands.ts'
import type { Actor } from '#lib/user/actor.ts'
import { must, type Staff } from './factories.ts'

const text = {
  nameTh: 'สำนักงานเขตพื้นที่การศึกษาทดสอบ',
  nameEn: 'Test Educational Service Area Office',
  shortNameTh: 'สพป.ทดสอบ',
  shortNameEn: 'Test ESAO',
}
const rest = {
  mottoTh: '',
  mottoEn: '',
  directorName: '',
  addressTh: '',
  addressEn: '',
  phone: '',
  email: '',
  openingTh: '',
  openingEn: '',
  mapUrl: '',
  websiteUrl: '',
}

const someLogo = { bytes: new Uint8Array([1, 2, 3]), width: 44, height: 44 }

/** Row of the authorisation matrix for the office's own facts. */
export const officeMatrix = {
  'office.update': {
    allowed: ['administrator'],
    input: async (_staff: Staff) => {
      const office = await db().office.upsert({ where: { id: 1 }, create: { id: 1, ...text }, update: {} })
      return { ...text, ...rest, updatedAt: office.updatedAt.toISOString() }
    },
  },
  'office.takeArchive': {
    allowed: ['administrator'],
    input: async (_staff: Staff, actor: Actor | null) => {
      const { hashPassword } = await import('#lib/auth/hashing.ts')
      if (actor) {
        const passwordHash = await hashPassword('the password of theirs')
        await db().user.update({ where: { id: actor.id }, data: { passwordHash } })
      }
      return { password: 'the password of theirs' }
    },
  },
  'office.setColour': { allowed: ['administrator'], input: async () => ({ mainColour: '#5b2a86' }) },
  'office.arrangeHome': { allowed: ['administrator'], input: async () => ({ parts: 'news doors' }) },
  'office.setLogo': { allowed: ['administrator'], input: async () => someLogo },
  'office.setLogoAlt': {
    allowed: ['administrator'],
    input: async () => ({ logoAltTh: 'ตรา', logoAltEn: '' }),
  },
  'office.removeLogo': {
    allowed: ['administrator'],
    input: async (staff: Staff) => {
      must(await setOfficeLogo(staff.administrator, someLogo))
      return {}
    },
  },
}
