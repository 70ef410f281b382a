-- What a corrected interaction says now: who may not read that does not read what it said before.

ALTER TABLE "interactions" ADD COLUMN "latest_id" uuid NULL, ADD CONSTRAINT "interactions_interactions_earlier" FOREIGN KEY ("latest_id") REFERENCES "interactions" ("id") ON DELETE NO ACTION;

CREATE INDEX "interaction_latest_id" ON "interactions" ("latest_id");

ALTER TABLE interactions ALTER CONSTRAINT interactions_interactions_earlier DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interactions_history ADD COLUMN latest_id uuid;

WITH RECURSIVE chain (old_id, new_id) AS (
    SELECT corrects_id, id FROM interactions WHERE corrects_id IS NOT NULL AND NOT withdrawn
    UNION ALL SELECT c.old_id, i.id FROM chain c JOIN interactions i ON i.corrects_id = c.new_id AND NOT i.withdrawn)
UPDATE interactions SET recorded_at = clock_timestamp(), latest_id = (SELECT new_id FROM chain WHERE old_id = interactions.id
    AND NOT EXISTS (SELECT 1 FROM interactions n WHERE n.corrects_id = chain.new_id AND NOT n.withdrawn))
  WHERE id IN (SELECT old_id FROM chain);
