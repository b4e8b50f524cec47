-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "guideId" UUID;

-- CreateTable
CREATE TABLE "Guide" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "PublicationStatus" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL,
    "publishedRevision" INTEGER,
    "topic" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reviewedOn" TEXT NOT NULL,
    "reviewDue" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Guide_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GuideText" (
    "guideId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "provenance" JSONB NOT NULL,

    CONSTRAINT "GuideText_pkey" PRIMARY KEY ("guideId","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "Guide_slug_key" ON "Guide"("slug");

-- CreateIndex
CREATE INDEX "Guide_status_topic_position_idx" ON "Guide"("status", "topic", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_guideId_number_key" ON "Revision"("guideId", "number");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuideText" ADD CONSTRAINT "GuideText_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A revision is of one record.
ALTER TABLE "Revision" DROP CONSTRAINT "Revision_one_record";
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_one_record" CHECK (num_nonnulls("listingId", "ruleId", "valueId", "guideId") = 1);
