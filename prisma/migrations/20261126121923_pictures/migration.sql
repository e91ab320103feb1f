-- AlterTable
ALTER TABLE "removed_attachments" ADD COLUMN     "picture" JSONB;

-- CreateTable
CREATE TABLE "pictures" (
    "attachment_id" TEXT NOT NULL,
    "revision_id" UUID NOT NULL,
    "alt_th" TEXT NOT NULL DEFAULT '',
    "alt_en" TEXT NOT NULL DEFAULT '',
    "decorative" BOOLEAN NOT NULL DEFAULT false,
    "focus_x" INTEGER NOT NULL DEFAULT 50,
    "focus_y" INTEGER NOT NULL DEFAULT 50,
    "crop_left" INTEGER NOT NULL DEFAULT 0,
    "crop_top" INTEGER NOT NULL DEFAULT 0,
    "crop_width" INTEGER NOT NULL DEFAULT 100,
    "crop_height" INTEGER NOT NULL DEFAULT 100,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("attachment_id")
);

-- CreateTable
CREATE TABLE "publication_pictures" (
    "file_id" TEXT NOT NULL,
    "publication_id" UUID NOT NULL,
    "alt_th" TEXT NOT NULL DEFAULT '',
    "alt_en" TEXT NOT NULL DEFAULT '',
    "decorative" BOOLEAN NOT NULL DEFAULT false,
    "focus_x" INTEGER NOT NULL,
    "focus_y" INTEGER NOT NULL,
    "crop_left" INTEGER NOT NULL,
    "crop_top" INTEGER NOT NULL,
    "crop_width" INTEGER NOT NULL,
    "crop_height" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "variant" CHAR(32) NOT NULL,

    CONSTRAINT "publication_pictures_pkey" PRIMARY KEY ("file_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pictures_revision_id_attachment_id_key" ON "pictures"("revision_id", "attachment_id");

-- CreateIndex
CREATE INDEX "publication_pictures_publication_id_idx" ON "publication_pictures"("publication_id");

-- CreateIndex
CREATE INDEX "publication_pictures_variant_idx" ON "publication_pictures"("variant");

-- AddForeignKey
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_revision_id_attachment_id_fkey" FOREIGN KEY ("revision_id", "attachment_id") REFERENCES "attachments"("revision_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_pictures" ADD CONSTRAINT "publication_pictures_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "publication_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE pictures ADD CONSTRAINT pictures_words CHECK (
  char_length(alt_th) <= 300 AND char_length(alt_en) <= 300 AND (NOT decorative OR (alt_th = '' AND alt_en = ''))
);
DO $$
DECLARE framed text;
BEGIN
  FOREACH framed IN ARRAY ARRAY['pictures', 'publication_pictures'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %1$s_frame CHECK (
      focus_x BETWEEN 0 AND 100 AND focus_y BETWEEN 0 AND 100 AND crop_left >= 0 AND crop_top >= 0
      AND crop_width >= 5 AND crop_height >= 5 AND crop_left + crop_width <= 100 AND crop_top + crop_height <= 100)', framed);
  END LOOP;
END $$;
ALTER TABLE publication_pictures ADD CONSTRAINT publication_pictures_shape CHECK (
  width >= 1 AND height >= 1 AND variant ~ '^[0-9a-f]{32}$'
);

CREATE TRIGGER refuse_frozen BEFORE INSERT OR UPDATE OR DELETE ON pictures
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_revision_part();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON publication_pictures
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL attach_public_clock('publication_pictures');
