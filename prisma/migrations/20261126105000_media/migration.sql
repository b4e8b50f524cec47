-- CreateTable
CREATE TABLE "Picture" (
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" INTEGER[],
    "bytes" INTEGER NOT NULL,
    "placeholder" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "focalX" INTEGER NOT NULL DEFAULT 50,
    "focalY" INTEGER NOT NULL DEFAULT 50,
    "alternatives" JSONB NOT NULL DEFAULT '{}',
    "credit" TEXT NOT NULL DEFAULT '',
    "licence" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "addedById" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "PictureUse" (
    "revisionId" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "PictureUse_pkey" PRIMARY KEY ("revisionId","hash")
);

-- CreateIndex
CREATE INDEX "Picture_addedAt_idx" ON "Picture"("addedAt");

-- CreateIndex
CREATE INDEX "PictureUse_hash_idx" ON "PictureUse"("hash");

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureUse" ADD CONSTRAINT "PictureUse_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureUse" ADD CONSTRAINT "PictureUse_hash_fkey" FOREIGN KEY ("hash") REFERENCES "Picture"("hash") ON DELETE CASCADE ON UPDATE CASCADE;
