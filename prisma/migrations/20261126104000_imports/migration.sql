-- CreateEnum
CREATE TYPE "SheetRowKind" AS ENUM ('CREATE', 'CHANGE', 'SAME', 'REFUSED');

-- CreateTable
CREATE TABLE "SheetImport" (
    "id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "heads" TEXT[],
    "handIn" BOOLEAN NOT NULL,
    "actorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "committedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SheetImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetRow" (
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "kind" "SheetRowKind" NOT NULL,
    "listingId" UUID,
    "revision" INTEGER,
    "name" TEXT NOT NULL,
    "cells" TEXT[],
    "differences" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "content" JSONB,

    CONSTRAINT "SheetRow_pkey" PRIMARY KEY ("importId","row")
);

-- CreateIndex
CREATE INDEX "SheetImport_actorId_createdAt_idx" ON "SheetImport"("actorId", "createdAt");

-- CreateIndex
CREATE INDEX "SheetImport_expiresAt_idx" ON "SheetImport"("expiresAt");

-- CreateIndex
CREATE INDEX "SheetRow_importId_kind_idx" ON "SheetRow"("importId", "kind");

-- AddForeignKey
ALTER TABLE "SheetImport" ADD CONSTRAINT "SheetImport_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetRow" ADD CONSTRAINT "SheetRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "SheetImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
