CREATE TABLE "procedure_notes" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "version" bigint NOT NULL DEFAULT 1, "topic" character varying NOT NULL, "text" character varying NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "procedure_notes_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT "procedure_note_says_something" CHECK (text <> ''));

CREATE INDEX "procedurenote_agency_id_id" ON "procedure_notes" ("agency_id", "id");

ALTER TABLE procedure_notes ALTER CONSTRAINT procedure_notes_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE procedure_notes_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  version bigint,
  topic character varying,
  text character varying,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER procedure_notes_keep_history BEFORE UPDATE ON procedure_notes FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER procedure_notes_follow_history AFTER INSERT ON procedure_notes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER procedure_notes_retire_first BEFORE DELETE ON procedure_notes FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER procedure_notes_no_truncate BEFORE TRUNCATE ON procedure_notes EXECUTE FUNCTION refuse_change();

CREATE TRIGGER procedure_notes_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON procedure_notes_history EXECUTE FUNCTION refuse_change();
