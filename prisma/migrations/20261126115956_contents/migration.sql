-- CreateEnum
CREATE TYPE "translation_state" AS ENUM ('none', 'draft', 'ready');

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'evidence',
ADD COLUMN     "slug" TEXT;

-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "english" "translation_state" NOT NULL DEFAULT 'none',
ADD COLUMN     "fields" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "summary_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "title_en" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "fields" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'evidence',
ADD COLUMN     "slug" TEXT,
ADD COLUMN     "summary_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "title_en" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "evidence_kind_slug_key" ON "evidence"("kind", "slug");

-- CreateIndex
CREATE INDEX "publications_kind_state_published_at_idx" ON "publications"("kind", "state", "published_at" DESC);

ALTER TABLE evidence ADD CONSTRAINT evidence_kind CHECK (kind ~ '^[a-z]{2,20}$' AND (kind <> 'evidence' OR slug IS NULL));
ALTER TABLE evidence ADD CONSTRAINT evidence_slug CHECK (slug ~ '^[a-z][a-z0-9-]{0,59}$');
ALTER TABLE revisions ADD CONSTRAINT revisions_english CHECK (
  char_length(title_en) <= 300 AND char_length(summary_en) <= 20000 AND (english <> 'ready' OR title_en <> '')
);
ALTER TABLE revisions ADD CONSTRAINT revisions_fields CHECK (
  jsonb_typeof(fields) = 'object' AND octet_length(fields::text) <= 1000000
);
-- its kind and its address are for ever
CREATE FUNCTION refuse_other_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kind, NEW.slug) IS DISTINCT FROM (OLD.kind, OLD.slug) AND EXISTS (
    SELECT 1 FROM publications p WHERE p.evidence_id = OLD.id
  ) THEN
    RAISE EXCEPTION 'evidence % has been public, its address cannot change', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_other_kind BEFORE UPDATE OF kind, slug ON evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_other_kind();

CREATE OR REPLACE FUNCTION refuse_frozen_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state NOT IN ('draft', 'returned') AND (
    NEW.title, NEW.summary, NEW.title_en, NEW.summary_en, NEW.english, NEW.fields, NEW.document_on, NEW.fiscal_year,
    NEW.number, NEW.evidence_id, NEW.change_note
  ) IS DISTINCT FROM (
    OLD.title, OLD.summary, OLD.title_en, OLD.summary_en, OLD.english, OLD.fields, OLD.document_on, OLD.fiscal_year,
    OLD.number, OLD.evidence_id, OLD.change_note
  ) THEN
    RAISE EXCEPTION 'revision % is %, its content cannot change', OLD.id, OLD.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
