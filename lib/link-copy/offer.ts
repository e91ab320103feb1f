import 'server-only'
import type { Tx } from '#lib/db.ts'

/** Offers the newest copy of each of these links that is taken for broken, and of no other. Repeated it changes nothing. */
export async function offerCopies(tx: Tx, targetIds: readonly string[]): Promise<void> {
  if (targetIds.length === 0) return
  await tx.$executeRaw`
    DELETE FROM link_offers o USING link_targets t
     WHERE o.target_id = ANY(${targetIds}::uuid[]) AND t.id = o.target_id AND t.alarmed_at IS NULL`
  await tx.$executeRaw`
    INSERT INTO link_offers
      (target_id, address, failing_since, copy_id, taken_at, sha256, size, mime, display_name, file_name)
    SELECT DISTINCT ON (t.id) t.id, t.address, t.failing_since, c.id, c.taken_at, c.sha256, b.size, b.mime,
           c.display_name, c.file_name
      FROM link_targets t JOIN link_copies c ON c.target_id = t.id JOIN blobs b ON b.sha256 = c.sha256
     WHERE t.id = ANY(${targetIds}::uuid[]) AND t.alarmed_at IS NOT NULL ORDER BY t.id, c.taken_at DESC
    ON CONFLICT (target_id) DO UPDATE SET failing_since = excluded.failing_since, copy_id = excluded.copy_id,
       taken_at = excluded.taken_at, sha256 = excluded.sha256, size = excluded.size, mime = excluded.mime,
       display_name = excluded.display_name, file_name = excluded.file_name
     WHERE link_offers.copy_id <> excluded.copy_id OR link_offers.failing_since <> excluded.failing_since`
}
