-- The words of a record stand beside its row, not in it. The index alone decides what is found, so what is read of each
-- find is whether it is public and its group: with rows of a hundred bytes, a fraction of the pages. The release
-- that brings this has other rules, so its first start writes all documents anew.
ALTER TABLE "SearchDocument"
  ALTER COLUMN "nameVector" SET STORAGE EXTERNAL,
  ALTER COLUMN vector SET STORAGE EXTERNAL,
  SET (toast_tuple_target = 128);

-- Public records of one group that have all that is asked for, no more than a number.
CREATE FUNCTION search_group(asked tsquery, only_group text, most int) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT d.id FROM "SearchDocument" d WHERE d."isPublic" AND d."group" = only_group AND d.vector @@ asked LIMIT most
$$;
