-- CreateEnum
CREATE TYPE "link_report_about" AS ENUM ('link', 'file', 'other');

-- CreateEnum
CREATE TYPE "link_report_answer" AS ENUM ('mended', 'works', 'not_ours');

-- CreateTable
CREATE TABLE "link_reports" (
    "id" UUID NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "about" "link_report_about" NOT NULL,
    "address" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "answer" "link_report_answer",
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "link_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_report_texts" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "link_report_texts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "link_reports_evidence_id_idx" ON "link_reports"("evidence_id");

-- CreateIndex
CREATE INDEX "link_report_texts_report_id_at_idx" ON "link_report_texts"("report_id", "at");

-- AddForeignKey
ALTER TABLE "link_reports" ADD CONSTRAINT "link_reports_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_reports" ADD CONSTRAINT "link_reports_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_report_texts" ADD CONSTRAINT "link_report_texts_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "link_reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE link_reports ADD CONSTRAINT link_reports_address CHECK (
  CASE about WHEN 'link' THEN address ~* '^https?://' AND char_length(address) <= 2000
    WHEN 'file' THEN address ~ '^[0-9a-f]{64}$' ELSE address = '' END
);
ALTER TABLE link_reports ADD CONSTRAINT link_reports_counted CHECK (count > 0 AND last_at >= first_at);
ALTER TABLE link_reports ADD CONSTRAINT link_reports_settled CHECK (
  (settled_at IS NULL) = (settled_by_id IS NULL) AND (settled_at IS NULL) = (answer IS NULL)
    AND char_length(note) <= 1000 AND (settled_at IS NOT NULL OR note = '')
);
ALTER TABLE link_report_texts ADD CONSTRAINT link_report_texts_text CHECK (char_length(text) BETWEEN 1 AND 500);
-- the same thing told again counts on
CREATE UNIQUE INDEX link_reports_one ON link_reports (evidence_id, about, address) WHERE settled_at IS NULL;
