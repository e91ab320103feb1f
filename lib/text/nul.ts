/** PostgreSQL's text cannot hold U+0000, and no keyboard types it: it is left out of what comes from outside. */
export const withoutNul = (text: string): string => text.replaceAll('\0', '')
