-- CreateTable
CREATE TABLE "declaration_signatures" (
    "id" UUID NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "publication_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "work_group_id" UUID,
    "text_sha256" CHAR(64) NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "declaration_signatures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "declaration_signatures_user_id_idx" ON "declaration_signatures"("user_id");

-- CreateIndex
CREATE INDEX "declaration_signatures_publication_id_idx" ON "declaration_signatures"("publication_id");

-- CreateIndex
CREATE INDEX "declaration_signatures_work_group_id_idx" ON "declaration_signatures"("work_group_id");

-- CreateIndex
CREATE UNIQUE INDEX "declaration_signatures_evidence_id_text_sha256_user_id_key" ON "declaration_signatures"("evidence_id", "text_sha256", "user_id");

-- AddForeignKey
ALTER TABLE "declaration_signatures" ADD CONSTRAINT "declaration_signatures_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration_signatures" ADD CONSTRAINT "declaration_signatures_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration_signatures" ADD CONSTRAINT "declaration_signatures_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration_signatures" ADD CONSTRAINT "declaration_signatures_work_group_id_fkey" FOREIGN KEY ("work_group_id") REFERENCES "work_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE declaration_signatures ADD CONSTRAINT declaration_signatures_hash CHECK (text_sha256 ~ '^[0-9a-f]{64}$');

-- A name that was put to a text stays put. The public reads how many there are.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON declaration_signatures
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL attach_public_clock('declaration_signatures');
