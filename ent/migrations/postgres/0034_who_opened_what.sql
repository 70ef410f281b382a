CREATE TABLE "openings" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "subject_id" uuid NOT NULL, "opened_on" date NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "openings_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "openings_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "openings_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION);

CREATE INDEX "opening_practitioner_id" ON "openings" ("practitioner_id");

CREATE INDEX "opening_agency_id" ON "openings" ("agency_id");

CREATE INDEX "opening_child_id_id" ON "openings" ("child_id", "id");

CREATE UNIQUE INDEX "opening_subject_id_practitioner_id_agency_id" ON "openings" ("subject_id", "practitioner_id", "agency_id");

ALTER TABLE openings ALTER CONSTRAINT openings_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE openings ALTER CONSTRAINT openings_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE openings ALTER CONSTRAINT openings_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE openings_history (
  id uuid,
  recorded_at timestamp with time zone,
  subject_id uuid,
  opened_on date,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER openings_keep_history BEFORE UPDATE ON openings FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER openings_follow_history AFTER INSERT ON openings REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER openings_retire_first BEFORE DELETE ON openings FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER openings_no_truncate BEFORE TRUNCATE ON openings EXECUTE FUNCTION refuse_change();

CREATE TRIGGER openings_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON openings_history EXECUTE FUNCTION refuse_change();
