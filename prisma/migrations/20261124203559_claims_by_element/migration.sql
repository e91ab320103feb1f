-- DropIndex
DROP INDEX "publication_claims_fiscal_year_item_code_idx";

-- CreateIndex
CREATE INDEX "publication_claims_fiscal_year_item_code_element_number_idx" ON "publication_claims"("fiscal_year", "item_code", "element_number");
