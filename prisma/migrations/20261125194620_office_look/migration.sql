-- AlterTable
ALTER TABLE "offices" ADD COLUMN     "map_url" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "website_url" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "office_looks" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "main_colour" TEXT NOT NULL DEFAULT '',
    "logo" BYTEA,
    "logo_hash" TEXT NOT NULL DEFAULT '',
    "logo_width" INTEGER NOT NULL DEFAULT 0,
    "logo_height" INTEGER NOT NULL DEFAULT 0,
    "logo_alt_th" TEXT NOT NULL DEFAULT '',
    "logo_alt_en" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_looks_pkey" PRIMARY KEY ("id")
);

-- What the code believes of the look ----------------------------------------------------------------------------------

ALTER TABLE offices ADD CONSTRAINT offices_addresses CHECK (
  map_url ~* '^(https?://.+)?$' AND website_url ~* '^(https?://.+)?$'
);
ALTER TABLE office_looks ADD CONSTRAINT office_looks_single CHECK (id = 1);
ALTER TABLE office_looks ADD CONSTRAINT office_looks_colour CHECK (main_colour ~ '^(#[0-9a-f]{6})?$');
ALTER TABLE office_looks ADD CONSTRAINT office_looks_logo CHECK (
  (logo IS NULL) = (logo_hash = '') AND logo_hash ~ '^([0-9a-f]{16})?$' AND octet_length(logo) BETWEEN 1 AND 8000
);
CALL attach_public_clock('office_looks');
