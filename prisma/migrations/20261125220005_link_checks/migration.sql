-- CreateEnum
CREATE TYPE "link_target_kind" AS ENUM ('link', 'file');

-- CreateEnum
CREATE TYPE "link_verdict" AS ENUM ('ok', 'moved', 'robot_refused', 'too_many_requests', 'not_asked', 'temporary', 'server_error', 'needs_login', 'gone', 'soft_404', 'redirected_home', 'tls', 'parked', 'taken_over', 'file_missing', 'file_altered');

-- CreateEnum
CREATE TYPE "link_place" AS ENUM ('link', 'summary', 'file');

-- CreateTable
CREATE TABLE "link_targets" (
    "id" UUID NOT NULL,
    "kind" "link_target_kind" NOT NULL,
    "address" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "verdict" "link_verdict",
    "verdict_since" TIMESTAMPTZ(3),
    "status" INTEGER,
    "moved_to" TEXT,
    "found" TEXT NOT NULL DEFAULT '',
    "checked_at" TIMESTAMPTZ(3),
    "next_check_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "alarmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_uses" (
    "target_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "place" "link_place" NOT NULL,

    CONSTRAINT "link_uses_pkey" PRIMARY KEY ("target_id","publication_id","place")
);

-- CreateTable
CREATE TABLE "link_checks" (
    "target_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" "link_verdict" NOT NULL,
    "status" INTEGER,
    "moved_to" TEXT,
    "found" TEXT NOT NULL DEFAULT '',
    "took" INTEGER NOT NULL,

    CONSTRAINT "link_checks_pkey" PRIMARY KEY ("target_id","at")
);

-- CreateTable
CREATE TABLE "link_acceptances" (
    "id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "work_group_id" UUID NOT NULL,
    "verdict" "link_verdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "until_on" DATE NOT NULL,
    "accepted_by_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_acceptances_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "link_targets_next_check_at_idx" ON "link_targets"("next_check_at");

-- CreateIndex
CREATE UNIQUE INDEX "link_targets_kind_address_key" ON "link_targets"("kind", "address");

-- CreateIndex
CREATE INDEX "link_uses_publication_id_idx" ON "link_uses"("publication_id");

-- CreateIndex
CREATE INDEX "link_acceptances_target_id_work_group_id_idx" ON "link_acceptances"("target_id", "work_group_id");

-- AddForeignKey
ALTER TABLE "link_uses" ADD CONSTRAINT "link_uses_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "link_targets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_uses" ADD CONSTRAINT "link_uses_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_checks" ADD CONSTRAINT "link_checks_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "link_targets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_acceptances" ADD CONSTRAINT "link_acceptances_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "link_targets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_acceptances" ADD CONSTRAINT "link_acceptances_work_group_id_fkey" FOREIGN KEY ("work_group_id") REFERENCES "work_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_acceptances" ADD CONSTRAINT "link_acceptances_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE link_targets ADD CONSTRAINT link_targets_address CHECK (
  CASE kind WHEN 'link' THEN address ~* '^https?://' AND char_length(address) <= 2000 AND host <> ''
    ELSE address ~ '^[0-9a-f]{64}$' AND host = '' END
);
ALTER TABLE link_targets ADD CONSTRAINT link_targets_checked CHECK (
  (verdict IS NULL) = (checked_at IS NULL) AND (verdict IS NULL) = (verdict_since IS NULL)
);
ALTER TABLE link_targets ADD CONSTRAINT link_targets_failures CHECK (
  failures >= 0 AND (failures = 0) = (failing_since IS NULL) AND (alarmed_at IS NULL OR failures > 0)
);
ALTER TABLE link_acceptances ADD CONSTRAINT link_acceptances_reason CHECK (char_length(reason) BETWEEN 1 AND 1000);
-- a group lets one fault stand at a time
CREATE UNIQUE INDEX link_acceptances_one ON link_acceptances (target_id, work_group_id) WHERE ended_at IS NULL;
CREATE INDEX link_targets_alarmed ON link_targets (alarmed_at) WHERE alarmed_at IS NOT NULL;
