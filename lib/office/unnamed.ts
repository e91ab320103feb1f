/** What a new office is called until its administrator says who it is. */
export const unnamedOffice = {
  nameTh: 'สำนักงานเขตพื้นที่การศึกษา',
  nameEn: 'Educational Service Area Office',
  shortNameTh: 'สพท.',
  shortNameEn: 'ESAO',
} as const

export const isUnnamed = ({ nameTh }: { nameTh: string }): boolean =>
  nameTh === '' || nameTh === unnamedOffice.nameTh
