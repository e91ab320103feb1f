-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'handed', 'sent', 'doubtful', 'failed', 'kept', 'closed');

-- CreateEnum
CREATE TYPE "mail_choice" AS ENUM ('each', 'digest', 'none');

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "mail_choice" "mail_choice" NOT NULL DEFAULT 'digest',
ADD COLUMN     "mail_lang" TEXT NOT NULL DEFAULT 'th';

-- CreateTable
CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to_id" UUID,
    "to_address" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" "mail_state" NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mail_id" UUID,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mails_key_key" ON "mails"("key");

-- CreateIndex
CREATE INDEX "mails_state_next_try_at_idx" ON "mails"("state", "next_try_at");

-- CreateIndex
CREATE INDEX "mails_created_at_idx" ON "mails"("created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notices_key_key" ON "notices"("key");

-- CreateIndex
CREATE INDEX "notices_user_id_mail_id_idx" ON "notices"("user_id", "mail_id");

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mails"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the code believes, repeated.
ALTER TABLE users ADD CONSTRAINT users_mail_lang CHECK (mail_lang IN ('th', 'en'));
ALTER TABLE mails ADD CONSTRAINT mails_one_line CHECK (subject !~ '[[:cntrl:]]' AND to_name !~ '[[:cntrl:]]' AND to_address !~ '[[:cntrl:][:space:]]');
ALTER TABLE mails ADD CONSTRAINT mails_ended CHECK ((state IN ('sent', 'doubtful', 'failed', 'closed')) = (ended_at IS NOT NULL));
