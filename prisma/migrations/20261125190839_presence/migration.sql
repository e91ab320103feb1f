-- CreateTable
CREATE TABLE "presences" (
    "revision_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "visit" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("revision_id","user_id","visit")
);

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
