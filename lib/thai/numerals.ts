const THAI_ZERO = 0x0e50

/** 2568 → ๒๕๖๘ */
export const toThaiDigits = (text: string | number): string =>
  String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)))

/** ๒๕๖๘ → 2568 */
export const toArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
