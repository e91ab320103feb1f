-- CreateEnum
CREATE TYPE "blessing_state" AS ENUM ('waiting', 'approved', 'refused');

-- CreateTable
CREATE TABLE "blessings" (
    "id" TEXT NOT NULL,
    "design" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "signed" TEXT NOT NULL DEFAULT '',
    "state" "blessing_state" NOT NULL DEFAULT 'waiting',
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "blessings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_blessings" (
    "id" TEXT NOT NULL,
    "design" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "signed" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_blessings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "blessings_state_sent_at_idx" ON "blessings"("state", "sent_at");

-- CreateIndex
CREATE INDEX "public_blessings_sent_at_id_idx" ON "public_blessings"("sent_at", "id");

-- AddForeignKey
ALTER TABLE "blessings" ADD CONSTRAINT "blessings_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_blessings" ADD CONSTRAINT "public_blessings_id_fkey" FOREIGN KEY ("id") REFERENCES "blessings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE blessings ADD CONSTRAINT blessings_shape CHECK (
  id ~ '^[0-9a-z]{8}$' AND design ~ '^[a-z]{1,20}$' AND char_length(body) BETWEEN 1 AND 200 AND char_length(signed) <= 60
);
ALTER TABLE blessings ADD CONSTRAINT blessings_decided CHECK (
  (state = 'waiting') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)
    AND (state = 'refused') = (reason <> '') AND char_length(reason) <= 1000
);

-- The wall has what is approved, word for word, and nothing else.
CREATE FUNCTION refuse_unread_blessing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM blessings b WHERE b.id = NEW.id AND b.state = 'approved'
    AND (b.design, b.body, b.signed, b.sent_at) = (NEW.design, NEW.body, NEW.signed, NEW.sent_at)) THEN
    RAISE EXCEPTION 'blessing % is not approved', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_unread BEFORE INSERT OR UPDATE ON public_blessings
  FOR EACH ROW EXECUTE FUNCTION refuse_unread_blessing();
CALL attach_public_clock('public_blessings');
