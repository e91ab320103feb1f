-- CreateEnum
CREATE TYPE "year_item_kind" AS ENUM ('same', 'changed', 'new', 'dropped', 'merged', 'split');

-- CreateEnum
CREATE TYPE "draft_settlement" AS ENUM ('rechecked', 'unchanged');

-- AlterTable
ALTER TABLE "frameworks" ADD COLUMN     "provisional_from" INTEGER;

-- CreateTable
CREATE TABLE "year_starts" (
    "id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "from_year" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by_id" UUID NOT NULL,
    "finished_from_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "year_starts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "year_start_items" (
    "id" UUID NOT NULL,
    "start_id" UUID NOT NULL,
    "kind" "year_item_kind" NOT NULL,
    "item_code" TEXT,
    "from_codes" TEXT[],

    CONSTRAINT "year_start_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "carried_drafts" (
    "revision_id" UUID NOT NULL,
    "start_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "settled_as" "draft_settlement",
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "carried_drafts_pkey" PRIMARY KEY ("revision_id")
);

-- CreateTable
CREATE TABLE "kept_items" (
    "revision_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "item_code" TEXT NOT NULL,
    "topic_slug" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_items_pkey" PRIMARY KEY ("revision_id","fiscal_year","item_code")
);

-- CreateIndex
CREATE INDEX "year_starts_fiscal_year_idx" ON "year_starts"("fiscal_year");

-- CreateIndex
CREATE INDEX "year_start_items_start_id_idx" ON "year_start_items"("start_id");

-- CreateIndex
CREATE INDEX "carried_drafts_start_id_idx" ON "carried_drafts"("start_id");

-- CreateIndex
CREATE INDEX "carried_drafts_publication_id_idx" ON "carried_drafts"("publication_id");

-- CreateIndex
CREATE INDEX "kept_items_fiscal_year_idx" ON "kept_items"("fiscal_year");

-- AddForeignKey
ALTER TABLE "year_starts" ADD CONSTRAINT "year_starts_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "year_starts" ADD CONSTRAINT "year_starts_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "year_start_items" ADD CONSTRAINT "year_start_items_start_id_fkey" FOREIGN KEY ("start_id") REFERENCES "year_starts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_drafts" ADD CONSTRAINT "carried_drafts_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_drafts" ADD CONSTRAINT "carried_drafts_start_id_fkey" FOREIGN KEY ("start_id") REFERENCES "year_starts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_drafts" ADD CONSTRAINT "carried_drafts_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_drafts" ADD CONSTRAINT "carried_drafts_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_items" ADD CONSTRAINT "kept_items_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_items" ADD CONSTRAINT "kept_items_topic_slug_fkey" FOREIGN KEY ("topic_slug") REFERENCES "topics"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the code believes ------------------------------------------------------------------------------------------------

ALTER TABLE frameworks ADD CONSTRAINT frameworks_provisional CHECK (provisional_from < fiscal_year);
ALTER TABLE year_starts ADD CONSTRAINT year_starts_years CHECK (from_year < fiscal_year);
ALTER TABLE year_starts ADD CONSTRAINT year_starts_undone CHECK ((undone_at IS NULL) = (undone_by_id IS NULL));
CREATE UNIQUE INDEX year_starts_one ON year_starts (fiscal_year) WHERE undone_at IS NULL;
ALTER TABLE year_start_items ADD CONSTRAINT year_start_items_sides CHECK (
  CASE kind WHEN 'dropped' THEN item_code IS NULL AND cardinality(from_codes) = 1
    WHEN 'new' THEN item_code IS NOT NULL AND cardinality(from_codes) = 0
    ELSE item_code IS NOT NULL AND cardinality(from_codes) >= 1 END
);
ALTER TABLE carried_drafts ADD CONSTRAINT carried_drafts_settled CHECK (
  (settled_at IS NULL) = (settled_as IS NULL) AND (settled_at IS NULL) = (settled_by_id IS NULL)
  AND (reason <> '') = (settled_as IS NOT NULL AND settled_as = 'unchanged')
);

-- Text of the year before goes no further than a draft until a person has said that it holds.
CREATE FUNCTION refuse_unsettled_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state NOT IN ('draft', 'returned')
    AND EXISTS (SELECT 1 FROM carried_drafts d WHERE d.revision_id = NEW.id AND d.settled_at IS NULL) THEN
    RAISE EXCEPTION 'revision % was carried over and nobody has checked it again', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_unsettled_draft BEFORE UPDATE OF state ON revisions
  FOR EACH ROW EXECUTE FUNCTION refuse_unsettled_draft();
