-- CreateEnum
CREATE TYPE "draft_origin" AS ENUM ('edition', 'last_year', 'file', 'sheet');

-- CreateTable
CREATE TABLE "framework_contents" (
    "framework_id" UUID NOT NULL,
    "content" JSON NOT NULL,
    "rules" JSON,
    "merged" JSONB,

    CONSTRAINT "framework_contents_pkey" PRIMARY KEY ("framework_id")
);

-- CreateTable
CREATE TABLE "framework_drafts" (
    "fiscal_year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "origin" "draft_origin" NOT NULL,
    "file_name" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" UUID NOT NULL,

    CONSTRAINT "framework_drafts_pkey" PRIMARY KEY ("fiscal_year")
);

-- AddForeignKey
ALTER TABLE "framework_contents" ADD CONSTRAINT "framework_contents_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_drafts" ADD CONSTRAINT "framework_drafts_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_drafts" ADD CONSTRAINT "framework_drafts_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE framework_drafts ADD CONSTRAINT framework_drafts_year CHECK (fiscal_year BETWEEN 2500 AND 2700 AND version >= 1);
ALTER TABLE framework_drafts ADD CONSTRAINT framework_drafts_content CHECK (jsonb_typeof(content) = 'object');
ALTER TABLE framework_contents ADD CONSTRAINT framework_contents_content CHECK (
  json_typeof(content) = 'object' AND (rules IS NULL OR json_typeof(rules) = 'object')
  AND (merged IS NULL OR jsonb_typeof(merged) = 'object')
);

-- What an edition was taken in from is as old as the edition: written once, like the rows of it.
CREATE FUNCTION refuse_changed_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the content of a framework edition never changes: take in a new edition' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER refuse_changed_content BEFORE UPDATE OR DELETE ON framework_contents
  FOR EACH ROW EXECUTE FUNCTION refuse_changed_content();
