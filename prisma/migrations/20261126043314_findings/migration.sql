-- CreateEnum
CREATE TYPE "file_opening" AS ENUM ('opens', 'locked', 'cut_off', 'damaged', 'missing', 'too_slow', 'too_large');

-- CreateEnum
CREATE TYPE "page_nature" AS ENUM ('text', 'scan', 'outlines', 'glyphs', 'pictures', 'blank');

-- CreateEnum
CREATE TYPE "finding_severity" AS ENUM ('fault', 'ask', 'advice');

-- CreateEnum
CREATE TYPE "finding_part" AS ENUM ('item', 'title', 'summary', 'document_date', 'element', 'file', 'link');

-- AlterEnum
ALTER TYPE "remark_kind" ADD VALUE 'finding_reason';

-- CreateTable
CREATE TABLE "blob_readings" (
    "sha256" CHAR(64) NOT NULL,
    "reader_version" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "opening" "file_opening" NOT NULL,
    "content" TEXT NOT NULL,
    "page_count" INTEGER,
    "macros" BOOLEAN NOT NULL,
    "tagged" BOOLEAN,
    "language" TEXT,
    "title" TEXT,
    "made_at" TIMESTAMPTZ(3),
    "modified_at" TIMESTAMPTZ(3),
    "producer" TEXT NOT NULL,
    "charset" TEXT,

    CONSTRAINT "blob_readings_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "blob_pages" (
    "sha256" CHAR(64) NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT,
    "hidden" BOOLEAN NOT NULL,
    "nature" "page_nature" NOT NULL,
    "text" TEXT NOT NULL,
    "text_search" TEXT NOT NULL,

    CONSTRAINT "blob_pages_pkey" PRIMARY KEY ("sha256","number")
);

-- CreateTable
CREATE TABLE "revision_checks" (
    "revision_id" UUID NOT NULL,
    "wanted_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "version" INTEGER,

    CONSTRAINT "revision_checks_pkey" PRIMARY KEY ("revision_id")
);

-- CreateTable
CREATE TABLE "findings" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "item_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "severity" "finding_severity" NOT NULL,
    "key" CHAR(64) NOT NULL,
    "part" "finding_part" NOT NULL,
    "element_number" INTEGER,
    "attachment_id" TEXT,
    "page" INTEGER,
    "sheet" TEXT,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "link_url" TEXT,
    "params" JSONB NOT NULL,
    "found" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "findings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_confirmations" (
    "id" UUID NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "key" CHAR(64) NOT NULL,
    "code" TEXT NOT NULL,
    "revision_id" UUID,
    "place_name" TEXT NOT NULL DEFAULT '',
    "page" INTEGER,
    "reason" TEXT NOT NULL,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "finding_confirmations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_looks" (
    "address" TEXT NOT NULL,
    "verdict" "link_verdict" NOT NULL,
    "status" INTEGER,
    "moved_to" TEXT,
    "found" TEXT NOT NULL DEFAULT '',
    "looked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_looks_pkey" PRIMARY KEY ("address")
);

-- CreateIndex
CREATE INDEX "findings_fiscal_year_item_code_idx" ON "findings"("fiscal_year", "item_code");

-- CreateIndex
CREATE INDEX "findings_attachment_id_idx" ON "findings"("attachment_id");

-- CreateIndex
CREATE UNIQUE INDEX "findings_revision_id_fiscal_year_item_code_key_key" ON "findings"("revision_id", "fiscal_year", "item_code", "key");

-- CreateIndex
CREATE INDEX "finding_confirmations_evidence_id_key_idx" ON "finding_confirmations"("evidence_id", "key");

-- AddForeignKey
ALTER TABLE "blob_readings" ADD CONSTRAINT "blob_readings_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "blobs"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blob_pages" ADD CONSTRAINT "blob_pages_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "blob_readings"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_checks" ADD CONSTRAINT "revision_checks_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_confirmations" ADD CONSTRAINT "finding_confirmations_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_confirmations" ADD CONSTRAINT "finding_confirmations_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_confirmations" ADD CONSTRAINT "finding_confirmations_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_confirmations" ADD CONSTRAINT "finding_confirmations_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the code believes ------------------------------------------------------------------------------------------------

ALTER TABLE blob_readings ADD CONSTRAINT blob_readings_pages CHECK (page_count IS NULL OR page_count >= 0);
ALTER TABLE blob_pages ADD CONSTRAINT blob_pages_number CHECK (number >= 1);
ALTER TABLE revision_checks ADD CONSTRAINT revision_checks_checked CHECK ((checked_at IS NULL) = (version IS NULL));
ALTER TABLE findings ADD CONSTRAINT findings_code CHECK (code ~ '^[a-z][a-z0-9_]{2,40}$');
ALTER TABLE findings ADD CONSTRAINT findings_key CHECK (key ~ '^[0-9a-f]{64}$');
ALTER TABLE findings ADD CONSTRAINT findings_found CHECK (char_length(found) <= 200);
-- Whatever the code above does: no citizen id stands here in the open.
ALTER TABLE findings ADD CONSTRAINT findings_masked CHECK (
  found || params::text !~ '[1-9][- ]?[0-9]{4}[- ]?[0-9]{5}[- ]?[0-9]{2}[- ]?[0-9]' OR code NOT LIKE 'personal%'
);
ALTER TABLE findings ADD CONSTRAINT findings_place CHECK (
  CASE part WHEN 'element' THEN element_number IS NOT NULL WHEN 'file' THEN attachment_id IS NOT NULL
    WHEN 'link' THEN link_url IS NOT NULL ELSE true END
);
ALTER TABLE finding_confirmations ADD CONSTRAINT finding_confirmations_reason CHECK (char_length(reason) BETWEEN 1 AND 1000);
ALTER TABLE finding_confirmations ADD CONSTRAINT finding_confirmations_ended CHECK ((ended_at IS NULL) = (ended_by_id IS NULL));
CREATE UNIQUE INDEX finding_confirmations_one ON finding_confirmations (evidence_id, key) WHERE ended_at IS NULL;
CREATE INDEX revision_checks_waiting ON revision_checks (wanted_at) WHERE checked_at IS NULL OR checked_at < wanted_at;
