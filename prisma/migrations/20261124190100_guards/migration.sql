-- What the code believes, repeated by the database: bounds, partial keys, frozen rows, the audit chain, the public clock.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Bounds -------------------------------------------------------------------------------------------------------------

ALTER TABLE offices ADD CONSTRAINT offices_single CHECK (id = 1);
ALTER TABLE public_clock ADD CONSTRAINT public_clock_single CHECK (id = 1);
ALTER TABLE audit_head ADD CONSTRAINT audit_head_single CHECK (id = 1);
ALTER TABLE users ADD CONSTRAINT users_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%');
ALTER TABLE users ADD CONSTRAINT users_disabled_when CHECK ((state = 'disabled') = (disabled_at IS NOT NULL));
ALTER TABLE frameworks ADD CONSTRAINT frameworks_year CHECK (fiscal_year BETWEEN 2500 AND 2700 AND edition >= 1);
ALTER TABLE items ADD CONSTRAINT items_code CHECK (code ~ '^O[1-9][0-9]{0,2}$');
ALTER TABLE elements ADD CONSTRAINT elements_number CHECK (number >= 1);
ALTER TABLE evidence ADD CONSTRAINT evidence_id_shape CHECK (id ~ '^[0-9a-z]{8}$');
ALTER TABLE attachments ADD CONSTRAINT attachments_id_shape CHECK (id ~ '^[0-9a-z]{8}$');
ALTER TABLE attachments ADD CONSTRAINT attachments_file_name CHECK (file_name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$');
ALTER TABLE blobs ADD CONSTRAINT blobs_shape CHECK (sha256 ~ '^[0-9a-f]{64}$' AND size > 0);
ALTER TABLE revisions ADD CONSTRAINT revisions_year CHECK (fiscal_year BETWEEN 2500 AND 2700);
ALTER TABLE revisions ADD CONSTRAINT revisions_title CHECK (char_length(title) BETWEEN 1 AND 300);
ALTER TABLE revisions ADD CONSTRAINT revisions_summary CHECK (char_length(summary) <= 20000);
ALTER TABLE revision_links ADD CONSTRAINT revision_links_url CHECK (url ~* '^https?://' AND char_length(url) <= 2000);
ALTER TABLE claims ADD CONSTRAINT claims_shape CHECK (
  CASE kind
    WHEN 'file' THEN attachment_id IS NOT NULL AND link_id IS NULL AND (page IS NULL OR page >= 1)
    WHEN 'link' THEN link_id IS NOT NULL AND attachment_id IS NULL AND page IS NULL
    ELSE attachment_id IS NULL AND link_id IS NULL AND page IS NULL AND char_length(text) >= 1
  END
);
ALTER TABLE publications ADD CONSTRAINT publications_withdrawn CHECK (
  (state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (state <> 'withdrawn' OR char_length(withdrawn_reason) >= 1)
);

CREATE UNIQUE INDEX cycles_one_running ON cycles ((state)) WHERE state = 'running';
CREATE UNIQUE INDEX assignments_one_lead ON assignments (fiscal_year, item_code) WHERE kind = 'lead';
CREATE UNIQUE INDEX revisions_one_open ON revisions (evidence_id) WHERE state IN ('draft', 'submitted', 'returned', 'approved');
CREATE UNIQUE INDEX revisions_one_published ON revisions (evidence_id) WHERE state = 'published';
CREATE UNIQUE INDEX publications_one_current ON publications (evidence_id) WHERE state = 'current';
CREATE INDEX publications_search ON publications USING gin ((title_search || ' ' || summary_search) gin_trgm_ops);

-- An author approves and publishes nothing of theirs, except an administrator by force (publications.forced_at). -------

CREATE FUNCTION refuse_own_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'approved' AND EXISTS (
    SELECT 1 FROM revision_authors a WHERE a.revision_id = NEW.id AND a.user_id = NEW.approved_by_id
  ) THEN
    RAISE EXCEPTION 'an author cannot approve revision %', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_own_approval BEFORE UPDATE OF state ON revisions
  FOR EACH ROW EXECUTE FUNCTION refuse_own_approval();

-- Frozen rows ----------------------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_frozen_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state NOT IN ('draft', 'returned') AND (
    NEW.title, NEW.summary, NEW.document_on, NEW.fiscal_year, NEW.number, NEW.evidence_id, NEW.change_note
  ) IS DISTINCT FROM (
    OLD.title, OLD.summary, OLD.document_on, OLD.fiscal_year, OLD.number, OLD.evidence_id, OLD.change_note
  ) THEN
    RAISE EXCEPTION 'revision % is %, its content cannot change', OLD.id, OLD.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_frozen_revision BEFORE UPDATE ON revisions
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_revision();

CREATE FUNCTION refuse_frozen_revision_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_of jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  state_of revision_state;
BEGIN
  SELECT state INTO state_of FROM revisions WHERE id = (row_of ->> 'revision_id')::uuid;
  IF state_of NOT IN ('draft', 'returned') THEN
    RAISE EXCEPTION 'revision % is %, its % cannot change', row_of ->> 'revision_id', state_of, TG_TABLE_NAME
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['revision_items', 'revision_links', 'attachments', 'claims', 'revision_authors'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_frozen BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_frozen_revision_part()', part);
  END LOOP;
END $$;

CREATE FUNCTION refuse_used_framework() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_of jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  framework uuid := coalesce(row_of ->> 'framework_id', CASE WHEN TG_TABLE_NAME = 'frameworks' THEN row_of ->> 'id' END)::uuid;
BEGIN
  IF framework IS NULL THEN
    SELECT framework_id INTO framework FROM items WHERE id = (row_of ->> 'item_id')::uuid;
  END IF;
  IF EXISTS (SELECT 1 FROM cycles WHERE framework_id = framework) THEN
    RAISE EXCEPTION 'framework % is used by a cycle: import a new edition instead', framework USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['frameworks', 'instruments', 'indicators', 'sub_indicators', 'items', 'elements', 'result_levels'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_used_framework BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_used_framework()', part);
  END LOOP;
END $$;

-- Published copies: a publication is superseded, withdrawn or confirmed, its content is never edited. --------------------

CREATE FUNCTION refuse_publication_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - ARRAY['state', 'superseded_at', 'withdrawn_at', 'withdrawn_reason', 'confirmed_at'])
    IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'superseded_at', 'withdrawn_at', 'withdrawn_reason', 'confirmed_at']) THEN
    RAISE EXCEPTION 'publication % is a public record, its content cannot change', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_edit BEFORE UPDATE ON publications FOR EACH ROW EXECUTE FUNCTION refuse_publication_edit();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['publication_items', 'publication_files', 'publication_links', 'publication_claims'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', part);
  END LOOP;
END $$;

-- The audit chain --------------------------------------------------------------------------------------------------------

INSERT INTO audit_head (id) VALUES (1);

-- The text that is hashed. Times are written in UTC whatever the session says; jsonb prints its keys in one order.
CREATE FUNCTION audit_canonical(e audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(E'\n', e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    coalesce(e.actor_id::text, ''), to_jsonb(e.actor_name)::text, to_jsonb(e.actor_roles)::text, e.action, e.object_type,
    e.object_id, coalesce(e.revision_id::text, ''), e.request_id, e.address,
    coalesce(e.before::text, ''), coalesce(e.after::text, ''))
$$;

-- Gapless under parallel writers: the head row is locked until the act commits. Runs as the owner, so that the
-- application's role needs no right to change the head.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE head audit_head;
BEGIN
  SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.prev_hash := head.hash;
  NEW.hash := encode(sha256(convert_to(head.hash || E'\n' || audit_canonical(NEW), 'UTF8')), 'hex');
  UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash WHERE id = 1;
  RETURN NEW;
END $$;
CREATE TRIGGER chain BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The public clock ---------------------------------------------------------------------------------------------------------

INSERT INTO public_clock (id) VALUES (1);

-- Once per transaction, and as its last act (deferred constraint triggers fire at COMMIT), so that the clock row is
-- locked for an instant and never before another row.
CREATE FUNCTION move_public_clock() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE this_transaction text := pg_current_xact_id()::text;
BEGIN
  IF current_setting('sucharit.clock_moved', true) IS DISTINCT FROM this_transaction THEN
    PERFORM set_config('sucharit.clock_moved', this_transaction, true);
    UPDATE public_clock c SET tick = c.tick + 1, moved_at = clock_timestamp(), audit_seq = h.seq, audit_hash = h.hash
      FROM audit_head h WHERE c.id = 1 AND h.id = 1;
    PERFORM pg_notify('public_clock', (SELECT tick::text FROM public_clock WHERE id = 1));
  END IF;
  RETURN NULL;
END $$;

CREATE PROCEDURE attach_public_clock(target regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE CONSTRAINT TRIGGER public_clock AFTER INSERT OR UPDATE OR DELETE ON %s
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION move_public_clock()', target);
  EXECUTE format('CREATE TRIGGER public_clock_truncate AFTER TRUNCATE ON %s
    FOR EACH STATEMENT EXECUTE FUNCTION move_public_clock()', target);
END $$;

CALL attach_public_clock('offices');
CALL attach_public_clock('assessment_results');
CALL attach_public_clock('work_groups');
CALL attach_public_clock('frameworks');
CALL attach_public_clock('instruments');
CALL attach_public_clock('indicators');
CALL attach_public_clock('sub_indicators');
CALL attach_public_clock('items');
CALL attach_public_clock('elements');
CALL attach_public_clock('result_levels');
CALL attach_public_clock('topics');
CALL attach_public_clock('topic_codes');
CALL attach_public_clock('cycles');
CALL attach_public_clock('cycle_items');
CALL attach_public_clock('assignments');
CALL attach_public_clock('publications');
CALL attach_public_clock('publication_items');
CALL attach_public_clock('publication_files');
CALL attach_public_clock('publication_links');
CALL attach_public_clock('publication_claims');
