-- DropIndex
DROP INDEX "Listing_search_idx";

-- AlterTable
ALTER TABLE "Listing" DROP COLUMN "search",
DROP COLUMN "searchTokens";

-- CreateTable
CREATE TABLE "SearchDocument" (
    "kind" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "isPublic" BOOLEAN NOT NULL,
    "quality" INTEGER NOT NULL,
    "nameVector" tsvector NOT NULL,
    "vector" tsvector NOT NULL,
    "outline" JSONB NOT NULL,
    "rules" TEXT NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "neighbours" TEXT[],

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "SearchMiss" (
    "query" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SearchMiss_pkey" PRIMARY KEY ("day","locale","query")
);

-- CreateIndex
CREATE INDEX "SearchDocument_nameVector_idx" ON "SearchDocument" USING GIN ("nameVector");

-- CreateIndex
CREATE INDEX "SearchDocument_vector_idx" ON "SearchDocument" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "SearchWord_neighbours_idx" ON "SearchWord" USING GIN ("neighbours");

-- A sequential scan takes every vector out of its storage, which the planner thinks is free. The index never does.

-- Whether a public record has all that is asked for.
CREATE FUNCTION search_has(asked tsquery) RETURNS boolean
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT EXISTS (SELECT 1 FROM "SearchDocument" WHERE "isPublic" AND vector @@ asked)
$$;

-- The likeliest public records, of one group or of all: those whose name begins with the whole query, those that have it
-- in a name, and those that have it anywhere.
CREATE FUNCTION search_likeliest(asked tsquery, whole tsquery, only_group text, most int)
RETURNS TABLE (kind text, id uuid, "group" text, quality int, outline jsonb)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  WITH whole_names AS MATERIALIZED (
    SELECT d.kind, d.id FROM "SearchDocument" d
    WHERE d."isPublic" AND (only_group IS NULL OR d."group" = only_group) AND d."nameVector" @@ whole LIMIT most
  ), in_names AS MATERIALIZED (
    SELECT d.kind, d.id FROM "SearchDocument" d
    WHERE d."isPublic" AND (only_group IS NULL OR d."group" = only_group) AND d."nameVector" @@ asked LIMIT 2 * most
  ), anywhere AS MATERIALIZED (
    SELECT d.kind, d.id FROM "SearchDocument" d
    WHERE d."isPublic" AND (only_group IS NULL OR d."group" = only_group) AND d.vector @@ asked
    -- Where names alone fill the list, the texts are not looked at.
    LIMIT CASE WHEN (SELECT count(*) FROM in_names) < 2 * most THEN 2 * most ELSE 0 END
  ), found AS (SELECT * FROM whole_names UNION SELECT * FROM in_names UNION SELECT * FROM anywhere)
  SELECT d.kind, d.id, d."group", d.quality, d.outline
  FROM found JOIN "SearchDocument" d USING (kind, id)
  ORDER BY ts_rank(d."nameVector", asked) + CASE WHEN d."nameVector" @@ whole THEN 1 ELSE 0 END
    + d.quality / 1000.0 DESC, d.id
  LIMIT most
$$;

-- Public records by group, counted up to a number.
CREATE FUNCTION search_count(asked tsquery, most int) RETURNS TABLE ("group" text, total int)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT found."group", count(*)::int
  FROM (SELECT d."group" FROM "SearchDocument" d WHERE d."isPublic" AND d.vector @@ asked LIMIT most) found
  GROUP BY 1
$$;

-- Words that have something in common with one that was typed.
CREATE FUNCTION search_neighbours(typed text[]) RETURNS TABLE (word text)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT w.word FROM "SearchWord" w WHERE w.neighbours && typed LIMIT 500
$$;
