CREATE TABLE "assessments" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "started_on" date NOT NULL, "due_on" date NOT NULL, "completed_on" date NULL, "summary" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "network_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "assessments_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "assessments_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "assessments_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "assessments_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "completed_not_before_start" CHECK (completed_on IS NULL OR completed_on >= started_on), CONSTRAINT "due_not_before_start" CHECK (due_on >= started_on));

CREATE INDEX "assessment_child_id_id" ON "assessments" ("child_id", "id");

CREATE INDEX "assessment_practitioner_id" ON "assessments" ("practitioner_id");

CREATE INDEX "assessment_agency_id" ON "assessments" ("agency_id");

CREATE INDEX "assessment_network_id" ON "assessments" ("network_id");

CREATE TABLE "needs" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "domain" character varying NOT NULL, "statement" character varying NOT NULL, "recorded_on" date NOT NULL, "parked_on" date NULL, "parked_reason" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "assessment_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "needs_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "needs_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "needs_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "needs_assessments_assessment" FOREIGN KEY ("assessment_id") REFERENCES "assessments" ("id") ON DELETE NO ACTION, CONSTRAINT "parked_says_why" CHECK (parked_on IS NULL OR parked_reason <> ''));

CREATE INDEX "need_child_id_id" ON "needs" ("child_id", "id");

CREATE INDEX "need_practitioner_id" ON "needs" ("practitioner_id");

CREATE INDEX "need_agency_id" ON "needs" ("agency_id");

CREATE INDEX "need_assessment_id" ON "needs" ("assessment_id");

CREATE TABLE "goals" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "statement" character varying NOT NULL, "measure" character varying NOT NULL, "baseline" character varying NOT NULL, "target" character varying NOT NULL, "recorded_on" date NOT NULL, "due_on" date NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "need_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "goals_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "goals_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "goals_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "goals_needs_need" FOREIGN KEY ("need_id") REFERENCES "needs" ("id") ON DELETE NO ACTION);

CREATE INDEX "goal_child_id_id" ON "goals" ("child_id", "id");

CREATE INDEX "goal_practitioner_id" ON "goals" ("practitioner_id");

CREATE INDEX "goal_agency_id" ON "goals" ("agency_id");

CREATE INDEX "goal_need_id" ON "goals" ("need_id");

CREATE TABLE "activities" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "title" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'PROPOSED', "proposed_on" date NOT NULL, "due_on" date NOT NULL, "review_every" bigint NOT NULL DEFAULT 0, "agreed_on" date NULL, "ended_on" date NULL, "end_reason" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "goal_id" uuid NOT NULL, "owner_id" uuid NOT NULL, "owner_agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "activities_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "activities_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "activities_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "activities_goals_goal" FOREIGN KEY ("goal_id") REFERENCES "goals" ("id") ON DELETE NO ACTION, CONSTRAINT "activities_practitioners_owner" FOREIGN KEY ("owner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "activities_agencies_owner_agency" FOREIGN KEY ("owner_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "declined_or_stopped_says_why" CHECK (status NOT IN ('DECLINED', 'STOPPED') OR end_reason <> ''), CONSTRAINT "due_not_before_proposed" CHECK (due_on >= proposed_on), CONSTRAINT "ended_says_when" CHECK (CASE WHEN status IN ('DECLINED', 'FINISHED', 'STOPPED') THEN 1 ELSE 0 END = CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END), CONSTRAINT "worked_on_is_agreed" CHECK (status NOT IN ('AGREED', 'FINISHED') OR agreed_on IS NOT NULL));

CREATE INDEX "activity_child_id_id" ON "activities" ("child_id", "id");

CREATE INDEX "activity_practitioner_id" ON "activities" ("practitioner_id");

CREATE INDEX "activity_agency_id" ON "activities" ("agency_id");

CREATE INDEX "activity_goal_id" ON "activities" ("goal_id");

CREATE INDEX "activity_owner_id" ON "activities" ("owner_id");

CREATE INDEX "activity_owner_agency_id" ON "activities" ("owner_agency_id");

CREATE TABLE "activity_contributors" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "activity_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "activity_contributors_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "activity_contributors_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "activity_contributors_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "activity_contributors_activities_activity" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE NO ACTION);

CREATE INDEX "activitycontributor_child_id_id" ON "activity_contributors" ("child_id", "id");

CREATE INDEX "activitycontributor_practitioner_id" ON "activity_contributors" ("practitioner_id");

CREATE INDEX "activitycontributor_agency_id" ON "activity_contributors" ("agency_id");

CREATE INDEX "activitycontributor_activity_id" ON "activity_contributors" ("activity_id");

CREATE TABLE "assessment_contributions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "invited_on" date NOT NULL, "due_on" date NOT NULL, "status" character varying NOT NULL DEFAULT 'INVITED', "domains" jsonb NOT NULL, "evidence" jsonb NOT NULL, "analysis" character varying NOT NULL DEFAULT '', "reason" character varying NOT NULL DEFAULT '', "excuse" character varying NOT NULL DEFAULT '', "answered_on" date NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "assessment_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "assessment_contributions_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "assessment_contributions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "assessment_contributions_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "assessment_contributions_assessments_assessment" FOREIGN KEY ("assessment_id") REFERENCES "assessments" ("id") ON DELETE NO ACTION, CONSTRAINT "answered_says_when" CHECK (CASE WHEN status IN ('GIVEN', 'DECLINED') THEN 1 ELSE 0 END = CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END), CONSTRAINT "declined_says_why" CHECK (status <> 'DECLINED' OR reason <> ''));

CREATE INDEX "assessmentcontribution_child_id_id" ON "assessment_contributions" ("child_id", "id");

CREATE INDEX "assessmentcontribution_practitioner_id" ON "assessment_contributions" ("practitioner_id");

CREATE INDEX "assessmentcontribution_agency_id" ON "assessment_contributions" ("agency_id");

CREATE INDEX "assessmentcontribution_assessment_id" ON "assessment_contributions" ("assessment_id");

CREATE TABLE "deliveries" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "planned_on" date NULL, "occurred_on" date NULL, "outcome" character varying NOT NULL, "child_seen" boolean NOT NULL, "minutes" bigint NOT NULL DEFAULT 0, "note" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "activity_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "deliveries_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "deliveries_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "deliveries_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "deliveries_activities_activity" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE NO ACTION, CONSTRAINT "delivered_says_when" CHECK (CASE WHEN outcome IN ('DELIVERED', 'PARTLY_DELIVERED') THEN 1 ELSE 0 END = CASE WHEN occurred_on IS NULL THEN 0 ELSE 1 END), CONSTRAINT "seen_when_it_occurred" CHECK (occurred_on IS NOT NULL OR NOT child_seen), CONSTRAINT "undelivered_was_planned" CHECK (occurred_on IS NOT NULL OR planned_on IS NOT NULL));

CREATE INDEX "delivery_child_id_id" ON "deliveries" ("child_id", "id");

CREATE INDEX "delivery_practitioner_id" ON "deliveries" ("practitioner_id");

CREATE INDEX "delivery_agency_id" ON "deliveries" ("agency_id");

CREATE INDEX "delivery_activity_id" ON "deliveries" ("activity_id");

CREATE TABLE "plan_versions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "number" bigint NOT NULL, "agreed_on" date NOT NULL, "content" character varying NOT NULL, "working_together" character varying NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "network_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "plan_versions_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_versions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_versions_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_versions_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION);

CREATE INDEX "planversion_child_id_id" ON "plan_versions" ("child_id", "id");

CREATE INDEX "planversion_practitioner_id" ON "plan_versions" ("practitioner_id");

CREATE INDEX "planversion_agency_id" ON "plan_versions" ("agency_id");

CREATE UNIQUE INDEX "planversion_network_id_number" ON "plan_versions" ("network_id", "number");

CREATE TABLE "plan_agreements" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "child_agreed" boolean NOT NULL DEFAULT false, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "plan_version_id" uuid NOT NULL, "kin_id" uuid NULL, "member_id" uuid NULL, "member_agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "plan_agreements_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_agreements_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_agreements_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_agreements_plan_versions_plan_version" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_agreements_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_agreements_practitioners_member" FOREIGN KEY ("member_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_agreements_agencies_member_agency" FOREIGN KEY ("member_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "one_agrees" CHECK (CASE WHEN child_agreed THEN 1 ELSE 0 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX "planagreement_child_id_id" ON "plan_agreements" ("child_id", "id");

CREATE INDEX "planagreement_practitioner_id" ON "plan_agreements" ("practitioner_id");

CREATE INDEX "planagreement_agency_id" ON "plan_agreements" ("agency_id");

CREATE INDEX "planagreement_plan_version_id" ON "plan_agreements" ("plan_version_id");

CREATE INDEX "planagreement_kin_id" ON "plan_agreements" ("kin_id");

CREATE INDEX "planagreement_member_id" ON "plan_agreements" ("member_id");

CREATE INDEX "planagreement_member_agency_id" ON "plan_agreements" ("member_agency_id");

CREATE TABLE "plan_communications" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "to_child" boolean NOT NULL DEFAULT false, "channel" character varying NOT NULL, "told_on" date NOT NULL, "acknowledged_on" date NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "plan_version_id" uuid NOT NULL, "kin_id" uuid NULL, "member_id" uuid NULL, "member_agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "plan_communications_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_communications_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_communications_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_communications_plan_versions_plan_version" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_communications_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_communications_practitioners_member" FOREIGN KEY ("member_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_communications_agencies_member_agency" FOREIGN KEY ("member_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "acknowledged_after_told" CHECK (acknowledged_on IS NULL OR acknowledged_on >= told_on), CONSTRAINT "one_is_told" CHECK (CASE WHEN to_child THEN 1 ELSE 0 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX "plancommunication_child_id_id" ON "plan_communications" ("child_id", "id");

CREATE INDEX "plancommunication_practitioner_id" ON "plan_communications" ("practitioner_id");

CREATE INDEX "plancommunication_agency_id" ON "plan_communications" ("agency_id");

CREATE INDEX "plancommunication_plan_version_id" ON "plan_communications" ("plan_version_id");

CREATE INDEX "plancommunication_kin_id" ON "plan_communications" ("kin_id");

CREATE INDEX "plancommunication_member_id" ON "plan_communications" ("member_id");

CREATE INDEX "plancommunication_member_agency_id" ON "plan_communications" ("member_agency_id");

CREATE TABLE "plan_reviews" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "due_on" date NOT NULL, "completed_on" date NULL, "findings" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "network_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "plan_reviews_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_reviews_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_reviews_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "plan_reviews_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "completed_says_what" CHECK (completed_on IS NULL OR findings <> ''));

CREATE INDEX "planreview_child_id_id" ON "plan_reviews" ("child_id", "id");

CREATE INDEX "planreview_practitioner_id" ON "plan_reviews" ("practitioner_id");

CREATE INDEX "planreview_agency_id" ON "plan_reviews" ("agency_id");

CREATE INDEX "planreview_network_id" ON "plan_reviews" ("network_id");

CREATE TABLE "problems" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "statement" character varying NOT NULL, "raised_on" date NOT NULL, "resolved_on" date NULL, "resolution" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "problems_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "problems_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "problems_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "resolved_not_before_raised" CHECK (resolved_on IS NULL OR resolved_on >= raised_on), CONSTRAINT "resolved_says_how" CHECK (resolved_on IS NULL OR resolution <> ''));

CREATE INDEX "problem_child_id_id" ON "problems" ("child_id", "id");

CREATE INDEX "problem_practitioner_id" ON "problems" ("practitioner_id");

CREATE INDEX "problem_agency_id" ON "problems" ("agency_id");

CREATE TABLE "problem_contributions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "on_date" date NOT NULL, "text" character varying NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "problem_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "problem_contributions_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "problem_contributions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "problem_contributions_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "problem_contributions_problems_problem" FOREIGN KEY ("problem_id") REFERENCES "problems" ("id") ON DELETE NO ACTION);

CREATE INDEX "problemcontribution_child_id_id" ON "problem_contributions" ("child_id", "id");

CREATE INDEX "problemcontribution_practitioner_id" ON "problem_contributions" ("practitioner_id");

CREATE INDEX "problemcontribution_agency_id" ON "problem_contributions" ("agency_id");

CREATE INDEX "problemcontribution_problem_id" ON "problem_contributions" ("problem_id");

CREATE TABLE "progress_updates" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "on_date" date NOT NULL, "text" character varying NOT NULL, "observed" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "activity_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "progress_updates_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "progress_updates_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "progress_updates_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "progress_updates_activities_activity" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE NO ACTION);

CREATE INDEX "progressupdate_child_id_id" ON "progress_updates" ("child_id", "id");

CREATE INDEX "progressupdate_practitioner_id" ON "progress_updates" ("practitioner_id");

CREATE INDEX "progressupdate_agency_id" ON "progress_updates" ("agency_id");

CREATE INDEX "progressupdate_activity_id" ON "progress_updates" ("activity_id");

ALTER TABLE activities ALTER CONSTRAINT activities_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activities ALTER CONSTRAINT activities_agencies_owner_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activities ALTER CONSTRAINT activities_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activities ALTER CONSTRAINT activities_goals_goal DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activities ALTER CONSTRAINT activities_practitioners_owner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activities ALTER CONSTRAINT activities_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activity_contributors ALTER CONSTRAINT activity_contributors_activities_activity DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activity_contributors ALTER CONSTRAINT activity_contributors_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activity_contributors ALTER CONSTRAINT activity_contributors_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE activity_contributors ALTER CONSTRAINT activity_contributors_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE assessment_contributions ALTER CONSTRAINT assessment_contributions_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE assessment_contributions ALTER CONSTRAINT assessment_contributions_assessments_assessment DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE assessment_contributions ALTER CONSTRAINT assessment_contributions_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE assessment_contributions ALTER CONSTRAINT assessment_contributions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE assessments ALTER CONSTRAINT assessments_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE assessments ALTER CONSTRAINT assessments_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE assessments ALTER CONSTRAINT assessments_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE assessments ALTER CONSTRAINT assessments_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE deliveries ALTER CONSTRAINT deliveries_activities_activity DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE deliveries ALTER CONSTRAINT deliveries_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE deliveries ALTER CONSTRAINT deliveries_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE deliveries ALTER CONSTRAINT deliveries_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE goals ALTER CONSTRAINT goals_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE goals ALTER CONSTRAINT goals_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE goals ALTER CONSTRAINT goals_needs_need DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE goals ALTER CONSTRAINT goals_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE needs ALTER CONSTRAINT needs_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE needs ALTER CONSTRAINT needs_assessments_assessment DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE needs ALTER CONSTRAINT needs_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE needs ALTER CONSTRAINT needs_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_agreements ALTER CONSTRAINT plan_agreements_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_agreements ALTER CONSTRAINT plan_agreements_agencies_member_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_agreements ALTER CONSTRAINT plan_agreements_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_agreements ALTER CONSTRAINT plan_agreements_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_agreements ALTER CONSTRAINT plan_agreements_plan_versions_plan_version DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_agreements ALTER CONSTRAINT plan_agreements_practitioners_member DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_agreements ALTER CONSTRAINT plan_agreements_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_communications ALTER CONSTRAINT plan_communications_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_communications ALTER CONSTRAINT plan_communications_agencies_member_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_communications ALTER CONSTRAINT plan_communications_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_communications ALTER CONSTRAINT plan_communications_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_communications ALTER CONSTRAINT plan_communications_plan_versions_plan_version DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_communications ALTER CONSTRAINT plan_communications_practitioners_member DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_communications ALTER CONSTRAINT plan_communications_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_reviews ALTER CONSTRAINT plan_reviews_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_reviews ALTER CONSTRAINT plan_reviews_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_reviews ALTER CONSTRAINT plan_reviews_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_reviews ALTER CONSTRAINT plan_reviews_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_versions ALTER CONSTRAINT plan_versions_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_versions ALTER CONSTRAINT plan_versions_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_versions ALTER CONSTRAINT plan_versions_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE plan_versions ALTER CONSTRAINT plan_versions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE problem_contributions ALTER CONSTRAINT problem_contributions_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE problem_contributions ALTER CONSTRAINT problem_contributions_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE problem_contributions ALTER CONSTRAINT problem_contributions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE problem_contributions ALTER CONSTRAINT problem_contributions_problems_problem DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE problems ALTER CONSTRAINT problems_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE problems ALTER CONSTRAINT problems_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE problems ALTER CONSTRAINT problems_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE progress_updates ALTER CONSTRAINT progress_updates_activities_activity DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE progress_updates ALTER CONSTRAINT progress_updates_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE progress_updates ALTER CONSTRAINT progress_updates_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE progress_updates ALTER CONSTRAINT progress_updates_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE activities_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  title character varying,
  status character varying,
  proposed_on date,
  due_on date,
  review_every bigint,
  agreed_on date,
  ended_on date,
  end_reason character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  goal_id uuid,
  owner_id uuid,
  owner_agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER activities_keep_history BEFORE UPDATE ON activities FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER activities_follow_history AFTER INSERT ON activities REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER activities_retire_first BEFORE DELETE ON activities FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER activities_no_truncate BEFORE TRUNCATE ON activities EXECUTE FUNCTION refuse_change();

CREATE TRIGGER activities_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON activities_history EXECUTE FUNCTION refuse_change();

CREATE TABLE activity_contributors_history (
  id uuid,
  recorded_at timestamp with time zone,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  activity_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER activity_contributors_keep_history BEFORE UPDATE ON activity_contributors FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER activity_contributors_follow_history AFTER INSERT ON activity_contributors REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER activity_contributors_retire_first BEFORE DELETE ON activity_contributors FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER activity_contributors_no_truncate BEFORE TRUNCATE ON activity_contributors EXECUTE FUNCTION refuse_change();

CREATE TRIGGER activity_contributors_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON activity_contributors_history EXECUTE FUNCTION refuse_change();

CREATE TABLE assessments_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  started_on date,
  due_on date,
  completed_on date,
  summary character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER assessments_keep_history BEFORE UPDATE ON assessments FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER assessments_follow_history AFTER INSERT ON assessments REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER assessments_retire_first BEFORE DELETE ON assessments FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER assessments_no_truncate BEFORE TRUNCATE ON assessments EXECUTE FUNCTION refuse_change();

CREATE TRIGGER assessments_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON assessments_history EXECUTE FUNCTION refuse_change();

CREATE TABLE assessment_contributions_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  invited_on date,
  due_on date,
  status character varying,
  domains jsonb,
  evidence jsonb,
  analysis character varying,
  reason character varying,
  excuse character varying,
  answered_on date,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  assessment_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER assessment_contributions_keep_history BEFORE UPDATE ON assessment_contributions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER assessment_contributions_follow_history AFTER INSERT ON assessment_contributions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER assessment_contributions_retire_first BEFORE DELETE ON assessment_contributions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER assessment_contributions_no_truncate BEFORE TRUNCATE ON assessment_contributions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER assessment_contributions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON assessment_contributions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE deliveries_history (
  id uuid,
  recorded_at timestamp with time zone,
  planned_on date,
  occurred_on date,
  outcome character varying,
  child_seen boolean,
  minutes bigint,
  note character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  activity_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER deliveries_keep_history BEFORE UPDATE ON deliveries FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER deliveries_follow_history AFTER INSERT ON deliveries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER deliveries_retire_first BEFORE DELETE ON deliveries FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER deliveries_no_truncate BEFORE TRUNCATE ON deliveries EXECUTE FUNCTION refuse_change();

CREATE TRIGGER deliveries_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON deliveries_history EXECUTE FUNCTION refuse_change();

CREATE TABLE goals_history (
  id uuid,
  recorded_at timestamp with time zone,
  statement character varying,
  measure character varying,
  baseline character varying,
  target character varying,
  recorded_on date,
  due_on date,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  need_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER goals_keep_history BEFORE UPDATE ON goals FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER goals_follow_history AFTER INSERT ON goals REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER goals_retire_first BEFORE DELETE ON goals FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER goals_no_truncate BEFORE TRUNCATE ON goals EXECUTE FUNCTION refuse_change();

CREATE TRIGGER goals_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON goals_history EXECUTE FUNCTION refuse_change();

CREATE TABLE needs_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  domain character varying,
  statement character varying,
  recorded_on date,
  parked_on date,
  parked_reason character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  assessment_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER needs_keep_history BEFORE UPDATE ON needs FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER needs_follow_history AFTER INSERT ON needs REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER needs_retire_first BEFORE DELETE ON needs FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER needs_no_truncate BEFORE TRUNCATE ON needs EXECUTE FUNCTION refuse_change();

CREATE TRIGGER needs_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON needs_history EXECUTE FUNCTION refuse_change();

CREATE TABLE plan_agreements_history (
  id uuid,
  recorded_at timestamp with time zone,
  child_agreed boolean,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  plan_version_id uuid,
  kin_id uuid,
  member_id uuid,
  member_agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER plan_agreements_keep_history BEFORE UPDATE ON plan_agreements FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER plan_agreements_follow_history AFTER INSERT ON plan_agreements REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER plan_agreements_retire_first BEFORE DELETE ON plan_agreements FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER plan_agreements_no_truncate BEFORE TRUNCATE ON plan_agreements EXECUTE FUNCTION refuse_change();

CREATE TRIGGER plan_agreements_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_agreements_history EXECUTE FUNCTION refuse_change();

CREATE TABLE plan_communications_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  to_child boolean,
  channel character varying,
  told_on date,
  acknowledged_on date,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  plan_version_id uuid,
  kin_id uuid,
  member_id uuid,
  member_agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER plan_communications_keep_history BEFORE UPDATE ON plan_communications FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER plan_communications_follow_history AFTER INSERT ON plan_communications REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER plan_communications_retire_first BEFORE DELETE ON plan_communications FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER plan_communications_no_truncate BEFORE TRUNCATE ON plan_communications EXECUTE FUNCTION refuse_change();

CREATE TRIGGER plan_communications_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_communications_history EXECUTE FUNCTION refuse_change();

CREATE TABLE plan_reviews_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  due_on date,
  completed_on date,
  findings character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER plan_reviews_keep_history BEFORE UPDATE ON plan_reviews FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER plan_reviews_follow_history AFTER INSERT ON plan_reviews REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER plan_reviews_retire_first BEFORE DELETE ON plan_reviews FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER plan_reviews_no_truncate BEFORE TRUNCATE ON plan_reviews EXECUTE FUNCTION refuse_change();

CREATE TRIGGER plan_reviews_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_reviews_history EXECUTE FUNCTION refuse_change();

CREATE TABLE plan_versions_history (
  id uuid,
  recorded_at timestamp with time zone,
  number bigint,
  agreed_on date,
  content character varying,
  working_together character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER plan_versions_keep_history BEFORE UPDATE ON plan_versions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER plan_versions_follow_history AFTER INSERT ON plan_versions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER plan_versions_retire_first BEFORE DELETE ON plan_versions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER plan_versions_no_truncate BEFORE TRUNCATE ON plan_versions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER plan_versions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_versions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE problems_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  statement character varying,
  raised_on date,
  resolved_on date,
  resolution character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER problems_keep_history BEFORE UPDATE ON problems FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER problems_follow_history AFTER INSERT ON problems REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER problems_retire_first BEFORE DELETE ON problems FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER problems_no_truncate BEFORE TRUNCATE ON problems EXECUTE FUNCTION refuse_change();

CREATE TRIGGER problems_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON problems_history EXECUTE FUNCTION refuse_change();

CREATE TABLE problem_contributions_history (
  id uuid,
  recorded_at timestamp with time zone,
  on_date date,
  text character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  problem_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER problem_contributions_keep_history BEFORE UPDATE ON problem_contributions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER problem_contributions_follow_history AFTER INSERT ON problem_contributions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER problem_contributions_retire_first BEFORE DELETE ON problem_contributions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER problem_contributions_no_truncate BEFORE TRUNCATE ON problem_contributions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER problem_contributions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON problem_contributions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE progress_updates_history (
  id uuid,
  recorded_at timestamp with time zone,
  on_date date,
  text character varying,
  observed character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  activity_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER progress_updates_keep_history BEFORE UPDATE ON progress_updates FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER progress_updates_follow_history AFTER INSERT ON progress_updates REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER progress_updates_retire_first BEFORE DELETE ON progress_updates FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER progress_updates_no_truncate BEFORE TRUNCATE ON progress_updates EXECUTE FUNCTION refuse_change();

CREATE TRIGGER progress_updates_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON progress_updates_history EXECUTE FUNCTION refuse_change();
