import { db } from '#lib/db.ts'
import type { Staff } from './factories.ts'

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
}

/** Row of the authorisation matrix for the office's own facts. */
export const officeMatrix = {
  'office.update': {
    allowed: ['administrator'],
    input: async (_staff: Staff) => {
      const office = await db().office.upsert({ where: { id: 1 }, create: { id: 1, ...text }, update: {} })
      return { ...text, ...rest, updatedAt: office.updatedAt.toISOString() }
    },
  },
}
