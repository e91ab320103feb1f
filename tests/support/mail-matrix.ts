import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'

const administrator = ['administrator']

/** A letter that does not leave by itself. */
export async function makeStuckMail(): Promise<{ id: string }> {
  const text = { subject: 'เรื่อง', text: 'เนื้อความ', html: '<p>เนื้อความ</p>' }
  return db().mail.create({
    data: {
      key: randomUUID(),
      kind: 'notice',
      toAddress: 'someone@office.example',
      toName: 'ครู',
      state: 'failed',
      endedAt: new Date(),
      fault: 'no such mailbox',
      ...text,
    },
    select: { id: true },
  })
}

/** Rows of the authorisation matrix for letters. */
export const mailMatrix = {
  'mail.send': { allowed: administrator, input: makeStuckMail },
  'mail.close': { allowed: administrator, input: makeStuckMail },
}
