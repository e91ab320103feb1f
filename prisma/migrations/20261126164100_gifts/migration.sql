-- CreateEnum
CREATE TYPE "gift_giver" AS ENUM ('state', 'private', 'public', 'other');

-- CreateEnum
CREATE TYPE "gift_relation" AS ENUM ('relative', 'other');

-- CreateEnum
CREATE TYPE "gift_occasion" AS ENUM ('duty', 'private');

-- CreateEnum
CREATE TYPE "gift_receiver" AS ENUM ('office', 'person');

-- CreateEnum
CREATE TYPE "gift_outcome" AS ENUM ('refused', 'returned', 'handed_over', 'kept');

-- CreateEnum
CREATE TYPE "gift_decision" AS ENUM ('may_keep', 'give_back');

-- CreateEnum
CREATE TYPE "gift_step" AS ENUM ('done', 'report', 'decide', 'give_back', 'explain');

-- CreateTable
CREATE TABLE "gifts" (
    "id" UUID NOT NULL,
    "work_group_id" UUID NOT NULL,
    "offered_on" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "value_baht" DECIMAL(12,2),
    "giver_kind" "gift_giver" NOT NULL,
    "giver_name" TEXT NOT NULL DEFAULT '',
    "relation" "gift_relation" NOT NULL,
    "occasion" "gift_occasion" NOT NULL,
    "received_for" "gift_receiver" NOT NULL,
    "receiver" TEXT NOT NULL DEFAULT '',
    "outcome" "gift_outcome" NOT NULL,
    "outcome_on" DATE,
    "reported_on" DATE,
    "decision" "gift_decision",
    "note" TEXT NOT NULL DEFAULT '',
    "step" "gift_step" NOT NULL,
    "act_by" DATE,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "struck_at" TIMESTAMPTZ(3),
    "struck_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "gifts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "gifts_offered_on_idx" ON "gifts"("offered_on");

-- AddForeignKey
ALTER TABLE "gifts" ADD CONSTRAINT "gifts_work_group_id_fkey" FOREIGN KEY ("work_group_id") REFERENCES "work_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gifts" ADD CONSTRAINT "gifts_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE gifts ADD CONSTRAINT gifts_texts CHECK (
  char_length(what) BETWEEN 1 AND 300 AND char_length(giver_name) <= 200 AND char_length(receiver) <= 200
    AND char_length(note) <= 1000
);
ALTER TABLE gifts ADD CONSTRAINT gifts_value CHECK (value_baht >= 0 AND (value_baht IS NOT NULL OR outcome = 'refused'));
ALTER TABLE gifts ADD CONSTRAINT gifts_days CHECK (
  (outcome_on IS NOT NULL) = (outcome IN ('returned', 'handed_over'))
    AND outcome_on >= offered_on AND reported_on >= offered_on AND (decision IS NULL OR reported_on IS NOT NULL)
);
-- the law names no day for the superior's decision
ALTER TABLE gifts ADD CONSTRAINT gifts_step CHECK ((act_by IS NULL) = (step IN ('done', 'decide')));
ALTER TABLE gifts ADD CONSTRAINT gifts_struck CHECK (
  (struck_at IS NULL) = (struck_reason = '') AND char_length(struck_reason) <= 1000
);

-- The register loses no row: what was wrong is struck out.
CREATE FUNCTION refuse_gift_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the register of gifts keeps every entry: strike it out instead' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER refuse_removal BEFORE DELETE ON gifts FOR EACH ROW EXECUTE FUNCTION refuse_gift_removal();
