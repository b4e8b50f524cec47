-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "level" TEXT NOT NULL,
    "pages" TEXT[],
    "texts" JSONB NOT NULL,
    "link" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "startAnnounced" BOOLEAN NOT NULL DEFAULT false,
    "endAnnounced" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Notice_startsAt_idx" ON "Notice"("startsAt");
