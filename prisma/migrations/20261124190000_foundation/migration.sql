-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "cycle_state" AS ENUM ('planned', 'running', 'finished');

-- CreateEnum
CREATE TYPE "assignment_kind" AS ENUM ('lead', 'supporting');

-- CreateEnum
CREATE TYPE "revision_state" AS ENUM ('draft', 'submitted', 'returned', 'approved', 'published', 'superseded', 'withdrawn');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('file', 'link', 'text', 'none');

-- CreateEnum
CREATE TYPE "remark_kind" AS ENUM ('remark', 'return_reason');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "period_relation" AS ENUM ('current', 'previous', 'none');

-- CreateEnum
CREATE TYPE "period_coverage" AS ENUM ('in_force', 'events_in_year', 'full_year', 'first_6_months', 'monthly_first_6_months', 'current_state', 'page_live');

-- CreateEnum
CREATE TYPE "topic_code_kind" AS ENUM ('own', 'merged');

-- CreateEnum
CREATE TYPE "publication_state" AS ENUM ('current', 'superseded', 'withdrawn');

-- CreateEnum
CREATE TYPE "session_end" AS ENUM ('signed_out', 'signed_out_everywhere', 'idle', 'expired', 'account_changed');

-- CreateEnum
CREATE TYPE "user_state" AS ENUM ('active', 'disabled');

-- CreateEnum
CREATE TYPE "office_role_name" AS ENUM ('publisher', 'director', 'administrator');

-- CreateEnum
CREATE TYPE "group_role" AS ENUM ('contributor', 'reviewer');

-- CreateEnum
CREATE TYPE "work_group_state" AS ENUM ('active', 'closed');

-- CreateTable
CREATE TABLE "audit_entries" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_roles" TEXT[],
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "revision_id" UUID,
    "request_id" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "before" JSONB,
    "after" JSONB,
    "prev_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "hash" CHAR(64) NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000',

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycles" (
    "fiscal_year" INTEGER NOT NULL,
    "framework_id" UUID NOT NULL,
    "state" "cycle_state" NOT NULL,
    "opens_on" DATE,
    "due_on" DATE,
    "submits_on" DATE,
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cycles_pkey" PRIMARY KEY ("fiscal_year")
);

-- CreateTable
CREATE TABLE "cycle_items" (
    "fiscal_year" INTEGER NOT NULL,
    "item_code" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "due_on" DATE,

    CONSTRAINT "cycle_items_pkey" PRIMARY KEY ("fiscal_year","item_code")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "item_code" TEXT NOT NULL,
    "work_group_id" UUID NOT NULL,
    "kind" "assignment_kind" NOT NULL DEFAULT 'lead',
    "holder_id" UUID,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" TEXT NOT NULL,
    "work_group_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" UUID NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "revision_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "title_search" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "summary_search" TEXT NOT NULL DEFAULT '',
    "document_on" DATE,
    "fiscal_year" INTEGER,
    "change_note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "returned_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_authors" (
    "revision_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_authors_pkey" PRIMARY KEY ("revision_id","user_id")
);

-- CreateTable
CREATE TABLE "revision_items" (
    "revision_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "item_code" TEXT NOT NULL,

    CONSTRAINT "revision_items_pkey" PRIMARY KEY ("revision_id","fiscal_year","item_code")
);

-- CreateTable
CREATE TABLE "revision_links" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "revision_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "item_code" TEXT NOT NULL,
    "element_number" INTEGER NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "attachment_id" TEXT,
    "page" INTEGER,
    "link_id" UUID,
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remarks" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" "remark_kind" NOT NULL DEFAULT 'remark',
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "remarks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blobs" (
    "sha256" CHAR(64) NOT NULL,
    "size" BIGINT NOT NULL,
    "mime" TEXT NOT NULL,
    "pages" INTEGER,
    "has_text" BOOLEAN,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "orphaned_at" TIMESTAMPTZ(3),

    CONSTRAINT "blobs_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" TEXT NOT NULL,
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "display_name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frameworks" (
    "id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "title_th" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "confidence_note" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "scoring_rule_th" TEXT NOT NULL DEFAULT '',
    "level_scheme" TEXT NOT NULL,
    "pass_mark" DECIMAL(5,2),
    "source_sha256" CHAR(64) NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "frameworks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instruments" (
    "framework_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "weight_percent" DECIMAL(5,2) NOT NULL,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "instruments_pkey" PRIMARY KEY ("framework_id","code")
);

-- CreateTable
CREATE TABLE "indicators" (
    "framework_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "instrument_code" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "indicators_pkey" PRIMARY KEY ("framework_id","code")
);

-- CreateTable
CREATE TABLE "sub_indicators" (
    "framework_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "sub_indicators_pkey" PRIMARY KEY ("framework_id","code")
);

-- CreateTable
CREATE TABLE "items" (
    "id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sub_indicator_code" TEXT NOT NULL,
    "topic_slug" TEXT NOT NULL,
    "title_th" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "period_year" INTEGER,
    "period_relation" "period_relation" NOT NULL,
    "period_coverage" "period_coverage" NOT NULL,
    "content_kinds" TEXT[],
    "usual_owners" TEXT[],
    "title_confidence" "confidence" NOT NULL,
    "confidence" "confidence" NOT NULL,
    "sources" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "elements" (
    "item_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text_th" TEXT NOT NULL,

    CONSTRAINT "elements_pkey" PRIMARY KEY ("item_id","number")
);

-- CreateTable
CREATE TABLE "result_levels" (
    "framework_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label_th" TEXT NOT NULL,
    "min_score" DECIMAL(5,2) NOT NULL,
    "max_score" DECIMAL(5,2) NOT NULL,
    "each_instrument_min" DECIMAL(5,2),
    "condition_th" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "result_levels_pkey" PRIMARY KEY ("framework_id","code")
);

-- CreateTable
CREATE TABLE "topics" (
    "slug" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "topic_codes" (
    "topic_slug" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "item_code" TEXT NOT NULL,
    "kind" "topic_code_kind" NOT NULL,

    CONSTRAINT "topic_codes_pkey" PRIMARY KEY ("topic_slug","fiscal_year","item_code")
);

-- CreateTable
CREATE TABLE "offices" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_name_th" TEXT NOT NULL,
    "short_name_en" TEXT NOT NULL,
    "motto_th" TEXT NOT NULL DEFAULT '',
    "motto_en" TEXT NOT NULL DEFAULT '',
    "address_th" TEXT NOT NULL DEFAULT '',
    "address_en" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "opening_th" TEXT NOT NULL DEFAULT '',
    "opening_en" TEXT NOT NULL DEFAULT '',
    "director_name" TEXT NOT NULL DEFAULT '',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_results" (
    "fiscal_year" INTEGER NOT NULL,
    "score" DECIMAL(5,2) NOT NULL,
    "level" TEXT NOT NULL,
    "rank" INTEGER,
    "rank_of" INTEGER,
    "source_th" TEXT NOT NULL,
    "source_en" TEXT NOT NULL,

    CONSTRAINT "assessment_results_pkey" PRIMARY KEY ("fiscal_year")
);

-- CreateTable
CREATE TABLE "publications" (
    "id" UUID NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "revision_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "state" "publication_state" NOT NULL DEFAULT 'current',
    "work_group_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "title_search" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "summary_search" TEXT NOT NULL,
    "document_on" DATE,
    "fiscal_year" INTEGER,
    "change_note" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT NOT NULL DEFAULT '',
    "forced_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_items" (
    "publication_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "item_code" TEXT NOT NULL,

    CONSTRAINT "publication_items_pkey" PRIMARY KEY ("publication_id","fiscal_year","item_code")
);

-- CreateTable
CREATE TABLE "publication_files" (
    "id" TEXT NOT NULL,
    "publication_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "size" BIGINT NOT NULL,
    "mime" TEXT NOT NULL,
    "pages" INTEGER,
    "has_text" BOOLEAN,
    "display_name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,

    CONSTRAINT "publication_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_links" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "publication_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_claims" (
    "publication_id" UUID NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "item_code" TEXT NOT NULL,
    "element_number" INTEGER NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "file_id" TEXT,
    "page" INTEGER,
    "link_id" UUID,
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "publication_claims_pkey" PRIMARY KEY ("publication_id","fiscal_year","item_code","element_number")
);

-- CreateTable
CREATE TABLE "public_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "tick" BIGINT NOT NULL DEFAULT 1,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "audit_seq" BIGINT NOT NULL DEFAULT 0,
    "audit_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "public_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" "session_end",
    "address" TEXT NOT NULL DEFAULT '',
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "user_state" NOT NULL DEFAULT 'active',
    "disabled_at" TIMESTAMPTZ(3),
    "disabled_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_roles" (
    "user_id" UUID NOT NULL,
    "role" "office_role_name" NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "office_roles_pkey" PRIMARY KEY ("user_id","role")
);

-- CreateTable
CREATE TABLE "memberships" (
    "user_id" UUID NOT NULL,
    "work_group_id" UUID NOT NULL,
    "role" "group_role" NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("user_id","work_group_id","role")
);

-- CreateTable
CREATE TABLE "work_groups" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "work_group_state" NOT NULL DEFAULT 'active',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_groups_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_hash_key" ON "audit_entries"("hash");

-- CreateIndex
CREATE INDEX "audit_entries_object_type_object_id_idx" ON "audit_entries"("object_type", "object_id");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_idx" ON "audit_entries"("actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "cycles_framework_id_key" ON "cycles"("framework_id");

-- CreateIndex
CREATE INDEX "assignments_work_group_id_idx" ON "assignments"("work_group_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignments_fiscal_year_item_code_work_group_id_key" ON "assignments"("fiscal_year", "item_code", "work_group_id");

-- CreateIndex
CREATE INDEX "evidence_work_group_id_idx" ON "evidence"("work_group_id");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_evidence_id_number_key" ON "revisions"("evidence_id", "number");

-- CreateIndex
CREATE INDEX "revision_items_fiscal_year_item_code_idx" ON "revision_items"("fiscal_year", "item_code");

-- CreateIndex
CREATE INDEX "revision_links_revision_id_idx" ON "revision_links"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "claims_revision_id_fiscal_year_item_code_element_number_key" ON "claims"("revision_id", "fiscal_year", "item_code", "element_number");

-- CreateIndex
CREATE INDEX "remarks_revision_id_idx" ON "remarks"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_revision_id_sha256_key" ON "attachments"("revision_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "frameworks_fiscal_year_edition_key" ON "frameworks"("fiscal_year", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "frameworks_fiscal_year_source_sha256_key" ON "frameworks"("fiscal_year", "source_sha256");

-- CreateIndex
CREATE INDEX "items_topic_slug_idx" ON "items"("topic_slug");

-- CreateIndex
CREATE UNIQUE INDEX "items_framework_id_code_key" ON "items"("framework_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "publications_revision_id_key" ON "publications"("revision_id");

-- CreateIndex
CREATE INDEX "publications_state_published_at_idx" ON "publications"("state", "published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "publications_evidence_id_revision_number_key" ON "publications"("evidence_id", "revision_number");

-- CreateIndex
CREATE INDEX "publication_items_fiscal_year_item_code_idx" ON "publication_items"("fiscal_year", "item_code");

-- CreateIndex
CREATE INDEX "publication_files_publication_id_idx" ON "publication_files"("publication_id");

-- CreateIndex
CREATE INDEX "publication_links_publication_id_idx" ON "publication_links"("publication_id");

-- CreateIndex
CREATE INDEX "publication_claims_fiscal_year_item_code_idx" ON "publication_claims"("fiscal_year", "item_code");

-- CreateIndex
CREATE INDEX "sessions_user_id_ended_at_idx" ON "sessions"("user_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "memberships_work_group_id_idx" ON "memberships"("work_group_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_groups_slug_key" ON "work_groups"("slug");

-- AddForeignKey
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_items" ADD CONSTRAINT "cycle_items_fiscal_year_fkey" FOREIGN KEY ("fiscal_year") REFERENCES "cycles"("fiscal_year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_items" ADD CONSTRAINT "cycle_items_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_fiscal_year_item_code_fkey" FOREIGN KEY ("fiscal_year", "item_code") REFERENCES "cycle_items"("fiscal_year", "item_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_work_group_id_fkey" FOREIGN KEY ("work_group_id") REFERENCES "work_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_work_group_id_fkey" FOREIGN KEY ("work_group_id") REFERENCES "work_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_authors" ADD CONSTRAINT "revision_authors_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_authors" ADD CONSTRAINT "revision_authors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_items" ADD CONSTRAINT "revision_items_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_items" ADD CONSTRAINT "revision_items_fiscal_year_item_code_fkey" FOREIGN KEY ("fiscal_year", "item_code") REFERENCES "cycle_items"("fiscal_year", "item_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_links" ADD CONSTRAINT "revision_links_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "revision_links"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "blobs"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruments" ADD CONSTRAINT "instruments_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_framework_id_instrument_code_fkey" FOREIGN KEY ("framework_id", "instrument_code") REFERENCES "instruments"("framework_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sub_indicators" ADD CONSTRAINT "sub_indicators_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sub_indicators" ADD CONSTRAINT "sub_indicators_framework_id_indicator_code_fkey" FOREIGN KEY ("framework_id", "indicator_code") REFERENCES "indicators"("framework_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_framework_id_sub_indicator_code_fkey" FOREIGN KEY ("framework_id", "sub_indicator_code") REFERENCES "sub_indicators"("framework_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_topic_slug_fkey" FOREIGN KEY ("topic_slug") REFERENCES "topics"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elements" ADD CONSTRAINT "elements_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_levels" ADD CONSTRAINT "result_levels_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_codes" ADD CONSTRAINT "topic_codes_topic_slug_fkey" FOREIGN KEY ("topic_slug") REFERENCES "topics"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_work_group_id_fkey" FOREIGN KEY ("work_group_id") REFERENCES "work_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_items" ADD CONSTRAINT "publication_items_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_items" ADD CONSTRAINT "publication_items_fiscal_year_item_code_fkey" FOREIGN KEY ("fiscal_year", "item_code") REFERENCES "cycle_items"("fiscal_year", "item_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_files" ADD CONSTRAINT "publication_files_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_links" ADD CONSTRAINT "publication_links_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_claims" ADD CONSTRAINT "publication_claims_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_roles" ADD CONSTRAINT "office_roles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_work_group_id_fkey" FOREIGN KEY ("work_group_id") REFERENCES "work_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
