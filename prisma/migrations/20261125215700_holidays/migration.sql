-- CreateEnum
CREATE TYPE "holiday_change_kind" AS ENUM ('added', 'removed');

-- AlterTable
ALTER TABLE "cycles" ADD COLUMN     "clarifies_on" DATE;

-- CreateTable
CREATE TABLE "holiday_changes" (
    "day" DATE NOT NULL,
    "kind" "holiday_change_kind" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "holiday_changes_pkey" PRIMARY KEY ("day")
);

-- AddForeignKey
ALTER TABLE "holiday_changes" ADD CONSTRAINT "holiday_changes_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the code believes
ALTER TABLE holiday_changes ADD CONSTRAINT holiday_changes_named CHECK ((kind = 'added') = (char_length(name) BETWEEN 1 AND 150));
