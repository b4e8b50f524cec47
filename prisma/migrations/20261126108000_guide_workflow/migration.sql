-- CreateTable
CREATE TABLE "GuideSlugHistory" (
    "slug" TEXT NOT NULL,
    "guideId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GuideSlugHistory_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "GuideSlugHistory_guideId_idx" ON "GuideSlugHistory"("guideId");

-- AddForeignKey
ALTER TABLE "GuideSlugHistory" ADD CONSTRAINT "GuideSlugHistory_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE CASCADE ON UPDATE CASCADE;
