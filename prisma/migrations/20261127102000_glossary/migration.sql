-- CreateTable
CREATE TABLE "OfficialTerm" (
    "id" UUID NOT NULL,
    "hanzi" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "forbidden" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "checkedOn" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OfficialTerm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "OfficialTerm_hanzi_key" ON "OfficialTerm"("hanzi");
