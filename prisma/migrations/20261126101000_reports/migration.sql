-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('RECEIVED', 'TAKEN_UP', 'CORRECTED', 'UNCONFIRMED', 'REJECTED');

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "listingId" UUID,
    "guideId" UUID,
    "fact" TEXT,
    "valueHash" TEXT,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "contact" TEXT,
    "state" "ReportState" NOT NULL DEFAULT 'RECEIVED',
    "answer" TEXT,
    "answerLocale" TEXT,
    "correctedIn" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenUpAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "handledById" UUID,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Report_number_key" ON "Report"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Report_formId_key" ON "Report"("formId");

-- CreateIndex
CREATE INDEX "Report_state_createdAt_idx" ON "Report"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Report_listingId_state_idx" ON "Report"("listingId", "state");

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_handledById_fkey" FOREIGN KEY ("handledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
