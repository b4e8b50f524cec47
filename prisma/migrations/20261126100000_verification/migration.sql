-- CreateTable
CREATE TABLE "RoundAnswer" (
    "id" UUID NOT NULL,
    "listingId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "valueHash" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID NOT NULL,
    "verificationId" UUID,
    "revision" INTEGER,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoundAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RoundAnswer_listingId_field_idx" ON "RoundAnswer"("listingId", "field");

-- CreateIndex
CREATE INDEX "RoundAnswer_byId_at_idx" ON "RoundAnswer"("byId", "at");

-- AddForeignKey
ALTER TABLE "RoundAnswer" ADD CONSTRAINT "RoundAnswer_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundAnswer" ADD CONSTRAINT "RoundAnswer_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
