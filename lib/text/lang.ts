/** What `lang` a text of the office needs: Thai stays Thai on an English page, for the reader and for a screen reader. */
export const langOf = (text: string): 'th' | undefined => (/[\u0E00-\u0E7F]/.test(text) ? 'th' : undefined)
