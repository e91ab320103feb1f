-- CreateEnum
CREATE TYPE "publishing_time_state" AS ENUM ('waiting', 'done', 'cancelled', 'failed');

-- CreateTable
CREATE TABLE "publishing_times" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "state" "publishing_time_state" NOT NULL DEFAULT 'waiting',
    "publish_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "fault" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "publishing_times_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "publishing_times_state_publish_at_idx" ON "publishing_times"("state", "publish_at");

-- CreateIndex
CREATE INDEX "publishing_times_revision_id_idx" ON "publishing_times"("revision_id");

-- AddForeignKey
ALTER TABLE "publishing_times" ADD CONSTRAINT "publishing_times_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publishing_times" ADD CONSTRAINT "publishing_times_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX publishing_times_one_waiting ON publishing_times (revision_id) WHERE state = 'waiting';
ALTER TABLE publishing_times ADD CONSTRAINT publishing_times_ended CHECK ((state = 'waiting') = (ended_at IS NULL));

-- Returned, published by hand or withdrawn in the meantime: what was pinned is no longer what was approved.
CREATE FUNCTION cancel_publishing_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'approved' AND NEW.state <> 'approved' THEN
    UPDATE publishing_times SET state = 'cancelled', ended_at = now() WHERE revision_id = NEW.id AND state = 'waiting';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cancel_publishing_time AFTER UPDATE OF state ON revisions
  FOR EACH ROW EXECUTE FUNCTION cancel_publishing_time();
