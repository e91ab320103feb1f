import 'server-only'
import pg from 'pg'
import { StartError } from '#lib/start/start-error.ts'

/** Refuses a database whose locale makes pg_trgm blind to Thai: the search would silently find nothing. */
export async function checkThaiSearch(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query("SET client_min_messages = 'warning'")
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm').catch((error: Error) => {
      throw new StartError(
        `The database lacks the extension pg_trgm (${error.message}): let its administrator run CREATE EXTENSION pg_trgm in it.`,
      )
    })
    const { rows } = await client.query<{ trigrams: string[]; locale: string; encoding: string }>(
      `SELECT show_trgm('ก') AS trigrams, datctype AS locale, pg_encoding_to_char(encoding) AS encoding
         FROM pg_database WHERE datname = current_database()`,
    )
    const [found] = rows
    if (found?.trigrams.length) return
    throw new StartError(
      `The database cannot search Thai, for its LC_CTYPE is ${found?.locale} and its encoding ${found?.encoding}: make a new one with CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C.UTF-8'.`,
    )
  } finally {
    await client.end()
  }
}
