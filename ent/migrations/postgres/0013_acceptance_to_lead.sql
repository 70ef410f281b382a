CREATE TABLE "referrals" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "referred_on" date NOT NULL, "reason" character varying NOT NULL, "triaged_on" date NULL, "urgency" character varying NULL, "triage_note" character varying NOT NULL DEFAULT '', "decided_on" date NULL, "outcome" character varying NULL, "child_id" uuid NOT NULL, "team_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "triager_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "referrals_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "referrals_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "referrals_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "referrals_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "referrals_practitioners_triager" FOREIGN KEY ("triager_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "outcome_has_a_day" CHECK (CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END), CONSTRAINT "triaged_by_somebody" CHECK (CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN triager_id IS NULL THEN 0 ELSE 1 END AND CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN urgency IS NULL THEN 0 ELSE 1 END));

CREATE INDEX "referral_child_id" ON "referrals" ("child_id");

CREATE INDEX "referral_practitioner_id" ON "referrals" ("practitioner_id");

CREATE INDEX "referral_agency_id" ON "referrals" ("agency_id");

CREATE INDEX "referral_triager_id" ON "referrals" ("triager_id");

CREATE INDEX "referral_team_id_referred_on" ON "referrals" ("team_id", "referred_on");

CREATE TABLE "panel_decisions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "kind" character varying NOT NULL, "decided_on" date NOT NULL, "rationale" character varying NOT NULL, "child_id" uuid NOT NULL, "team_id" uuid NOT NULL, "referral_id" uuid NULL, "chosen_id" uuid NULL, "practitioner_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "panel_decisions_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "panel_decisions_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "panel_decisions_referrals_referral" FOREIGN KEY ("referral_id") REFERENCES "referrals" ("id") ON DELETE NO ACTION, CONSTRAINT "panel_decisions_practitioners_chosen" FOREIGN KEY ("chosen_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "panel_decisions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_is_chosen" CHECK (CASE WHEN kind = 'ASSIGN_LEAD' THEN 1 ELSE 0 END = CASE WHEN chosen_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX "paneldecision_team_id" ON "panel_decisions" ("team_id");

CREATE INDEX "paneldecision_referral_id" ON "panel_decisions" ("referral_id");

CREATE INDEX "paneldecision_chosen_id" ON "panel_decisions" ("chosen_id");

CREATE INDEX "paneldecision_practitioner_id" ON "panel_decisions" ("practitioner_id");

CREATE INDEX "paneldecision_child_id_decided_on" ON "panel_decisions" ("child_id", "decided_on");

CREATE TABLE "lead_proposals" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "from_on" date NOT NULL, "proposed_on" date NOT NULL, "siblings_reason" character varying NOT NULL DEFAULT '', "preference_reason" character varying NOT NULL DEFAULT '', "confirmed_on" date NULL, "handover_reason" character varying NOT NULL DEFAULT '', "withdrawn_on" date NULL, "withdrawn_because" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "team_id" uuid NOT NULL, "network_id" uuid NOT NULL, "decision_id" uuid NOT NULL, "lead_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "confirmer_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "lead_proposals_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_proposals_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_proposals_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_proposals_panel_decisions_decision" FOREIGN KEY ("decision_id") REFERENCES "panel_decisions" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_proposals_practitioners_lead" FOREIGN KEY ("lead_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_proposals_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_proposals_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_proposals_practitioners_confirmer" FOREIGN KEY ("confirmer_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "confirmed_by_somebody" CHECK (CASE WHEN confirmed_on IS NULL THEN 0 ELSE 1 END = CASE WHEN confirmer_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT "confirmed_or_withdrawn" CHECK (confirmed_on IS NULL OR withdrawn_on IS NULL), CONSTRAINT "withdrawn_says_why" CHECK (withdrawn_on IS NULL OR withdrawn_because <> ''));

CREATE INDEX "leadproposal_child_id" ON "lead_proposals" ("child_id");

CREATE INDEX "leadproposal_team_id" ON "lead_proposals" ("team_id");

CREATE INDEX "leadproposal_network_id" ON "lead_proposals" ("network_id");

CREATE INDEX "leadproposal_decision_id" ON "lead_proposals" ("decision_id");

CREATE INDEX "leadproposal_lead_id" ON "lead_proposals" ("lead_id");

CREATE INDEX "leadproposal_agency_id" ON "lead_proposals" ("agency_id");

CREATE INDEX "leadproposal_practitioner_id" ON "lead_proposals" ("practitioner_id");

CREATE INDEX "leadproposal_confirmer_id" ON "lead_proposals" ("confirmer_id");

CREATE TABLE "availability_requests" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "asked_on" date NOT NULL, "due_on" date NOT NULL, "message" character varying NOT NULL DEFAULT '', "answer" character varying NULL, "answered_on" date NULL, "hours_per_week" bigint NULL, "conditions" character varying NOT NULL DEFAULT '', "proposal_id" uuid NOT NULL, "child_id" uuid NOT NULL, "team_id" uuid NOT NULL, "lead_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "answerer_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "availability_requests_lead_proposals_proposal" FOREIGN KEY ("proposal_id") REFERENCES "lead_proposals" ("id") ON DELETE NO ACTION, CONSTRAINT "availability_requests_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "availability_requests_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "availability_requests_practitioners_lead" FOREIGN KEY ("lead_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "availability_requests_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "availability_requests_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "availability_requests_practitioners_answerer" FOREIGN KEY ("answerer_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "availability_answer_is_whole" CHECK (CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answer IS NULL THEN 0 ELSE 1 END AND CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answerer_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT "due_not_before_asked" CHECK (due_on >= asked_on));

CREATE INDEX "availabilityrequest_proposal_id" ON "availability_requests" ("proposal_id");

CREATE INDEX "availabilityrequest_child_id" ON "availability_requests" ("child_id");

CREATE INDEX "availabilityrequest_team_id" ON "availability_requests" ("team_id");

CREATE INDEX "availabilityrequest_lead_id" ON "availability_requests" ("lead_id");

CREATE INDEX "availabilityrequest_practitioner_id" ON "availability_requests" ("practitioner_id");

CREATE INDEX "availabilityrequest_answerer_id" ON "availability_requests" ("answerer_id");

CREATE INDEX "availabilityrequest_agency_id_due_on" ON "availability_requests" ("agency_id", "due_on");

CREATE TABLE "competencies" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "code" character varying NOT NULL, "language" character varying NOT NULL DEFAULT '', "level" character varying NOT NULL, "assessed_on" date NOT NULL, "expires_on" date NULL, "practitioner_id" uuid NOT NULL, "assessor_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "competencies_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "competencies_practitioners_assessor" FOREIGN KEY ("assessor_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "expires_later" CHECK (expires_on IS NULL OR expires_on > assessed_on), CONSTRAINT "language_is_named" CHECK (CASE WHEN code = 'LANGUAGE' THEN 1 ELSE 0 END = CASE WHEN language = '' THEN 0 ELSE 1 END));

CREATE INDEX "competency_assessor_id" ON "competencies" ("assessor_id");

CREATE UNIQUE INDEX "competency_practitioner_id_code_language_assessed_on" ON "competencies" ("practitioner_id", "code", "language", "assessed_on");

CREATE TABLE "lead_preferences" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "given_by" character varying NOT NULL, "stance" character varying NOT NULL, "stated_on" date NOT NULL, "words" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "kin_id" uuid NULL, "whanau_id" uuid NULL, "subject_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "lead_preferences_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_preferences_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_preferences_whanau_whanau" FOREIGN KEY ("whanau_id") REFERENCES "whanau" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_preferences_practitioners_subject" FOREIGN KEY ("subject_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_preferences_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_preferences_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "preference_of_one_giver" CHECK (CASE WHEN given_by = 'KIN' THEN 1 ELSE 0 END = CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END AND CASE WHEN given_by = 'WHANAU' THEN 1 ELSE 0 END = CASE WHEN whanau_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX "leadpreference_kin_id" ON "lead_preferences" ("kin_id");

CREATE INDEX "leadpreference_whanau_id" ON "lead_preferences" ("whanau_id");

CREATE INDEX "leadpreference_subject_id" ON "lead_preferences" ("subject_id");

CREATE INDEX "leadpreference_practitioner_id" ON "lead_preferences" ("practitioner_id");

CREATE INDEX "leadpreference_agency_id" ON "lead_preferences" ("agency_id");

CREATE INDEX "leadpreference_child_id_stated_on" ON "lead_preferences" ("child_id", "stated_on");

CREATE TABLE "panel_people" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "part" character varying NOT NULL, "note" character varying NOT NULL DEFAULT '', "decision_id" uuid NOT NULL, "child_id" uuid NOT NULL, "team_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "panel_people_panel_decisions_decision" FOREIGN KEY ("decision_id") REFERENCES "panel_decisions" ("id") ON DELETE NO ACTION, CONSTRAINT "panel_people_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "panel_people_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "panel_people_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION);

CREATE INDEX "panelperson_child_id" ON "panel_people" ("child_id");

CREATE INDEX "panelperson_team_id" ON "panel_people" ("team_id");

CREATE INDEX "panelperson_practitioner_id" ON "panel_people" ("practitioner_id");

CREATE UNIQUE INDEX "panelperson_decision_id_part_practitioner_id" ON "panel_people" ("decision_id", "part", "practitioner_id");

ALTER TABLE availability_requests ALTER CONSTRAINT availability_requests_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE availability_requests ALTER CONSTRAINT availability_requests_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE availability_requests ALTER CONSTRAINT availability_requests_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE availability_requests ALTER CONSTRAINT availability_requests_lead_proposals_proposal DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE availability_requests ALTER CONSTRAINT availability_requests_practitioners_answerer DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE availability_requests ALTER CONSTRAINT availability_requests_practitioners_lead DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE availability_requests ALTER CONSTRAINT availability_requests_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE competencies ALTER CONSTRAINT competencies_practitioners_assessor DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE competencies ALTER CONSTRAINT competencies_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_preferences ALTER CONSTRAINT lead_preferences_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_preferences ALTER CONSTRAINT lead_preferences_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_preferences ALTER CONSTRAINT lead_preferences_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_preferences ALTER CONSTRAINT lead_preferences_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_preferences ALTER CONSTRAINT lead_preferences_practitioners_subject DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_preferences ALTER CONSTRAINT lead_preferences_whanau_whanau DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_proposals ALTER CONSTRAINT lead_proposals_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_proposals ALTER CONSTRAINT lead_proposals_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_proposals ALTER CONSTRAINT lead_proposals_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_proposals ALTER CONSTRAINT lead_proposals_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_proposals ALTER CONSTRAINT lead_proposals_panel_decisions_decision DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_proposals ALTER CONSTRAINT lead_proposals_practitioners_confirmer DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_proposals ALTER CONSTRAINT lead_proposals_practitioners_lead DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_proposals ALTER CONSTRAINT lead_proposals_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE panel_decisions ALTER CONSTRAINT panel_decisions_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE panel_decisions ALTER CONSTRAINT panel_decisions_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE panel_decisions ALTER CONSTRAINT panel_decisions_practitioners_chosen DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE panel_decisions ALTER CONSTRAINT panel_decisions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE panel_decisions ALTER CONSTRAINT panel_decisions_referrals_referral DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE panel_people ALTER CONSTRAINT panel_people_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE panel_people ALTER CONSTRAINT panel_people_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE panel_people ALTER CONSTRAINT panel_people_panel_decisions_decision DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE panel_people ALTER CONSTRAINT panel_people_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE referrals ALTER CONSTRAINT referrals_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE referrals ALTER CONSTRAINT referrals_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE referrals ALTER CONSTRAINT referrals_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE referrals ALTER CONSTRAINT referrals_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE referrals ALTER CONSTRAINT referrals_practitioners_triager DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE availability_requests_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  asked_on date,
  due_on date,
  message character varying,
  answer character varying,
  answered_on date,
  hours_per_week bigint,
  conditions character varying,
  proposal_id uuid,
  child_id uuid,
  team_id uuid,
  lead_id uuid,
  agency_id uuid,
  practitioner_id uuid,
  answerer_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER availability_requests_keep_history BEFORE UPDATE ON availability_requests FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER availability_requests_follow_history AFTER INSERT ON availability_requests REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER availability_requests_retire_first BEFORE DELETE ON availability_requests FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER availability_requests_no_truncate BEFORE TRUNCATE ON availability_requests EXECUTE FUNCTION refuse_change();

CREATE TRIGGER availability_requests_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON availability_requests_history EXECUTE FUNCTION refuse_change();

CREATE TABLE competencies_history (
  id uuid,
  recorded_at timestamp with time zone,
  code character varying,
  language character varying,
  level character varying,
  assessed_on date,
  expires_on date,
  practitioner_id uuid,
  assessor_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER competencies_keep_history BEFORE UPDATE ON competencies FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER competencies_follow_history AFTER INSERT ON competencies REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER competencies_retire_first BEFORE DELETE ON competencies FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER competencies_no_truncate BEFORE TRUNCATE ON competencies EXECUTE FUNCTION refuse_change();

CREATE TRIGGER competencies_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON competencies_history EXECUTE FUNCTION refuse_change();

CREATE TABLE lead_preferences_history (
  id uuid,
  recorded_at timestamp with time zone,
  given_by character varying,
  stance character varying,
  stated_on date,
  words character varying,
  child_id uuid,
  kin_id uuid,
  whanau_id uuid,
  subject_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER lead_preferences_keep_history BEFORE UPDATE ON lead_preferences FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER lead_preferences_follow_history AFTER INSERT ON lead_preferences REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER lead_preferences_retire_first BEFORE DELETE ON lead_preferences FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER lead_preferences_no_truncate BEFORE TRUNCATE ON lead_preferences EXECUTE FUNCTION refuse_change();

CREATE TRIGGER lead_preferences_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON lead_preferences_history EXECUTE FUNCTION refuse_change();

CREATE TABLE lead_proposals_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  from_on date,
  proposed_on date,
  siblings_reason character varying,
  preference_reason character varying,
  confirmed_on date,
  handover_reason character varying,
  withdrawn_on date,
  withdrawn_because character varying,
  child_id uuid,
  team_id uuid,
  network_id uuid,
  decision_id uuid,
  lead_id uuid,
  agency_id uuid,
  practitioner_id uuid,
  confirmer_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER lead_proposals_keep_history BEFORE UPDATE ON lead_proposals FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER lead_proposals_follow_history AFTER INSERT ON lead_proposals REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER lead_proposals_retire_first BEFORE DELETE ON lead_proposals FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER lead_proposals_no_truncate BEFORE TRUNCATE ON lead_proposals EXECUTE FUNCTION refuse_change();

CREATE TRIGGER lead_proposals_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON lead_proposals_history EXECUTE FUNCTION refuse_change();

CREATE TABLE panel_decisions_history (
  id uuid,
  recorded_at timestamp with time zone,
  kind character varying,
  decided_on date,
  rationale character varying,
  child_id uuid,
  team_id uuid,
  referral_id uuid,
  chosen_id uuid,
  practitioner_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER panel_decisions_keep_history BEFORE UPDATE ON panel_decisions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER panel_decisions_follow_history AFTER INSERT ON panel_decisions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER panel_decisions_retire_first BEFORE DELETE ON panel_decisions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER panel_decisions_no_truncate BEFORE TRUNCATE ON panel_decisions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER panel_decisions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON panel_decisions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE panel_people_history (
  id uuid,
  recorded_at timestamp with time zone,
  part character varying,
  note character varying,
  decision_id uuid,
  child_id uuid,
  team_id uuid,
  practitioner_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER panel_people_keep_history BEFORE UPDATE ON panel_people FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER panel_people_follow_history AFTER INSERT ON panel_people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER panel_people_retire_first BEFORE DELETE ON panel_people FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER panel_people_no_truncate BEFORE TRUNCATE ON panel_people EXECUTE FUNCTION refuse_change();

CREATE TRIGGER panel_people_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON panel_people_history EXECUTE FUNCTION refuse_change();

CREATE TABLE referrals_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  referred_on date,
  reason character varying,
  triaged_on date,
  urgency character varying,
  triage_note character varying,
  decided_on date,
  outcome character varying,
  child_id uuid,
  team_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  triager_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER referrals_keep_history BEFORE UPDATE ON referrals FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER referrals_follow_history AFTER INSERT ON referrals REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER referrals_retire_first BEFORE DELETE ON referrals FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER referrals_no_truncate BEFORE TRUNCATE ON referrals EXECUTE FUNCTION refuse_change();

CREATE TRIGGER referrals_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON referrals_history EXECUTE FUNCTION refuse_change();
