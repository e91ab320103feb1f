-- CreateEnum
CREATE TYPE "handover_move_kind" AS ENUM ('item', 'role', 'draft');

-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "continued_by_id" UUID;

-- CreateTable
CREATE TABLE "item_cards" (
    "topic_slug" TEXT NOT NULL,
    "sources" TEXT NOT NULL DEFAULT '',
    "contacts" TEXT NOT NULL DEFAULT '',
    "troubles" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_cards_pkey" PRIMARY KEY ("topic_slug")
);

-- CreateTable
CREATE TABLE "handovers" (
    "id" UUID NOT NULL,
    "giver_id" UUID NOT NULL,
    "receiver_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "roles_kept" BOOLEAN NOT NULL,

    CONSTRAINT "handovers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_moves" (
    "id" UUID NOT NULL,
    "handover_id" UUID NOT NULL,
    "kind" "handover_move_kind" NOT NULL,
    "work_group_id" UUID,
    "fiscal_year" INTEGER,
    "item_code" TEXT,
    "role" TEXT,
    "revision_id" UUID,
    "to_id" UUID,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "handover_moves_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "handovers_giver_id_idx" ON "handovers"("giver_id");

-- CreateIndex
CREATE INDEX "handovers_receiver_id_idx" ON "handovers"("receiver_id");

-- CreateIndex
CREATE INDEX "handover_moves_handover_id_idx" ON "handover_moves"("handover_id");

-- CreateIndex
CREATE INDEX "revisions_continued_by_id_idx" ON "revisions"("continued_by_id");

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_continued_by_id_fkey" FOREIGN KEY ("continued_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_cards" ADD CONSTRAINT "item_cards_topic_slug_fkey" FOREIGN KEY ("topic_slug") REFERENCES "topics"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_giver_id_fkey" FOREIGN KEY ("giver_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_receiver_id_fkey" FOREIGN KEY ("receiver_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_moves" ADD CONSTRAINT "handover_moves_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handovers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the code believes of handovers and cards ---------------------------------------------------------------------

ALTER TABLE item_cards ADD CONSTRAINT item_cards_texts CHECK (
  greatest(char_length(sources), char_length(contacts), char_length(troubles)) <= 2000
);
ALTER TABLE handovers ADD CONSTRAINT handovers_two_people CHECK (giver_id <> receiver_id);
ALTER TABLE handover_moves ADD CONSTRAINT handover_moves_shape CHECK (
  CASE kind
    WHEN 'item' THEN num_nonnulls(work_group_id, fiscal_year, item_code) = 3 AND num_nonnulls(role, revision_id, to_id) = 0
    WHEN 'role' THEN role IS NOT NULL AND num_nonnulls(fiscal_year, item_code, revision_id, to_id, read_at) = 0
    ELSE num_nonnulls(work_group_id, revision_id, to_id) = 3 AND num_nonnulls(fiscal_year, item_code, role, read_at) = 0
  END
);

-- A handover that took place stays as it was; only its reader adds that a card was read.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON handovers FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_handover_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'read_at') IS DISTINCT FROM (to_jsonb(OLD) - 'read_at') OR OLD.read_at IS NOT NULL THEN
    RAISE EXCEPTION 'move % of a handover took place, it cannot change', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_edit BEFORE UPDATE OR DELETE ON handover_moves FOR EACH ROW EXECUTE FUNCTION refuse_handover_edit();
