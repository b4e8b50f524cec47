-- All records that have what is asked for, public or not. Found by the index, as in the functions for visitors.
CREATE FUNCTION search_any(asked tsquery) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT d.id FROM "SearchDocument" d WHERE d.vector @@ asked
$$;
