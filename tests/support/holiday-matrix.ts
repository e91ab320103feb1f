import { addHolidays, removeHoliday } from '#lib/holiday/commands.ts'
import { must, type Staff } from './factories.ts'

const administrator = ['administrator']
const day = '2026-12-10'

/** Rows of the authorisation matrix for public holidays. */
export const holidayMatrix = {
  'holiday.add': { allowed: administrator, input: async () => ({ list: '22 ก.พ. 2570 ชดเชยวันมาฆบูชา' }) },
  'holiday.remove': {
    allowed: administrator,
    input: async (staff: Staff) => {
      must(await addHolidays(staff.administrator, { list: `${day} วันรัฐธรรมนูญ` }))
      return { day }
    },
  },
  'holiday.restore': {
    allowed: administrator,
    input: async (staff: Staff) => {
      await removeHoliday(staff.administrator, { day })
      return { day }
    },
  },
}
