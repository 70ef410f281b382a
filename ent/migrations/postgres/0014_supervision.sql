-- Supervision that is arranged and held, training with its expiry, safety checks, development plans, and who wants to take part.

CREATE TABLE "development_plans" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "aims" character varying NOT NULL, "reviewed_on" date NOT NULL, "next_review_on" date NOT NULL, "practitioner_id" uuid NOT NULL, "recorder_id" uuid NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "development_plans_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "development_plans_practitioners_recorder" FOREIGN KEY ("recorder_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "development_plans_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "next_comes_later" CHECK (next_review_on > reviewed_on));

CREATE INDEX "developmentplan_agency_id" ON "development_plans" ("agency_id");

CREATE INDEX "developmentplan_practitioner_id_id" ON "development_plans" ("practitioner_id", "id");

CREATE UNIQUE INDEX "developmentplan_practitioner_id_agency_id" ON "development_plans" ("practitioner_id", "agency_id");

CREATE TABLE "expressions_of_interest" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "words" character varying NOT NULL, "expressed_on" date NOT NULL, "decided_on" date NULL, "decision" character varying NULL, "reason" character varying NOT NULL DEFAULT '', "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "team_id" uuid NOT NULL, "decider_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "expressions_of_interest_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "expressions_of_interest_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "expressions_of_interest_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "expressions_of_interest_practitioners_decider" FOREIGN KEY ("decider_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "decision_is_somebodys" CHECK (CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END = CASE WHEN decider_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT "decision_is_whole" CHECK (CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END = CASE WHEN decision IS NULL THEN 0 ELSE 1 END));

CREATE INDEX "expressionofinterest_agency_id" ON "expressions_of_interest" ("agency_id");

CREATE INDEX "expressionofinterest_team_id" ON "expressions_of_interest" ("team_id");

CREATE INDEX "expressionofinterest_practitioner_id_id" ON "expressions_of_interest" ("practitioner_id", "id");

CREATE TABLE "safety_checks" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "kind" character varying NOT NULL, "checked_on" date NOT NULL, "expires_on" date NOT NULL, "practitioner_id" uuid NOT NULL, "recorder_id" uuid NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "safety_checks_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "safety_checks_practitioners_recorder" FOREIGN KEY ("recorder_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "safety_checks_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "expires_later" CHECK (expires_on > checked_on));

CREATE INDEX "safetycheck_agency_id" ON "safety_checks" ("agency_id");

CREATE INDEX "safetycheck_practitioner_id_id" ON "safety_checks" ("practitioner_id", "id");

CREATE UNIQUE INDEX "safetycheck_practitioner_id_agency_id_kind_checked_on" ON "safety_checks" ("practitioner_id", "agency_id", "kind", "checked_on");

DROP INDEX "supervision_supervisor_id_practitioner_id_from_on";

ALTER TABLE "supervisions" ADD COLUMN "version" bigint NOT NULL DEFAULT 1, ADD COLUMN "kind" character varying NOT NULL DEFAULT 'SUPERVISOR', ADD COLUMN "frequency_days" bigint NULL, ADD COLUMN "end_reason" character varying NOT NULL DEFAULT '', ADD COLUMN "agency_id" uuid NULL, ADD COLUMN "recorder_id" uuid NULL, ADD CONSTRAINT "supervisions_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, ADD CONSTRAINT "supervisions_practitioners_recorder" FOREIGN KEY ("recorder_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION;

CREATE UNIQUE INDEX "supervision_supervisor_id_practitioner_id_from_on" ON "supervisions" ("supervisor_id", "practitioner_id", "from_on") WHERE agency_id IS NULL;

CREATE TABLE "supervision_sessions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "held_on" date NOT NULL, "minutes" bigint NOT NULL, "reflection_minutes" bigint NOT NULL, "agreed" character varying NOT NULL, "next_on" date NULL, "practitioner_id" uuid NOT NULL, "recorder_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "supervision_id" uuid NOT NULL, "supervisor_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "supervision_sessions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "supervision_sessions_practitioners_recorder" FOREIGN KEY ("recorder_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "supervision_sessions_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "supervision_sessions_supervisions_supervision" FOREIGN KEY ("supervision_id") REFERENCES "supervisions" ("id") ON DELETE NO ACTION, CONSTRAINT "supervision_sessions_practitioners_supervisor" FOREIGN KEY ("supervisor_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "next_comes_later" CHECK (next_on IS NULL OR next_on > held_on), CONSTRAINT "reflection_is_part_of_it" CHECK (reflection_minutes >= 0 AND reflection_minutes <= minutes), CONSTRAINT "session_takes_time" CHECK (minutes > 0));

CREATE INDEX "supervisionsession_agency_id" ON "supervision_sessions" ("agency_id");

CREATE INDEX "supervisionsession_practitioner_id_id" ON "supervision_sessions" ("practitioner_id", "id");

CREATE INDEX "supervisionsession_supervisor_id" ON "supervision_sessions" ("supervisor_id");

CREATE UNIQUE INDEX "supervisionsession_supervision_id_held_on" ON "supervision_sessions" ("supervision_id", "held_on");

CREATE TABLE "training_modules" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "version" bigint NOT NULL DEFAULT 1, "name" character varying NOT NULL, "name_mi" character varying NOT NULL DEFAULT '', "kind" character varying NOT NULL, "required_for" jsonb NOT NULL, "valid_for_days" bigint NULL, "end_reason" character varying NOT NULL DEFAULT '', "team_id" uuid NOT NULL, "recorder_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "training_modules_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "training_modules_practitioners_recorder" FOREIGN KEY ("recorder_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "end_is_whole" CHECK (CASE WHEN until_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END), CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT "valid_for_some_days" CHECK (valid_for_days IS NULL OR valid_for_days > 0));

CREATE INDEX "trainingmodule_team_id" ON "training_modules" ("team_id");

CREATE TABLE "training_completions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "completed_on" date NOT NULL, "expires_on" date NULL, "practitioner_id" uuid NOT NULL, "recorder_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "module_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "training_completions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "training_completions_practitioners_recorder" FOREIGN KEY ("recorder_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "training_completions_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "training_completions_training_modules_module" FOREIGN KEY ("module_id") REFERENCES "training_modules" ("id") ON DELETE NO ACTION, CONSTRAINT "expires_later" CHECK (expires_on IS NULL OR expires_on > completed_on));

CREATE INDEX "trainingcompletion_agency_id" ON "training_completions" ("agency_id");

CREATE INDEX "trainingcompletion_practitioner_id_id" ON "training_completions" ("practitioner_id", "id");

CREATE INDEX "trainingcompletion_module_id" ON "training_completions" ("module_id");

CREATE UNIQUE INDEX "trainingcompletion_once" ON "training_completions" ("practitioner_id", "agency_id", "module_id", "completed_on");

CREATE TABLE "training_needs" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "need" character varying NOT NULL, "noted_on" date NOT NULL, "ended_on" date NULL, "end_note" character varying NOT NULL DEFAULT '', "practitioner_id" uuid NOT NULL, "recorder_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "plan_id" uuid NOT NULL, "module_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "training_needs_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "training_needs_practitioners_recorder" FOREIGN KEY ("recorder_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "training_needs_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "training_needs_development_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "development_plans" ("id") ON DELETE NO ACTION, CONSTRAINT "training_needs_training_modules_module" FOREIGN KEY ("module_id") REFERENCES "training_modules" ("id") ON DELETE NO ACTION, CONSTRAINT "end_is_whole" CHECK (CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_note = '' THEN 0 ELSE 1 END));

CREATE INDEX "trainingneed_agency_id" ON "training_needs" ("agency_id");

CREATE INDEX "trainingneed_practitioner_id_id" ON "training_needs" ("practitioner_id", "id");

CREATE INDEX "trainingneed_plan_id" ON "training_needs" ("plan_id");

ALTER TABLE development_plans ALTER CONSTRAINT development_plans_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE development_plans ALTER CONSTRAINT development_plans_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE development_plans ALTER CONSTRAINT development_plans_practitioners_recorder DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE expressions_of_interest ALTER CONSTRAINT expressions_of_interest_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE expressions_of_interest ALTER CONSTRAINT expressions_of_interest_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE expressions_of_interest ALTER CONSTRAINT expressions_of_interest_practitioners_decider DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE expressions_of_interest ALTER CONSTRAINT expressions_of_interest_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE safety_checks ALTER CONSTRAINT safety_checks_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE safety_checks ALTER CONSTRAINT safety_checks_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE safety_checks ALTER CONSTRAINT safety_checks_practitioners_recorder DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE supervision_sessions ALTER CONSTRAINT supervision_sessions_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE supervision_sessions ALTER CONSTRAINT supervision_sessions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE supervision_sessions ALTER CONSTRAINT supervision_sessions_practitioners_recorder DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE supervision_sessions ALTER CONSTRAINT supervision_sessions_practitioners_supervisor DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE supervision_sessions ALTER CONSTRAINT supervision_sessions_supervisions_supervision DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE supervisions ALTER CONSTRAINT supervisions_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE supervisions ALTER CONSTRAINT supervisions_practitioners_recorder DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_completions ALTER CONSTRAINT training_completions_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_completions ALTER CONSTRAINT training_completions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_completions ALTER CONSTRAINT training_completions_practitioners_recorder DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_completions ALTER CONSTRAINT training_completions_training_modules_module DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_modules ALTER CONSTRAINT training_modules_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_modules ALTER CONSTRAINT training_modules_practitioners_recorder DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_needs ALTER CONSTRAINT training_needs_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_needs ALTER CONSTRAINT training_needs_development_plans_plan DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_needs ALTER CONSTRAINT training_needs_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_needs ALTER CONSTRAINT training_needs_practitioners_recorder DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE training_needs ALTER CONSTRAINT training_needs_training_modules_module DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE development_plans_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  aims character varying,
  reviewed_on date,
  next_review_on date,
  practitioner_id uuid,
  recorder_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER development_plans_keep_history BEFORE UPDATE ON development_plans FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER development_plans_follow_history AFTER INSERT ON development_plans REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER development_plans_retire_first BEFORE DELETE ON development_plans FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER development_plans_no_truncate BEFORE TRUNCATE ON development_plans EXECUTE FUNCTION refuse_change();

CREATE TRIGGER development_plans_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON development_plans_history EXECUTE FUNCTION refuse_change();

CREATE TABLE expressions_of_interest_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  words character varying,
  expressed_on date,
  decided_on date,
  decision character varying,
  reason character varying,
  practitioner_id uuid,
  agency_id uuid,
  team_id uuid,
  decider_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER expressions_of_interest_keep_history BEFORE UPDATE ON expressions_of_interest FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER expressions_of_interest_follow_history AFTER INSERT ON expressions_of_interest REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER expressions_of_interest_retire_first BEFORE DELETE ON expressions_of_interest FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER expressions_of_interest_no_truncate BEFORE TRUNCATE ON expressions_of_interest EXECUTE FUNCTION refuse_change();

CREATE TRIGGER expressions_of_interest_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON expressions_of_interest_history EXECUTE FUNCTION refuse_change();

CREATE TABLE safety_checks_history (
  id uuid,
  recorded_at timestamp with time zone,
  kind character varying,
  checked_on date,
  expires_on date,
  practitioner_id uuid,
  recorder_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER safety_checks_keep_history BEFORE UPDATE ON safety_checks FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER safety_checks_follow_history AFTER INSERT ON safety_checks REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER safety_checks_retire_first BEFORE DELETE ON safety_checks FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER safety_checks_no_truncate BEFORE TRUNCATE ON safety_checks EXECUTE FUNCTION refuse_change();

CREATE TRIGGER safety_checks_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON safety_checks_history EXECUTE FUNCTION refuse_change();

ALTER TABLE supervisions_history ADD COLUMN version bigint;

ALTER TABLE supervisions_history ADD COLUMN kind character varying;

ALTER TABLE supervisions_history ADD COLUMN frequency_days bigint;

ALTER TABLE supervisions_history ADD COLUMN end_reason character varying;

ALTER TABLE supervisions_history ADD COLUMN agency_id uuid;

ALTER TABLE supervisions_history ADD COLUMN recorder_id uuid;

CREATE TABLE supervision_sessions_history (
  id uuid,
  recorded_at timestamp with time zone,
  held_on date,
  minutes bigint,
  reflection_minutes bigint,
  agreed character varying,
  next_on date,
  practitioner_id uuid,
  recorder_id uuid,
  agency_id uuid,
  supervision_id uuid,
  supervisor_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER supervision_sessions_keep_history BEFORE UPDATE ON supervision_sessions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER supervision_sessions_follow_history AFTER INSERT ON supervision_sessions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER supervision_sessions_retire_first BEFORE DELETE ON supervision_sessions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER supervision_sessions_no_truncate BEFORE TRUNCATE ON supervision_sessions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER supervision_sessions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON supervision_sessions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE training_completions_history (
  id uuid,
  recorded_at timestamp with time zone,
  completed_on date,
  expires_on date,
  practitioner_id uuid,
  recorder_id uuid,
  agency_id uuid,
  module_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER training_completions_keep_history BEFORE UPDATE ON training_completions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER training_completions_follow_history AFTER INSERT ON training_completions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER training_completions_retire_first BEFORE DELETE ON training_completions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER training_completions_no_truncate BEFORE TRUNCATE ON training_completions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER training_completions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON training_completions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE training_modules_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  version bigint,
  name character varying,
  name_mi character varying,
  kind character varying,
  required_for jsonb,
  valid_for_days bigint,
  end_reason character varying,
  team_id uuid,
  recorder_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER training_modules_keep_history BEFORE UPDATE ON training_modules FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER training_modules_follow_history AFTER INSERT ON training_modules REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER training_modules_retire_first BEFORE DELETE ON training_modules FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER training_modules_no_truncate BEFORE TRUNCATE ON training_modules EXECUTE FUNCTION refuse_change();

CREATE TRIGGER training_modules_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON training_modules_history EXECUTE FUNCTION refuse_change();

CREATE TABLE training_needs_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  need character varying,
  noted_on date,
  ended_on date,
  end_note character varying,
  practitioner_id uuid,
  recorder_id uuid,
  agency_id uuid,
  plan_id uuid,
  module_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER training_needs_keep_history BEFORE UPDATE ON training_needs FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER training_needs_follow_history AFTER INSERT ON training_needs REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER training_needs_retire_first BEFORE DELETE ON training_needs FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER training_needs_no_truncate BEFORE TRUNCATE ON training_needs EXECUTE FUNCTION refuse_change();

CREATE TRIGGER training_needs_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON training_needs_history EXECUTE FUNCTION refuse_change();
