-- CreateEnum
CREATE TYPE "old_site_state" AS ENUM ('open', 'confirmed', 'done');

-- CreateEnum
CREATE TYPE "old_site_outcome" AS ENUM ('created', 'updated', 'left');

-- CreateTable
CREATE TABLE "old_site_imports" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" "old_site_state" NOT NULL DEFAULT 'open',
    "settings" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "old_site_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "old_site_rows" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],
    "outcome" "old_site_outcome",
    "evidence_id" TEXT,
    "notes" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "old_site_rows_pkey" PRIMARY KEY ("import_id","number")
);

-- CreateTable
CREATE TABLE "old_site_files" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "sha256" CHAR(64),
    "facts" JSONB NOT NULL,

    CONSTRAINT "old_site_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "old_site_keys" (
    "key" CHAR(64) NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "old_site_keys_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "old_site_files_sha256_idx" ON "old_site_files"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "old_site_files_import_id_path_key" ON "old_site_files"("import_id", "path");

-- AddForeignKey
ALTER TABLE "old_site_imports" ADD CONSTRAINT "old_site_imports_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "old_site_rows" ADD CONSTRAINT "old_site_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "old_site_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "old_site_files" ADD CONSTRAINT "old_site_files_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "old_site_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE old_site_rows ADD CONSTRAINT old_site_rows_outcome CHECK (
  (evidence_id IS NOT NULL) = (outcome IS NOT NULL AND outcome <> 'left')
);
ALTER TABLE old_site_imports ADD CONSTRAINT old_site_imports_state CHECK (
  (state = 'open') = (confirmed_at IS NULL) AND (state = 'done') = (done_at IS NOT NULL)
);
