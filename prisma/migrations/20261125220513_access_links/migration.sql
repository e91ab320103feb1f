-- CreateTable
CREATE TABLE "access_links" (
    "id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "user_id" UUID NOT NULL,
    "made_by_id" UUID,
    "by_mail" BOOLEAN NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_links_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "access_links_token_hash_key" ON "access_links"("token_hash");

-- CreateIndex
CREATE INDEX "access_links_user_id_idx" ON "access_links"("user_id");

-- AddForeignKey
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the code believes of links -------------------------------------------------------------------------------------

ALTER TABLE access_links ADD CONSTRAINT access_links_short CHECK (
  expires_at > made_at AND expires_at <= made_at + interval '60 minutes'
);
ALTER TABLE access_links ADD CONSTRAINT access_links_hash CHECK (token_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE access_links ADD CONSTRAINT access_links_one_end CHECK (num_nonnulls(used_at, revoked_at) <= 1);

-- Used or revoked, it opens nothing ever again.
CREATE FUNCTION refuse_link_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL OR OLD.revoked_at IS NOT NULL
    OR (to_jsonb(NEW) - ARRAY['used_at', 'revoked_at']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['used_at', 'revoked_at'])
  THEN
    RAISE EXCEPTION 'link % has ended, it cannot change', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_revival BEFORE UPDATE ON access_links FOR EACH ROW EXECUTE FUNCTION refuse_link_revival();
