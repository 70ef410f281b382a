CREATE TABLE "joint_activities" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "reason" character varying NOT NULL, "joined_on" date NOT NULL, "ended_on" date NULL, "end_reason" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "other_id" uuid NOT NULL, "other_child_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "joint_activities_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "joint_activities_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "joint_activities_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "joint_activities_activities_activity" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE NO ACTION, CONSTRAINT "joint_activities_activities_other" FOREIGN KEY ("other_id") REFERENCES "activities" ("id") ON DELETE NO ACTION, CONSTRAINT "joint_activities_children_other_child" FOREIGN KEY ("other_child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "joined_says_why" CHECK (reason <> ''), CONSTRAINT "joint_of_two_children" CHECK (activity_id <> other_id AND child_id <> other_child_id), CONSTRAINT "separated_says_why" CHECK (CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END));

CREATE INDEX "jointactivity_practitioner_id" ON "joint_activities" ("practitioner_id");

CREATE INDEX "jointactivity_agency_id" ON "joint_activities" ("agency_id");

CREATE INDEX "jointactivity_child_id" ON "joint_activities" ("child_id");

CREATE INDEX "jointactivity_other_id" ON "joint_activities" ("other_id");

CREATE INDEX "jointactivity_other_child_id" ON "joint_activities" ("other_child_id");

CREATE UNIQUE INDEX "jointactivity_activity_id_other_id" ON "joint_activities" ("activity_id", "other_id") WHERE ended_on IS NULL;

ALTER TABLE joint_activities ALTER CONSTRAINT joint_activities_activities_activity DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE joint_activities ALTER CONSTRAINT joint_activities_activities_other DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE joint_activities ALTER CONSTRAINT joint_activities_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE joint_activities ALTER CONSTRAINT joint_activities_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE joint_activities ALTER CONSTRAINT joint_activities_children_other_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE joint_activities ALTER CONSTRAINT joint_activities_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE joint_activities_history (
  id uuid,
  recorded_at timestamp with time zone,
  reason character varying,
  joined_on date,
  ended_on date,
  end_reason character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  activity_id uuid,
  other_id uuid,
  other_child_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER joint_activities_keep_history BEFORE UPDATE ON joint_activities FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER joint_activities_follow_history AFTER INSERT ON joint_activities REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER joint_activities_retire_first BEFORE DELETE ON joint_activities FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER joint_activities_no_truncate BEFORE TRUNCATE ON joint_activities EXECUTE FUNCTION refuse_change();

CREATE TRIGGER joint_activities_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON joint_activities_history EXECUTE FUNCTION refuse_change();
