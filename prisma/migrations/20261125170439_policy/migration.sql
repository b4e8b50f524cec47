-- CreateEnum
CREATE TYPE "PublicationStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'ARCHIVED');

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "ruleId" UUID,
ADD COLUMN     "valueId" UUID,
ALTER COLUMN "listingId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "PolicyRule" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "status" "PublicationStatus" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL,
    "publishedRevision" INTEGER,
    "maxStayDays" INTEGER,
    "cumulative" JSONB,
    "purposes" TEXT[],
    "passportKinds" TEXT[],
    "terms" JSONB NOT NULL,
    "validFrom" TEXT,
    "validUntil" TEXT,
    "sources" TEXT[],
    "facts" TEXT[],
    "checkedOn" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PolicyRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatedValue" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "status" "PublicationStatus" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL,
    "publishedRevision" INTEGER,
    "unit" TEXT NOT NULL,
    "amount" INTEGER,
    "day" TEXT,
    "validFrom" TEXT,
    "validUntil" TEXT,
    "sources" TEXT[],
    "facts" TEXT[],
    "checkedOn" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DatedValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicySource" (
    "key" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "published" TEXT,
    "retrieved" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "quality" TEXT NOT NULL,

    CONSTRAINT "PolicySource_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PolicyFact" (
    "number" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "sources" TEXT[],
    "check" BOOLEAN NOT NULL,

    CONSTRAINT "PolicyFact_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "PolicyRule_status_kind_idx" ON "PolicyRule"("status", "kind");

-- CreateIndex
CREATE INDEX "PolicyRule_kind_place_idx" ON "PolicyRule"("kind", "place");

-- CreateIndex
CREATE INDEX "DatedValue_status_key_idx" ON "DatedValue"("status", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_ruleId_number_key" ON "Revision"("ruleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_valueId_number_key" ON "Revision"("valueId", "number");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "PolicyRule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_valueId_fkey" FOREIGN KEY ("valueId") REFERENCES "DatedValue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A revision is of one record.
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_one_record" CHECK (num_nonnulls("listingId", "ruleId", "valueId") = 1);

-- Days are compared as texts, which is right for this shape only.
ALTER TABLE "PolicyRule" ADD CONSTRAINT "PolicyRule_days" CHECK (
  coalesce("validFrom", '2000-01-01') ~ '^\d{4}-\d{2}-\d{2}$' AND coalesce("validUntil", '2000-01-01') ~ '^\d{4}-\d{2}-\d{2}$'
);
ALTER TABLE "DatedValue" ADD CONSTRAINT "DatedValue_days" CHECK (
  coalesce("validFrom", '2000-01-01') ~ '^\d{4}-\d{2}-\d{2}$' AND coalesce("validUntil", '2000-01-01') ~ '^\d{4}-\d{2}-\d{2}$'
  AND coalesce("day", '2000-01-01') ~ '^\d{4}-\d{2}-\d{2}$'
);
