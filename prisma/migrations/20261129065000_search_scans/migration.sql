-- The likeliest records again, with fewer walks through the index. Where few records have what is asked for, they are all
-- read, and none is looked for by its name as well. Where names that begin with all of it fill the list, nothing else
-- could come before them, so nothing else is looked for.
-- `total` is how many records have it, where that is known.
DROP FUNCTION search_likeliest(tsquery, tsquery, text, int);

CREATE FUNCTION search_likeliest(asked tsquery, whole tsquery, only_group text, most int, total int DEFAULT NULL)
RETURNS TABLE (kind text, id uuid, "group" text, quality int, outline jsonb)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  WITH whole_names AS MATERIALIZED (
    SELECT d.kind, d.id FROM "SearchDocument" d
    WHERE d."isPublic" AND (only_group IS NULL OR d."group" = only_group) AND d."nameVector" @@ whole
    LIMIT CASE WHEN total <= 2 * most THEN 0 ELSE most END
  ), in_names AS MATERIALIZED (
    SELECT d.kind, d.id FROM "SearchDocument" d
    WHERE d."isPublic" AND (only_group IS NULL OR d."group" = only_group) AND d."nameVector" @@ asked
    LIMIT CASE WHEN total <= 2 * most OR (SELECT count(*) FROM whole_names) = most THEN 0 ELSE 2 * most END
  ), anywhere AS MATERIALIZED (
    SELECT d.kind, d.id FROM "SearchDocument" d
    WHERE d."isPublic" AND (only_group IS NULL OR d."group" = only_group) AND d.vector @@ asked
    LIMIT CASE
      WHEN (SELECT count(*) FROM whole_names) = most OR (SELECT count(*) FROM in_names) = 2 * most THEN 0
      ELSE 2 * most
    END
  ), found AS (SELECT * FROM whole_names UNION SELECT * FROM in_names UNION SELECT * FROM anywhere)
  SELECT d.kind, d.id, d."group", d.quality, d.outline
  FROM found JOIN "SearchDocument" d USING (kind, id)
  ORDER BY ts_rank(d."nameVector", asked) + CASE WHEN d."nameVector" @@ whole THEN 1 ELSE 0 END
    + d.quality / 1000.0 DESC, d.id
  LIMIT most
$$;
