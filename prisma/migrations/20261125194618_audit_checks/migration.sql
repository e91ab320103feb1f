-- CreateTable
CREATE TABLE "audit_checks" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "rows" BIGINT NOT NULL,
    "hash" TEXT NOT NULL DEFAULT '',
    "seq" BIGINT,
    "fault" TEXT,

    CONSTRAINT "audit_checks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_checks_at_idx" ON "audit_checks"("at");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");
