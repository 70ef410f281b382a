-- What practitioners say of themselves: one row for each respect, with history like everything.

CREATE TABLE "self_descriptions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "aspect" character varying NOT NULL, "codes" jsonb NOT NULL, "shared" boolean NOT NULL, "stated_on" date NOT NULL, "practitioner_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "self_descriptions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "ethnicities_are_ones_own" CHECK (NOT (shared AND aspect = 'ETHNICITIES')));

CREATE UNIQUE INDEX "selfdescription_practitioner_id_aspect" ON "self_descriptions" ("practitioner_id", "aspect");

ALTER TABLE self_descriptions ALTER CONSTRAINT self_descriptions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE self_descriptions_history (
  id uuid,
  recorded_at timestamp with time zone,
  aspect character varying,
  codes jsonb,
  shared boolean,
  stated_on date,
  practitioner_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER self_descriptions_keep_history BEFORE UPDATE ON self_descriptions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER self_descriptions_follow_history AFTER INSERT ON self_descriptions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER self_descriptions_retire_first BEFORE DELETE ON self_descriptions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER self_descriptions_no_truncate BEFORE TRUNCATE ON self_descriptions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER self_descriptions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON self_descriptions_history EXECUTE FUNCTION refuse_change();
