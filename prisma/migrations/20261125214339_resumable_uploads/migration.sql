-- CreateTable
CREATE TABLE "uploads" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" CHAR(64),
    "replaces" TEXT,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "removed_attachments" (
    "id" TEXT NOT NULL,
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "display_name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "claims" JSONB NOT NULL,
    "removed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "removed_attachments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "uploads_user_id_idx" ON "uploads"("user_id");

-- CreateIndex
CREATE INDEX "uploads_revision_id_idx" ON "uploads"("revision_id");

-- CreateIndex
CREATE INDEX "removed_attachments_revision_id_idx" ON "removed_attachments"("revision_id");

-- AddForeignKey
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removed_attachments" ADD CONSTRAINT "removed_attachments_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE uploads ADD CONSTRAINT uploads_shape CHECK (
  id ~ '^[0-9a-f]{32}$' AND size > 0 AND char_length(name) BETWEEN 1 AND 500 AND sha256 ~ '^[0-9a-f]{64}$'
);
ALTER TABLE removed_attachments ADD CONSTRAINT removed_attachments_shape CHECK (
  id ~ '^[0-9a-z]{8}$' AND sha256 ~ '^[0-9a-f]{64}$' AND jsonb_typeof(claims) = 'array'
);
