-- The child and the adults of its whānau are told as well as practitioners.

ALTER TABLE "notices" ADD CONSTRAINT "told_is_one_person" CHECK (CASE WHEN practitioner_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN told_child_id IS NULL THEN 0 ELSE 1 END = 1), ALTER COLUMN "practitioner_id" DROP NOT NULL, ADD COLUMN "kin_id" uuid NULL, ADD COLUMN "told_child_id" uuid NULL, ADD CONSTRAINT "notices_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, ADD CONSTRAINT "notices_children_told_child" FOREIGN KEY ("told_child_id") REFERENCES "children" ("id") ON DELETE NO ACTION;

CREATE INDEX "notice_kin_id" ON "notices" ("kin_id");

CREATE INDEX "notice_told_child_id" ON "notices" ("told_child_id");

ALTER TABLE notices ALTER CONSTRAINT notices_children_told_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE notices ALTER CONSTRAINT notices_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE notices_history ADD COLUMN kin_id uuid;

ALTER TABLE notices_history ADD COLUMN told_child_id uuid;
