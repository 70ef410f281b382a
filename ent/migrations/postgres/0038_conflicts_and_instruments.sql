ALTER TABLE "assessments" ADD COLUMN "instrument" character varying NOT NULL DEFAULT '', ADD COLUMN "again" character varying NOT NULL DEFAULT '';

CREATE TABLE "activity_conflicts" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "reason" character varying NOT NULL, "noticed_on" date NOT NULL, "settled_on" date NULL, "settlement" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "other_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "activity_conflicts_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "activity_conflicts_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "activity_conflicts_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "activity_conflicts_activities_activity" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE NO ACTION, CONSTRAINT "activity_conflicts_activities_other" FOREIGN KEY ("other_id") REFERENCES "activities" ("id") ON DELETE NO ACTION, CONSTRAINT "conflict_of_two_activities" CHECK (activity_id <> other_id), CONSTRAINT "conflict_says_why" CHECK (reason <> ''), CONSTRAINT "settled_not_before_noticed" CHECK (settled_on IS NULL OR settled_on >= noticed_on), CONSTRAINT "settled_says_how" CHECK (CASE WHEN settled_on IS NULL THEN 0 ELSE 1 END = CASE WHEN settlement = '' THEN 0 ELSE 1 END));

CREATE INDEX "activityconflict_practitioner_id" ON "activity_conflicts" ("practitioner_id");

CREATE INDEX "activityconflict_agency_id" ON "activity_conflicts" ("agency_id");

CREATE INDEX "activityconflict_child_id" ON "activity_conflicts" ("child_id");

CREATE INDEX "activityconflict_activity_id" ON "activity_conflicts" ("activity_id");

CREATE INDEX "activityconflict_other_id" ON "activity_conflicts" ("other_id");

ALTER TABLE activity_conflicts ALTER CONSTRAINT activity_conflicts_activities_activity DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activity_conflicts ALTER CONSTRAINT activity_conflicts_activities_other DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activity_conflicts ALTER CONSTRAINT activity_conflicts_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activity_conflicts ALTER CONSTRAINT activity_conflicts_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activity_conflicts ALTER CONSTRAINT activity_conflicts_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE activity_conflicts_history (
  id uuid,
  recorded_at timestamp with time zone,
  reason character varying,
  noticed_on date,
  settled_on date,
  settlement character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  activity_id uuid,
  other_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER activity_conflicts_keep_history BEFORE UPDATE ON activity_conflicts FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER activity_conflicts_follow_history AFTER INSERT ON activity_conflicts REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER activity_conflicts_retire_first BEFORE DELETE ON activity_conflicts FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER activity_conflicts_no_truncate BEFORE TRUNCATE ON activity_conflicts EXECUTE FUNCTION refuse_change();

CREATE TRIGGER activity_conflicts_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON activity_conflicts_history EXECUTE FUNCTION refuse_change();

ALTER TABLE assessments_history ADD COLUMN instrument character varying;

ALTER TABLE assessments_history ADD COLUMN again character varying;

CREATE TRIGGER activity_conflicts_finding_added AFTER INSERT ON activity_conflicts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER activity_conflicts_finding_was AFTER UPDATE ON activity_conflicts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER activity_conflicts_finding_became AFTER UPDATE ON activity_conflicts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER activity_conflicts_finding_gone AFTER DELETE ON activity_conflicts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE INDEX activity_conflicts_history_child_id ON activity_conflicts_history (child_id);
