import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cardParts } from '#lib/item-card/schema.ts'
import {
  blessingLimits,
  copyLimits,
  linkLimits,
  logoLimits,
  outgoingLimits,
  pageSize,
  reportLimits,
  sessionLimits,
  signInLimits,
  textLimits,
  uploadLimits,
} from '#lib/limits.ts'

const MiB = 1024 ** 2

test('docs/limits.md says what lib/limits.ts says', () => {
  const text = readFileSync('docs/limits.md', 'utf8').replace(/ +/g, ' ')
  const rows = [
    `| PDF, Word, Excel, PowerPoint | ${uploadLimits.document / MiB} MiB |`,
    `| PNG, JPEG, WebP | ${uploadLimits.image / MiB} MiB, ${uploadLimits.imageMegapixels} megapixels |`,
    `| CSV, text | ${uploadLimits.text / MiB} MiB |`,
    `| files of one revision | ${uploadLimits.filesPerRevision} |`,
    `| uploads of one person in a day | ${uploadLimits.bytesPerUserPerDay / MiB / 1024} GiB |`,
    `| an upload nobody goes on with | kept a day, ${uploadLimits.unfinishedPerUser} of one person |`,
    `| an Office file | ${uploadLimits.officeEntries.toLocaleString('en')} entries, ${uploadLimits.officeUnpacked / MiB} MiB unpacked |`,
    `| reading a file | ${uploadLimits.parseMs / 1000} s, ${uploadLimits.parseMemoryMiB} MiB,`,
    `| links of one revision | ${textLimits.linksPerRevision} |`,
    `| title, summary | ${textLimits.title}, ${textLimits.summary.toLocaleString('en')} characters |`,
    `| the mark of the office | ${logoLimits.upload / MiB} MiB sent, ${logoLimits.bytes / 1000} kB and ${logoLimits.width} × ${logoLimits.height} pixels kept |`,
    `| the card of an item | ${cardParts.length} parts of ${textLimits.cardPart.toLocaleString('en')} characters |`,
    `| a session | ${sessionLimits.idleMs / 60_000} minutes idle, ${sessionLimits.absoluteMs / 3_600_000} hours in all |`,
    `| wrong sign-ins | ${signInLimits.wrongTries} in ${signInLimits.windowSeconds / 60} minutes`,
    `| a link to set a password | once, within ${signInLimits.linkMinutes} minutes |`,
    `| a password | ${signInLimits.passwordMin}–${signInLimits.passwordMax} characters |`,
    `| asking another site | ${outgoingLimits.ms / 1000} s, ${outgoingLimits.bytes / MiB} MiB, ${outgoingLimits.redirects} redirects; ${outgoingLimits.atOnce} at once, one host every ${outgoingLimits.apartOnOneHostMs / 1000} s |`,
    `| checking links | ${outgoingLimits.checkedAtOnce} hosts side by side |`,
    `| "check now" | a link every ${linkLimits.againAfterMinutes} minutes, a person ${linkLimits.checksAnHour} an hour |`,
    `| letting a broken link stand | ${linkLimits.acceptedDays} days |`,
    `| fetching a copy of a linked document | ${copyLimits.ms / 1000} s, bytes as an upload; the newest ${copyLimits.kept} of a link |`,
    `| "keep a copy" of one person | ${copyLimits.anHour} an hour |`,
    `| blessings | ${blessingLimits.anHour} an hour from an address, ${blessingLimits.aDay} a day in all |`,
    `| reports of a broken link | ${reportLimits.anHour} an hour from an address, ${reportLimits.aDay} a day in all |`,
    `| the sentence of a report | ${reportLimits.text} characters, kept ${reportLimits.textsKeptDays} days after its answer |`,
    `| a page of a list | ${pageSize} rows |`,
  ]
  for (const row of rows) expect(text).toContain(row)
})
