// Every bound the portal promises, in one place. The documentation prints them and the tests read them from here.

const MiB = 1024 * 1024

/** Bytes, unless the name says otherwise. */
export const uploadLimits = {
  document: 50 * MiB, // PDF, DOCX, XLSX, PPTX
  image: 10 * MiB,
  imageMegapixels: 40,
  text: 20 * MiB, // CSV, TXT
  filesPerRevision: 10,
  bytesPerUserPerDay: 2_048 * MiB,
  officeEntries: 2_000,
  officeUnpacked: 300 * MiB,
  pdfHeaderWithin: 1_024,
  parseMs: 10_000,
  parseMemoryMiB: 256,
  orphanKeptMs: 24 * 3_600_000,
  unfinishedKeptMs: 24 * 3_600_000,
  unfinishedPerUser: 20,
  /** one request of an upload: proxies that collect a request before they pass it on lose no more than this */
  pieceOfUpload: 4 * MiB,
} as const

/** Pictures as they are shown: sizes that may wait to be made while one is, characters of alternative text. */
export const pictureLimits = { waiting: 60, alt: 300 } as const

export const textLimits = {
  title: 300,
  summary: 20_000,
  linkLabel: 200,
  linkUrl: 2_000,
  linksPerRevision: 20,
  claimText: 1_000,
  remark: 4_000,
  reason: 1_000,
  changeNote: 500,
  itemsPerRevision: 10,
  /** each part of an item's card */
  cardPart: 2_000,
  handoverNote: 1_000,
  fileName: 200,
} as const

/** Characters of what the office says of itself. */
export const officeLimits = { name: 200, shortName: 60, text: 400, phone: 100, email: 254, url: 500 } as const

/** Bytes and pixels. The mark is kept as public pages show it: three device pixels for each at the height of the header. */
export const logoLimits = { upload: 2 * MiB, bytes: 8_000, height: 132, width: 528, alt: 120 } as const

/** Characters of a holiday's name, and of a list that is pasted. */
export const holidayLimits = { name: 150, list: 8_000 } as const

/** Milliseconds. */
export const sessionLimits = {
  idleMs: 30 * 60_000,
  absoluteMs: 12 * 3_600_000,
} as const

export const signInLimits = {
  wrongTries: 10,
  windowSeconds: 15 * 60,
  hashesAtOnce: 4,
  passwordMin: 8,
  passwordMax: 128,
  /** how long a link to set a password may be used, once */
  linkMinutes: 60,
  argon2MemoryKiB: 19_456,
  argon2Passes: 2,
} as const

/** Milliseconds. An editor tells that it is open while somebody works in it; who was not heard of is taken for gone. */
export const presenceLimits = { everyMs: 12_000, worksMs: 2 * 60_000, goneMs: 3 * 60_000 } as const

/** Requests that the portal itself makes to other sites. */
export const outgoingLimits = {
  bytes: 2 * MiB,
  ms: 15_000,
  redirects: 8,
  atOnce: 2,
  atOnceOnOneHost: 2,
  apartOnOneHostMs: 1_000,
  /** of the link check, over all hosts */
  checkedAtOnce: 32,
} as const

/** Watching links. */
export const linkLimits = {
  /** "check now" of one link, in minutes; and of one person, in an hour */
  againAfterMinutes: 5,
  checksAnHour: 20,
  /** days for which a fault may be let stand at most */
  acceptedDays: 366,
} as const

/** Copies of documents of other sites. Bytes are those of an upload of the same kind. */
export const copyLimits = { ms: 120_000, kept: 3, anHour: 20 } as const

/** What readers may say of a link that does not open, without an account. */
export const reportLimits = {
  /** from one address, and from all of them in a day */
  anHour: 6,
  aDay: 200,
  text: 500,
  /** sentences that are kept with one report; further readers are only counted */
  texts: 50,
  /** days for which the sentences of a settled report are kept */
  textsKeptDays: 400,
  /** bytes of what a form of the public pages sends: a Thai letter takes nine */
  form: 16 * 1024,
} as const

/** The register of gifts: characters of what it was, of a name, of a note. */
export const giftLimits = { what: 300, name: 200, note: 1_000 } as const

/** Blessings: from one address an hour, from all of them a day; characters of the text and of the name under it. */
export const blessingLimits = { anHour: 6, aDay: 300, text: 200, name: 60, atOnce: 100 } as const

/** Old addresses: characters of what is typed, how many rows there may be, and how counting them is held within bounds. */
export const redirectLimits = {
  typed: 2_000,
  reason: 600,
  note: 500,
  rows: 20_000,
  wildcards: 500,
  /** of one table that is brought in at once */
  sheet: { bytes: 2 * MiB, rows: 2_000, columns: 12, letters: 2_100 },
  /** hits and unknown addresses are written so often, in milliseconds, whatever is asked for */
  countEveryMs: 20_000,
  /** unknown addresses in memory, and in the list of those asked for again and again */
  unknownInMind: 2_000,
  unknownKept: 300,
  /** asked for so often before it is listed */
  unknownFrom: 5,
} as const

/** Taking over the old site: rows of a sheet, its columns, letters of a cell, files; bytes of a ZIP and of what it unpacks to. */
export const oldSiteLimits = {
  rows: 5_000,
  columns: 30,
  cell: 4_000,
  files: 5_000,
  zip: 1_024 * MiB,
  zipUnpacked: 4_096 * MiB,
  /** how many times as large a file of a ZIP may become */
  zipRatio: 200,
  hosts: 5,
} as const

export const pageSize = 20

export const fiscalYears = { first: 2560, last: 2600 } as const

/** The list of a year, taken up as a draft: bytes of its file, and what is read of a sheet. */
export const frameworkFileLimits = { bytes: 2 * MiB, rows: 2_000, columns: 20, letters: 20_000 } as const
