import 'server-only'
import pg from 'pg'

// Kept as the comment of a table, where it dies with the database it speaks of.
const mark = 'the demonstration is being filled in'

async function asOwner<T>(ownerUrl: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whether an earlier start was killed while it filled the demonstration. */
export function wasBrokenOff(ownerUrl: string): Promise<boolean> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      `SELECT obj_description(to_regclass('public.offices'), 'pg_class') AS comment`,
    )
    return rows[0]?.comment === mark
  })
}

/** Marks the database until `fill` has ended well. */
export async function filling<T>(ownerUrl: string, fill: () => Promise<T>): Promise<T> {
  await asOwner(ownerUrl, (client) => client.query(`COMMENT ON TABLE public.offices IS '${mark}'`))
  const filled = await fill()
  await asOwner(ownerUrl, (client) => client.query('COMMENT ON TABLE public.offices IS NULL'))
  return filled
}
