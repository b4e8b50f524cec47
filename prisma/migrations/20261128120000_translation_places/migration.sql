-- What each language of a revision needs is judged once, when the revision is written, and not each time the board of
-- translations is opened.

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "places" JSONB,
ADD COLUMN     "title" TEXT;

-- The place in `boardStates` from 1 of every language with a text; one without any is at 1. Null where there is no
-- English text to translate. The hash is that of `lib/content-hash.ts` for a text.
CREATE FUNCTION translation_places(texts jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM jsonb_each(texts->'en')) THEN coalesce((
    SELECT jsonb_object_agg(language, place) FROM (
      SELECT language, min(CASE
          WHEN target IS NULL THEN 1
          WHEN target->>'sourceHash' <> hash THEN 2
          WHEN target->>'origin' = 'machine' THEN 3
          ELSE 4 END) AS place
        FROM (SELECT own.key AS language, own.value->one.key AS target, one.hash
          FROM (SELECT key, left(encode(sha256(convert_to(to_json(value->>'value')::text, 'UTF8')), 'hex'), 16) AS hash
              FROM jsonb_each(texts->'en') OFFSET 0) one
            CROSS JOIN jsonb_each(texts) own WHERE own.key <> 'en') pairs
        GROUP BY language) judged), '{}') END
$$;

CREATE FUNCTION judge_translations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE texts jsonb := NEW.snapshot->'texts';
BEGIN
  NEW.places := translation_places(texts);
  NEW.title := coalesce(texts->'en'->'name'->>'value', texts->'en'->'title'->>'value',
    texts->'zh'->'name'->>'value', texts->'zh'->'title'->>'value');
  RETURN NEW;
END $$;

CREATE TRIGGER "Revision_translations" BEFORE INSERT OR UPDATE OF snapshot ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION judge_translations();

UPDATE "Revision" SET snapshot = snapshot WHERE "listingId" IS NOT NULL OR "guideId" IS NOT NULL;
