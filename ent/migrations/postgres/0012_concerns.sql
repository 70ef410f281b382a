ALTER TABLE "notices" ALTER COLUMN "break_glass_id" DROP NOT NULL, ALTER COLUMN "child_id" DROP NOT NULL, ADD COLUMN "subject" character varying NOT NULL DEFAULT '';

CREATE TABLE "team_concerns" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "about" character varying NOT NULL, "text" character varying NOT NULL, "severity" character varying NOT NULL, "raised_on" date NOT NULL, "outcome" character varying NULL, "note" character varying NOT NULL DEFAULT '', "triaged_on" date NULL, "team_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "child_id" uuid NULL, "triaged_by_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "team_concerns_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "team_concerns_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "team_concerns_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "team_concerns_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "team_concerns_practitioners_triaged_by" FOREIGN KEY ("triaged_by_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "attached_says_to_whom" CHECK (outcome IS NULL OR CASE WHEN outcome = 'ATTACHED' THEN 1 ELSE 0 END = CASE WHEN child_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT "triage_is_whole" CHECK (CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END AND CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN triaged_by_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX "teamconcern_practitioner_id" ON "team_concerns" ("practitioner_id");

CREATE INDEX "teamconcern_agency_id" ON "team_concerns" ("agency_id");

CREATE INDEX "teamconcern_child_id" ON "team_concerns" ("child_id");

CREATE INDEX "teamconcern_triaged_by_id" ON "team_concerns" ("triaged_by_id");

CREATE INDEX "teamconcern_team_id_raised_on" ON "team_concerns" ("team_id", "raised_on");

CREATE TABLE "concerns" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "together_id" uuid NOT NULL, "severity" character varying NOT NULL, "text" character varying NOT NULL, "observation_ids" jsonb NULL, "raised_on" date NOT NULL, "next_action" character varying NOT NULL DEFAULT '', "next_action_on" date NULL, "unowned_since" date NULL, "escalated_at" timestamptz NULL, "closed_on" date NULL, "outcome" character varying NULL, "rationale" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "follows_id" uuid NULL, "team_concern_id" uuid NULL, "owner_id" uuid NULL, "assignee_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "concerns_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "concerns_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "concerns_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "concerns_concerns_followed_by" FOREIGN KEY ("follows_id") REFERENCES "concerns" ("id") ON DELETE NO ACTION, CONSTRAINT "concerns_team_concerns_team_concern" FOREIGN KEY ("team_concern_id") REFERENCES "team_concerns" ("id") ON DELETE NO ACTION, CONSTRAINT "concerns_practitioners_owner" FOREIGN KEY ("owner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "concerns_practitioners_assignee" FOREIGN KEY ("assignee_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "action_is_whole" CHECK (CASE WHEN next_action_on IS NULL THEN 0 ELSE 1 END = CASE WHEN next_action = '' THEN 0 ELSE 1 END), CONSTRAINT "close_is_whole" CHECK (CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END), CONSTRAINT "closed_needs_nobody" CHECK (closed_on IS NULL OR unowned_since IS NULL), CONSTRAINT "closed_says_why" CHECK (closed_on IS NULL OR rationale <> ''));

CREATE INDEX "concern_practitioner_id" ON "concerns" ("practitioner_id");

CREATE INDEX "concern_agency_id" ON "concerns" ("agency_id");

CREATE INDEX "concern_together_id" ON "concerns" ("together_id");

CREATE INDEX "concern_follows_id" ON "concerns" ("follows_id");

CREATE INDEX "concern_team_concern_id" ON "concerns" ("team_concern_id");

CREATE INDEX "concern_owner_id" ON "concerns" ("owner_id");

CREATE INDEX "concern_assignee_id" ON "concerns" ("assignee_id");

CREATE INDEX "concern_child_id_raised_on" ON "concerns" ("child_id", "raised_on");

CREATE TABLE "concern_steps" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "kind" character varying NOT NULL, "at" timestamptz NOT NULL, "on_date" date NOT NULL, "severity" character varying NOT NULL DEFAULT '', "text" character varying NOT NULL DEFAULT '', "due_on" date NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "concern_id" uuid NOT NULL, "whom_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "concern_steps_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "concern_steps_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "concern_steps_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "concern_steps_concerns_concern" FOREIGN KEY ("concern_id") REFERENCES "concerns" ("id") ON DELETE NO ACTION, CONSTRAINT "concern_steps_practitioners_whom" FOREIGN KEY ("whom_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION);

CREATE INDEX "concernstep_child_id" ON "concern_steps" ("child_id");

CREATE INDEX "concernstep_practitioner_id" ON "concern_steps" ("practitioner_id");

CREATE INDEX "concernstep_agency_id" ON "concern_steps" ("agency_id");

CREATE INDEX "concernstep_whom_id" ON "concern_steps" ("whom_id");

CREATE INDEX "concernstep_concern_id_kind" ON "concern_steps" ("concern_id", "kind");

CREATE TABLE "observations" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "text" character varying NOT NULL, "seen_on" date NOT NULL, "setting" character varying NOT NULL DEFAULT '', "domain" character varying NOT NULL DEFAULT '', "firsthand" boolean NOT NULL DEFAULT true, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "observations_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "observations_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "observations_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION);

CREATE INDEX "observation_practitioner_id" ON "observations" ("practitioner_id");

CREATE INDEX "observation_agency_id" ON "observations" ("agency_id");

CREATE INDEX "observation_child_id_seen_on" ON "observations" ("child_id", "seen_on");

CREATE TABLE "observation_links" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "kind" character varying NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "observation_id" uuid NOT NULL, "other_id" uuid NOT NULL, "other_child_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "observation_links_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "observation_links_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "observation_links_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "observation_links_observations_observation" FOREIGN KEY ("observation_id") REFERENCES "observations" ("id") ON DELETE NO ACTION, CONSTRAINT "observation_links_observations_other" FOREIGN KEY ("other_id") REFERENCES "observations" ("id") ON DELETE NO ACTION, CONSTRAINT "observation_links_children_other_child" FOREIGN KEY ("other_child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "not_with_itself" CHECK (observation_id <> other_id));

CREATE INDEX "observationlink_child_id" ON "observation_links" ("child_id");

CREATE INDEX "observationlink_practitioner_id" ON "observation_links" ("practitioner_id");

CREATE INDEX "observationlink_agency_id" ON "observation_links" ("agency_id");

CREATE INDEX "observationlink_other_id" ON "observation_links" ("other_id");

CREATE INDEX "observationlink_other_child_id" ON "observation_links" ("other_child_id");

CREATE INDEX "observationlink_observation_id_other_id" ON "observation_links" ("observation_id", "other_id");

CREATE TABLE "update_requests" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "question" character varying NOT NULL, "asked_on" date NOT NULL, "due_on" date NOT NULL, "answered_on" date NULL, "answer" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "to_practitioner_id" uuid NOT NULL, "to_agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "update_requests_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "update_requests_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "update_requests_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "update_requests_practitioners_to_practitioner" FOREIGN KEY ("to_practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "update_requests_agencies_to_agency" FOREIGN KEY ("to_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "answer_is_whole" CHECK (CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answer = '' THEN 0 ELSE 1 END), CONSTRAINT "due_not_before_asked" CHECK (due_on >= asked_on));

CREATE INDEX "updaterequest_practitioner_id" ON "update_requests" ("practitioner_id");

CREATE INDEX "updaterequest_agency_id" ON "update_requests" ("agency_id");

CREATE INDEX "updaterequest_to_agency_id" ON "update_requests" ("to_agency_id");

CREATE INDEX "updaterequest_child_id_asked_on" ON "update_requests" ("child_id", "asked_on");

CREATE INDEX "updaterequest_to_practitioner_id_due_on" ON "update_requests" ("to_practitioner_id", "due_on");

ALTER TABLE concern_steps ALTER CONSTRAINT concern_steps_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concern_steps ALTER CONSTRAINT concern_steps_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concern_steps ALTER CONSTRAINT concern_steps_concerns_concern DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concern_steps ALTER CONSTRAINT concern_steps_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concern_steps ALTER CONSTRAINT concern_steps_practitioners_whom DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concerns ALTER CONSTRAINT concerns_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concerns ALTER CONSTRAINT concerns_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concerns ALTER CONSTRAINT concerns_concerns_followed_by DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concerns ALTER CONSTRAINT concerns_practitioners_assignee DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concerns ALTER CONSTRAINT concerns_practitioners_owner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concerns ALTER CONSTRAINT concerns_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE concerns ALTER CONSTRAINT concerns_team_concerns_team_concern DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE observation_links ALTER CONSTRAINT observation_links_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE observation_links ALTER CONSTRAINT observation_links_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE observation_links ALTER CONSTRAINT observation_links_children_other_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE observation_links ALTER CONSTRAINT observation_links_observations_observation DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE observation_links ALTER CONSTRAINT observation_links_observations_other DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE observation_links ALTER CONSTRAINT observation_links_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE observations ALTER CONSTRAINT observations_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE observations ALTER CONSTRAINT observations_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE observations ALTER CONSTRAINT observations_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE team_concerns ALTER CONSTRAINT team_concerns_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE team_concerns ALTER CONSTRAINT team_concerns_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE team_concerns ALTER CONSTRAINT team_concerns_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE team_concerns ALTER CONSTRAINT team_concerns_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE team_concerns ALTER CONSTRAINT team_concerns_practitioners_triaged_by DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE update_requests ALTER CONSTRAINT update_requests_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE update_requests ALTER CONSTRAINT update_requests_agencies_to_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE update_requests ALTER CONSTRAINT update_requests_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE update_requests ALTER CONSTRAINT update_requests_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE update_requests ALTER CONSTRAINT update_requests_practitioners_to_practitioner DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE concerns_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  together_id uuid,
  severity character varying,
  text character varying,
  observation_ids jsonb,
  raised_on date,
  next_action character varying,
  next_action_on date,
  unowned_since date,
  escalated_at timestamp with time zone,
  closed_on date,
  outcome character varying,
  rationale character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  follows_id uuid,
  team_concern_id uuid,
  owner_id uuid,
  assignee_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER concerns_keep_history BEFORE UPDATE ON concerns FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER concerns_follow_history AFTER INSERT ON concerns REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER concerns_retire_first BEFORE DELETE ON concerns FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER concerns_no_truncate BEFORE TRUNCATE ON concerns EXECUTE FUNCTION refuse_change();

CREATE TRIGGER concerns_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON concerns_history EXECUTE FUNCTION refuse_change();

CREATE TABLE concern_steps_history (
  id uuid,
  recorded_at timestamp with time zone,
  kind character varying,
  at timestamp with time zone,
  on_date date,
  severity character varying,
  text character varying,
  due_on date,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  concern_id uuid,
  whom_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER concern_steps_keep_history BEFORE UPDATE ON concern_steps FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER concern_steps_follow_history AFTER INSERT ON concern_steps REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER concern_steps_retire_first BEFORE DELETE ON concern_steps FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER concern_steps_no_truncate BEFORE TRUNCATE ON concern_steps EXECUTE FUNCTION refuse_change();

CREATE TRIGGER concern_steps_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON concern_steps_history EXECUTE FUNCTION refuse_change();

ALTER TABLE notices_history ADD COLUMN subject character varying;

CREATE TABLE observations_history (
  id uuid,
  recorded_at timestamp with time zone,
  text character varying,
  seen_on date,
  setting character varying,
  domain character varying,
  firsthand boolean,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER observations_keep_history BEFORE UPDATE ON observations FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER observations_follow_history AFTER INSERT ON observations REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER observations_retire_first BEFORE DELETE ON observations FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER observations_no_truncate BEFORE TRUNCATE ON observations EXECUTE FUNCTION refuse_change();

CREATE TRIGGER observations_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON observations_history EXECUTE FUNCTION refuse_change();

CREATE TABLE observation_links_history (
  id uuid,
  recorded_at timestamp with time zone,
  kind character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  observation_id uuid,
  other_id uuid,
  other_child_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER observation_links_keep_history BEFORE UPDATE ON observation_links FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER observation_links_follow_history AFTER INSERT ON observation_links REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER observation_links_retire_first BEFORE DELETE ON observation_links FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER observation_links_no_truncate BEFORE TRUNCATE ON observation_links EXECUTE FUNCTION refuse_change();

CREATE TRIGGER observation_links_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON observation_links_history EXECUTE FUNCTION refuse_change();

CREATE TABLE team_concerns_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  about character varying,
  text character varying,
  severity character varying,
  raised_on date,
  outcome character varying,
  note character varying,
  triaged_on date,
  team_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  child_id uuid,
  triaged_by_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER team_concerns_keep_history BEFORE UPDATE ON team_concerns FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER team_concerns_follow_history AFTER INSERT ON team_concerns REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER team_concerns_retire_first BEFORE DELETE ON team_concerns FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER team_concerns_no_truncate BEFORE TRUNCATE ON team_concerns EXECUTE FUNCTION refuse_change();

CREATE TRIGGER team_concerns_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON team_concerns_history EXECUTE FUNCTION refuse_change();

CREATE TABLE update_requests_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  question character varying,
  asked_on date,
  due_on date,
  answered_on date,
  answer character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  to_practitioner_id uuid,
  to_agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER update_requests_keep_history BEFORE UPDATE ON update_requests FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER update_requests_follow_history AFTER INSERT ON update_requests REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER update_requests_retire_first BEFORE DELETE ON update_requests FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER update_requests_no_truncate BEFORE TRUNCATE ON update_requests EXECUTE FUNCTION refuse_change();

CREATE TRIGGER update_requests_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON update_requests_history EXECUTE FUNCTION refuse_change();
