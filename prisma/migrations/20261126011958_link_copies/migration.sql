-- CreateEnum
CREATE TYPE "link_copy_outcome" AS ENUM ('kept', 'same', 'refused');

-- CreateTable
CREATE TABLE "link_copy_orders" (
    "target_id" UUID NOT NULL,
    "ordered_by_id" UUID NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "outcome" "link_copy_outcome",
    "reason" JSONB,

    CONSTRAINT "link_copy_orders_pkey" PRIMARY KEY ("target_id")
);

-- CreateTable
CREATE TABLE "link_copies" (
    "id" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "display_name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,

    CONSTRAINT "link_copies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_offers" (
    "target_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "failing_since" TIMESTAMPTZ(3) NOT NULL,
    "copy_id" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "size" BIGINT NOT NULL,
    "mime" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,

    CONSTRAINT "link_offers_pkey" PRIMARY KEY ("target_id")
);

-- CreateIndex
CREATE INDEX "link_copies_target_id_taken_at_idx" ON "link_copies"("target_id", "taken_at");

-- CreateIndex
CREATE INDEX "link_copies_sha256_idx" ON "link_copies"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "link_offers_address_key" ON "link_offers"("address");

-- CreateIndex
CREATE UNIQUE INDEX "link_offers_copy_id_key" ON "link_offers"("copy_id");

-- AddForeignKey
ALTER TABLE "link_copy_orders" ADD CONSTRAINT "link_copy_orders_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "link_targets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_copy_orders" ADD CONSTRAINT "link_copy_orders_ordered_by_id_fkey" FOREIGN KEY ("ordered_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_copies" ADD CONSTRAINT "link_copies_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "link_targets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_copies" ADD CONSTRAINT "link_copies_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "blobs"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_offers" ADD CONSTRAINT "link_offers_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "link_targets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_offers" ADD CONSTRAINT "link_offers_copy_id_fkey" FOREIGN KEY ("copy_id") REFERENCES "link_copies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE link_copy_orders ADD CONSTRAINT link_copy_orders_done CHECK (
  (done_at IS NULL) = (outcome IS NULL) AND (reason IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'refused')
);
ALTER TABLE link_copies ADD CONSTRAINT link_copies_id CHECK (id ~ '^[0-9a-z]{8}$');
ALTER TABLE link_copies ADD CONSTRAINT link_copies_file_name CHECK (file_name ~ '^[A-Za-z0-9][A-Za-z0-9_-]*\.[a-z0-9]+$');
-- who looks for a copy by an address looks among what is public now
CREATE INDEX publication_links_url ON publication_links USING hash (url);

CALL attach_public_clock('link_offers');
