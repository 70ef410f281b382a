-- Who of a whānau needs an interpreter, and in which language: with history like everything.

CREATE TABLE "interpreter_needs" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "from_on" date NOT NULL, "until_on" date NULL, "language" character varying NOT NULL, "end_reason" character varying NOT NULL DEFAULT '', "withdrawn" boolean NOT NULL DEFAULT false, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "kin_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "interpreter_needs_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "interpreter_needs_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "interpreter_needs_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "interpreter_needs_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT "withdrawn_has_ended" CHECK (NOT withdrawn OR until_on IS NOT NULL));

CREATE INDEX "interpreterneed_practitioner_id" ON "interpreter_needs" ("practitioner_id");

CREATE INDEX "interpreterneed_agency_id" ON "interpreter_needs" ("agency_id");

CREATE INDEX "interpreterneed_child_id_id" ON "interpreter_needs" ("child_id", "id");

CREATE INDEX "interpreterneed_kin_id" ON "interpreter_needs" ("kin_id");

ALTER TABLE interpreter_needs ALTER CONSTRAINT interpreter_needs_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interpreter_needs ALTER CONSTRAINT interpreter_needs_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interpreter_needs ALTER CONSTRAINT interpreter_needs_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interpreter_needs ALTER CONSTRAINT interpreter_needs_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE interpreter_needs_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  from_on date,
  until_on date,
  language character varying,
  end_reason character varying,
  withdrawn boolean,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  kin_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER interpreter_needs_keep_history BEFORE UPDATE ON interpreter_needs FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER interpreter_needs_follow_history AFTER INSERT ON interpreter_needs REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER interpreter_needs_retire_first BEFORE DELETE ON interpreter_needs FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER interpreter_needs_no_truncate BEFORE TRUNCATE ON interpreter_needs EXECUTE FUNCTION refuse_change();

CREATE TRIGGER interpreter_needs_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON interpreter_needs_history EXECUTE FUNCTION refuse_change();
