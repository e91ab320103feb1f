import pg from 'pg'

let owner: pg.Pool | undefined

/** As the owner of this file's database: for what the application may not do, such as breaking the audit on purpose. */
export function ownerPool(): pg.Pool {
  owner ??= new pg.Pool({ connectionString: process.env.DATABASE_OWNER_URL!, max: 2 }).on('error', () => {})
  return owner
}

export async function closeOwnerPool(): Promise<void> {
  await owner?.end()
  owner = undefined
}

/** Empties every table and leaves the database as the migrations left it. Call it before each test. */
export async function resetDatabase(): Promise<void> {
  // Deleting from small tables is many times faster than TRUNCATE; as a replica no trigger and no foreign key is asked.
  await ownerPool().query(`
    BEGIN;
    SET LOCAL lock_timeout = '10s';
    SET LOCAL session_replication_role = replica;
    DO $$
    DECLARE of_all text;
    BEGIN
      FOR of_all IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
        EXECUTE format('DELETE FROM public.%I', of_all);
      END LOOP;
    END $$;
    DELETE FROM pgboss.job;
    DELETE FROM pgboss.schedule;
    INSERT INTO audit_head (id) VALUES (1);
    INSERT INTO public_clock (id) VALUES (1);
    COMMIT;
  `)
}
