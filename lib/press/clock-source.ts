import 'server-only'
import pg from 'pg'

export interface ClockSource {
  read(): Promise<number>
  close(): Promise<void>
}

/**
 * The public clock in the database, over a connection of its own that listens: `onMove` is called when it moves.
 * `read` answers or fails within 2.4 seconds, whatever the database does.
 */
export function openClockSource(connectionString: string, onMove: () => void): ClockSource {
  let connected: pg.Client | undefined

  function drop(client: pg.Client): void {
    if (connected === client) connected = undefined
    client.end().catch(() => {})
  }

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: 800,
      query_timeout: 800,
      keepAlive: true,
      application_name: 'sucharit-clock',
    })
    client.on('error', () => drop(client))
    client.on('end', () => drop(client))
    client.on('notification', onMove)
    try {
      await client.connect()
      await client.query('LISTEN public_clock')
    } catch (error) {
      drop(client)
      throw error
    }
    connected = client
    return client
  }

  async function ask(client: pg.Client): Promise<number> {
    try {
      const { rows } = await client.query<{ tick: string }>(
        'SELECT tick::text AS tick FROM public_clock WHERE id = 1',
      )
      if (!rows[0]) throw new Error('the public clock has no row')
      return Number(rows[0].tick)
    } catch (error) {
      drop(client)
      throw error
    }
  }

  return {
    async read() {
      const held = connected
      if (!held) return ask(await connect())
      try {
        return await ask(held)
      } catch {
        // A connection that was cut or is slow is not yet a database that is away: a busy machine stalls for a second.
        return ask(await connect())
      }
    },
    async close() {
      await connected?.end().catch(() => {})
    },
  }
}
