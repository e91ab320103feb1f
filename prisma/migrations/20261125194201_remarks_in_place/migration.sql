-- CreateEnum
CREATE TYPE "return_reason" AS ENUM ('element_missing', 'wrong_year', 'period_incomplete', 'wrong_page', 'link_dead', 'link_not_public', 'file_unreadable', 'not_signed', 'whole_law', 'wrong_format', 'unclear_text', 'personal_data', 'as_remarked');

-- CreateEnum
CREATE TYPE "remark_target" AS ENUM ('element', 'file');

-- AlterEnum
ALTER TYPE "remark_kind" ADD VALUE 'force_reason';

-- AlterTable
ALTER TABLE "remarks" ADD COLUMN     "attachment_id" TEXT,
ADD COLUMN     "element_number" INTEGER,
ADD COLUMN     "file_label" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "fiscal_year" INTEGER,
ADD COLUMN     "item_code" TEXT,
ADD COLUMN     "page" INTEGER,
ADD COLUMN     "reasons" "return_reason"[] DEFAULT ARRAY[]::"return_reason"[],
ADD COLUMN     "resolved_at" TIMESTAMPTZ(3),
ADD COLUMN     "resolved_by_id" UUID,
ADD COLUMN     "target" "remark_target";

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "confirmed_by_id" UUID;

-- CreateIndex
CREATE INDEX "revisions_state_idx" ON "revisions"("state");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_revision_id_id_key" ON "attachments"("revision_id", "id");

-- Remarks: what they say, what they point at, and that they were seen to by somebody -----------------------------------

ALTER TABLE remarks ALTER COLUMN reasons SET NOT NULL;
ALTER TABLE remarks ADD CONSTRAINT remarks_words CHECK (
  char_length(body) <= 4000 AND CASE WHEN kind = 'return_reason'
    THEN cardinality(reasons) >= 1 OR char_length(body) >= 1
    ELSE cardinality(reasons) = 0 AND char_length(body) >= 1 END
);
ALTER TABLE remarks ADD CONSTRAINT remarks_target CHECK (
  CASE target
    WHEN 'element' THEN num_nonnulls(fiscal_year, item_code, element_number) = 3
      AND attachment_id IS NULL AND page IS NULL AND file_label = ''
    WHEN 'file' THEN num_nonnulls(fiscal_year, item_code, element_number) = 0
      AND char_length(file_label) >= 1 AND (page IS NULL OR page >= 1)
    ELSE num_nonnulls(fiscal_year, item_code, element_number, attachment_id, page) = 0 AND file_label = ''
  END
);
ALTER TABLE remarks ADD CONSTRAINT remarks_resolved CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));
ALTER TABLE remarks ADD CONSTRAINT remarks_item FOREIGN KEY (fiscal_year, item_code)
  REFERENCES cycle_items (fiscal_year, item_code);
-- The file may go, the remark stays and says which file it was.
ALTER TABLE remarks ADD CONSTRAINT remarks_file FOREIGN KEY (revision_id, attachment_id)
  REFERENCES attachments (revision_id, id) ON DELETE SET NULL (attachment_id);
CREATE INDEX remarks_open ON remarks (revision_id) WHERE resolved_at IS NULL;

-- Who looked after an emergency: neither an author nor the one who forced it -------------------------------------------

CREATE OR REPLACE FUNCTION refuse_publication_edit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['state', 'superseded_at', 'withdrawn_at', 'withdrawn_reason', 'confirmed_at', 'confirmed_by_id'];
BEGIN
  IF (to_jsonb(NEW) - may_change) IS DISTINCT FROM (to_jsonb(OLD) - may_change) THEN
    RAISE EXCEPTION 'publication % is a public record, its content cannot change', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

UPDATE publications p SET confirmed_by_id = (
  SELECT a.actor_id FROM audit_entries a
   WHERE a.object_type = 'evidence' AND a.object_id = p.evidence_id AND a.revision_id = p.revision_id
     AND a.action = 'revision.confirmForced' ORDER BY a.seq LIMIT 1
) WHERE p.confirmed_at IS NOT NULL;
-- a table with waiting triggers (the public clock) cannot be altered
SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE publications ADD CONSTRAINT publications_confirmed CHECK (
  (confirmed_at IS NULL) = (confirmed_by_id IS NULL) AND (confirmed_at IS NULL OR forced_at IS NOT NULL)
);

CREATE FUNCTION refuse_own_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.confirmed_by_id IS NOT NULL AND EXISTS (
    SELECT 1 FROM revisions r WHERE r.id = NEW.revision_id AND (r.published_by_id = NEW.confirmed_by_id OR EXISTS (
      SELECT 1 FROM revision_authors a WHERE a.revision_id = r.id AND a.user_id = NEW.confirmed_by_id))
  ) THEN
    RAISE EXCEPTION 'publication % waits for a second person', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_own_confirmation BEFORE INSERT OR UPDATE OF confirmed_by_id ON publications
  FOR EACH ROW EXECUTE FUNCTION refuse_own_confirmation();

CREATE INDEX publications_unconfirmed ON publications (forced_at) WHERE forced_at IS NOT NULL AND confirmed_at IS NULL;
