-- CreateIndex
CREATE INDEX "claims_attachment_id_idx" ON "claims"("attachment_id");

-- CreateIndex
CREATE INDEX "claims_link_id_idx" ON "claims"("link_id");

-- CreateIndex
CREATE INDEX "finding_confirmations_revision_id_idx" ON "finding_confirmations"("revision_id");
