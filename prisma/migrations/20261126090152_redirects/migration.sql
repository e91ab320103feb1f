-- CreateEnum
CREATE TYPE "redirect_kind" AS ENUM ('page', 'external', 'gone');

-- CreateTable
CREATE TABLE "redirects" (
    "id" TEXT NOT NULL,
    "host" TEXT NOT NULL DEFAULT '',
    "path" TEXT NOT NULL,
    "query" TEXT NOT NULL DEFAULT '',
    "kind" "redirect_kind" NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "reason_th" TEXT NOT NULL DEFAULT '',
    "reason_en" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "redirects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirect_hits" (
    "redirect_id" TEXT NOT NULL,
    "hits" BIGINT NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redirect_hits_pkey" PRIMARY KEY ("redirect_id")
);

-- CreateTable
CREATE TABLE "unknown_addresses" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "asked" BIGINT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "unknown_addresses_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "unknown_addresses_address_key" ON "unknown_addresses"("address");

-- AddForeignKey
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redirect_hits" ADD CONSTRAINT "redirect_hits_redirect_id_fkey" FOREIGN KEY ("redirect_id") REFERENCES "redirects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE redirects ADD CONSTRAINT redirects_id CHECK (id ~ '^[0-9a-z]{8}$');
ALTER TABLE redirects ADD CONSTRAINT redirects_from CHECK (
  path LIKE '/%' AND char_length(path) <= 600 AND char_length(query) <= 300 AND char_length(host) <= 255
);
-- a path of ours begins with one slash: two would name another host
ALTER TABLE redirects ADD CONSTRAINT redirects_to CHECK (
  CASE kind WHEN 'page' THEN target ~ '^/([^/\\]|$)' AND reason_th = '' AND reason_en = ''
    WHEN 'external' THEN target ~ '^https?://[^/@\s\\]+(/|$)' AND reason_th = '' AND reason_en = ''
    ELSE target = '' AND reason_th <> '' END
  AND char_length(target) <= 2000
);
-- by a digest, for an address may be longer than an index bears
CREATE UNIQUE INDEX redirects_one ON redirects (md5(host || ' ' || path || '?' || query));
CREATE INDEX redirects_created ON redirects (created_at DESC, id);
ALTER TABLE redirect_hits ADD CONSTRAINT redirect_hits_counted CHECK (hits > 0);
ALTER TABLE unknown_addresses ADD CONSTRAINT unknown_addresses_address CHECK (
  address LIKE '/%' AND char_length(address) <= 700 AND asked > 0
);

CALL attach_public_clock('redirects');
