import 'server-only'
import { pool } from '#lib/db.ts'

/** Rows of a public read. The name lets PostgreSQL keep the plan, which costs more than the reading. */
export async function readRows<T>(name: string, text: string, values: readonly unknown[] = []): Promise<T[]> {
  const { rows } = await pool().query({ name, text, values: [...values] })
  return rows as T[]
}

export async function readRow<T>(
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<T | null> {
  return (await readRows<T>(name, text, values))[0] ?? null
}
