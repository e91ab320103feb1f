-- AlterTable
ALTER TABLE "users" ADD COLUMN     "welcome_closed_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "revision_authors_user_id_idx" ON "revision_authors"("user_id");
