CREATE TABLE "shared_aims" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "kind" character varying NOT NULL, "text" character varying NOT NULL DEFAULT '', "proposed_on" date NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "network_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "shared_aims_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "shared_aims_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "shared_aims_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "shared_aims_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION);

CREATE INDEX "sharedaim_practitioner_id" ON "shared_aims" ("practitioner_id");

CREATE INDEX "sharedaim_agency_id" ON "shared_aims" ("agency_id");

CREATE INDEX "sharedaim_network_id" ON "shared_aims" ("network_id");

CREATE INDEX "sharedaim_child_id_id" ON "shared_aims" ("child_id", "id");

CREATE TABLE "aim_agreements" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "of_child" boolean NOT NULL DEFAULT false, "agreed_on" date NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "shared_aim_id" uuid NOT NULL, "kin_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "aim_agreements_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "aim_agreements_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "aim_agreements_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "aim_agreements_shared_aims_shared_aim" FOREIGN KEY ("shared_aim_id") REFERENCES "shared_aims" ("id") ON DELETE NO ACTION, CONSTRAINT "aim_agreements_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "agreement_of_one_person" CHECK (kin_id IS NULL OR NOT of_child));

CREATE INDEX "aimagreement_practitioner_id" ON "aim_agreements" ("practitioner_id");

CREATE INDEX "aimagreement_agency_id" ON "aim_agreements" ("agency_id");

CREATE INDEX "aimagreement_shared_aim_id" ON "aim_agreements" ("shared_aim_id");

CREATE INDEX "aimagreement_kin_id" ON "aim_agreements" ("kin_id");

CREATE INDEX "aimagreement_child_id_id" ON "aim_agreements" ("child_id", "id");

CREATE TABLE "appointments" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "purpose" character varying NOT NULL DEFAULT '', "place" character varying NOT NULL DEFAULT '', "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "travel_minutes" bigint NOT NULL DEFAULT 0, "child_attends" boolean NOT NULL, "cancelled_on" date NULL, "cancelled_why" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "appointments_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "appointments_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "appointments_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "appointment_ends" CHECK (ends_at > starts_at));

CREATE INDEX "appointment_practitioner_id" ON "appointments" ("practitioner_id");

CREATE INDEX "appointment_agency_id" ON "appointments" ("agency_id");

CREATE INDEX "appointment_starts_at" ON "appointments" ("starts_at");

CREATE INDEX "appointment_child_id_id" ON "appointments" ("child_id", "id");

CREATE TABLE "appointment_attendees" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "appointment_id" uuid NOT NULL, "kin_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "appointment_attendees_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "appointment_attendees_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "appointment_attendees_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "appointment_attendees_appointments_appointment" FOREIGN KEY ("appointment_id") REFERENCES "appointments" ("id") ON DELETE NO ACTION, CONSTRAINT "appointment_attendees_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION);

CREATE INDEX "appointmentattendee_practitioner_id" ON "appointment_attendees" ("practitioner_id");

CREATE INDEX "appointmentattendee_agency_id" ON "appointment_attendees" ("agency_id");

CREATE INDEX "appointmentattendee_kin_id" ON "appointment_attendees" ("kin_id");

CREATE INDEX "appointmentattendee_child_id_id" ON "appointment_attendees" ("child_id", "id");

CREATE UNIQUE INDEX "appointmentattendee_appointment_id_kin_id" ON "appointment_attendees" ("appointment_id", "kin_id");

CREATE TABLE "barriers" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "kind" character varying NOT NULL, "raised_by_child" boolean NOT NULL DEFAULT false, "description" character varying NOT NULL DEFAULT '', "raised_on" date NOT NULL, "mitigation" character varying NOT NULL DEFAULT '', "resolved_on" date NULL, "resolution" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "kin_id" uuid NULL, "with_agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "barriers_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "barriers_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "barriers_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "barriers_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "barriers_agencies_with_agency" FOREIGN KEY ("with_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION);

CREATE INDEX "barrier_practitioner_id" ON "barriers" ("practitioner_id");

CREATE INDEX "barrier_agency_id" ON "barriers" ("agency_id");

CREATE INDEX "barrier_kin_id" ON "barriers" ("kin_id");

CREATE INDEX "barrier_with_agency_id" ON "barriers" ("with_agency_id");

CREATE INDEX "barrier_child_id_id" ON "barriers" ("child_id", "id");

CREATE TABLE "hui" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "purpose" character varying NOT NULL DEFAULT '', "place" character varying NOT NULL DEFAULT '', "channel" character varying NOT NULL, "starts_at" timestamptz NOT NULL, "ends_at" timestamptz NOT NULL, "moved_why" character varying NOT NULL DEFAULT '', "cancelled_on" date NULL, "cancelled_why" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "network_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "hui_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_ends" CHECK (ends_at > starts_at));

CREATE INDEX "hui_practitioner_id" ON "hui" ("practitioner_id");

CREATE INDEX "hui_agency_id" ON "hui" ("agency_id");

CREATE INDEX "hui_network_id" ON "hui" ("network_id");

CREATE INDEX "hui_child_id_id" ON "hui" ("child_id", "id");

CREATE TABLE "child_voices" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "on_date" date NOT NULL, "method" character varying NOT NULL, "occasion" character varying NOT NULL, "words" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "hui_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "child_voices_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "child_voices_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "child_voices_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "child_voices_hui_hui" FOREIGN KEY ("hui_id") REFERENCES "hui" ("id") ON DELETE NO ACTION);

CREATE INDEX "childvoice_practitioner_id" ON "child_voices" ("practitioner_id");

CREATE INDEX "childvoice_agency_id" ON "child_voices" ("agency_id");

CREATE INDEX "childvoice_hui_id" ON "child_voices" ("hui_id");

CREATE INDEX "childvoice_child_id_id" ON "child_voices" ("child_id", "id");

CREATE TABLE "decisions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "question" character varying NOT NULL DEFAULT '', "options" jsonb NOT NULL, "chosen" character varying NOT NULL DEFAULT '', "rationale" character varying NOT NULL DEFAULT '', "decided_on" date NOT NULL, "participants" jsonb NOT NULL, "child_present" boolean NOT NULL, "child_view" character varying NOT NULL DEFAULT '', "whanau_present" boolean NOT NULL, "whanau_view" character varying NOT NULL DEFAULT '', "dissent" jsonb NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "network_id" uuid NOT NULL, "hui_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "decisions_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "decisions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "decisions_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "decisions_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "decisions_hui_hui" FOREIGN KEY ("hui_id") REFERENCES "hui" ("id") ON DELETE NO ACTION);

CREATE INDEX "decision_practitioner_id" ON "decisions" ("practitioner_id");

CREATE INDEX "decision_agency_id" ON "decisions" ("agency_id");

CREATE INDEX "decision_network_id" ON "decisions" ("network_id");

CREATE INDEX "decision_hui_id" ON "decisions" ("hui_id");

CREATE INDEX "decision_child_id_id" ON "decisions" ("child_id", "id");

CREATE TABLE "disagreements" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "kind" character varying NOT NULL, "topic" character varying NOT NULL DEFAULT '', "raised_on" date NOT NULL, "status" character varying NOT NULL, "escalated_to" character varying NULL, "escalated_on" date NULL, "escalated_why" character varying NOT NULL DEFAULT '', "resolved_on" date NULL, "outcome" character varying NOT NULL DEFAULT '', "best_interests" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "network_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "disagreements_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "disagreements_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "disagreements_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "disagreements_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "resolved_says_why" CHECK (status <> 'RESOLVED' OR (best_interests <> '' AND resolved_on IS NOT NULL)));

CREATE INDEX "disagreement_practitioner_id" ON "disagreements" ("practitioner_id");

CREATE INDEX "disagreement_agency_id" ON "disagreements" ("agency_id");

CREATE INDEX "disagreement_network_id" ON "disagreements" ("network_id");

CREATE INDEX "disagreement_child_id_id" ON "disagreements" ("child_id", "id");

CREATE TABLE "disagreement_positions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "of_child" boolean NOT NULL DEFAULT false, "view" character varying NOT NULL DEFAULT '', "on_date" date NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "disagreement_id" uuid NOT NULL, "kin_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "disagreement_positions_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "disagreement_positions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "disagreement_positions_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "disagreement_positions_disagreements_disagreement" FOREIGN KEY ("disagreement_id") REFERENCES "disagreements" ("id") ON DELETE NO ACTION, CONSTRAINT "disagreement_positions_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "position_of_one_person" CHECK (kin_id IS NULL OR NOT of_child));

CREATE INDEX "disagreementposition_practitioner_id" ON "disagreement_positions" ("practitioner_id");

CREATE INDEX "disagreementposition_agency_id" ON "disagreement_positions" ("agency_id");

CREATE INDEX "disagreementposition_disagreement_id" ON "disagreement_positions" ("disagreement_id");

CREATE INDEX "disagreementposition_kin_id" ON "disagreement_positions" ("kin_id");

CREATE INDEX "disagreementposition_child_id_id" ON "disagreement_positions" ("child_id", "id");

CREATE TABLE "feedback" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "given_by_child" boolean NOT NULL DEFAULT false, "trust" bigint NOT NULL, "words" character varying NOT NULL DEFAULT '', "on_date" date NOT NULL, "child_id" uuid NOT NULL, "kin_id" uuid NULL, "practitioner_id" uuid NULL, "agency_id" uuid NULL, "about_practitioner_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "feedback_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "feedback_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "feedback_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "feedback_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "feedback_practitioners_about_practitioner" FOREIGN KEY ("about_practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "feedback_of_one_person" CHECK (CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN given_by_child THEN 1 ELSE 0 END = 1), CONSTRAINT "trust_is_1_to_5" CHECK (trust BETWEEN 1 AND 5));

CREATE INDEX "feedback_kin_id" ON "feedback" ("kin_id");

CREATE INDEX "feedback_practitioner_id" ON "feedback" ("practitioner_id");

CREATE INDEX "feedback_agency_id" ON "feedback" ("agency_id");

CREATE INDEX "feedback_about_practitioner_id" ON "feedback" ("about_practitioner_id");

CREATE INDEX "feedback_child_id_id" ON "feedback" ("child_id", "id");

CREATE TABLE "hui_actions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "what" character varying NOT NULL DEFAULT '', "due_on" date NOT NULL, "done_on" date NULL, "outcome" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "hui_id" uuid NOT NULL, "owner_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "hui_actions_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_actions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_actions_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_actions_hui_hui" FOREIGN KEY ("hui_id") REFERENCES "hui" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_actions_practitioners_owner" FOREIGN KEY ("owner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION);

CREATE INDEX "huiaction_practitioner_id" ON "hui_actions" ("practitioner_id");

CREATE INDEX "huiaction_agency_id" ON "hui_actions" ("agency_id");

CREATE INDEX "huiaction_hui_id" ON "hui_actions" ("hui_id");

CREATE INDEX "huiaction_owner_id" ON "hui_actions" ("owner_id");

CREATE INDEX "huiaction_child_id_id" ON "hui_actions" ("child_id", "id");

CREATE TABLE "hui_invitations" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "ground" character varying NOT NULL, "left_out_why" character varying NOT NULL DEFAULT '', "attendance" character varying NULL, "channel" character varying NULL, "attendance_why" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "hui_id" uuid NOT NULL, "invited_child_id" uuid NULL, "invited_kin_id" uuid NULL, "invited_practitioner_id" uuid NULL, "invited_agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "hui_invitations_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_invitations_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_invitations_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_invitations_hui_hui" FOREIGN KEY ("hui_id") REFERENCES "hui" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_invitations_children_invited_child" FOREIGN KEY ("invited_child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_invitations_kin_invited_kin" FOREIGN KEY ("invited_kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_invitations_practitioners_invited_practitioner" FOREIGN KEY ("invited_practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "hui_invitations_agencies_invited_agency" FOREIGN KEY ("invited_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "invited_is_one_person" CHECK (CASE WHEN invited_child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN invited_kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN invited_practitioner_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX "huiinvitation_practitioner_id" ON "hui_invitations" ("practitioner_id");

CREATE INDEX "huiinvitation_agency_id" ON "hui_invitations" ("agency_id");

CREATE INDEX "huiinvitation_hui_id" ON "hui_invitations" ("hui_id");

CREATE INDEX "huiinvitation_invited_child_id" ON "hui_invitations" ("invited_child_id");

CREATE INDEX "huiinvitation_invited_kin_id" ON "hui_invitations" ("invited_kin_id");

CREATE INDEX "huiinvitation_invited_practitioner_id" ON "hui_invitations" ("invited_practitioner_id");

CREATE INDEX "huiinvitation_invited_agency_id" ON "hui_invitations" ("invited_agency_id");

CREATE INDEX "huiinvitation_child_id_id" ON "hui_invitations" ("child_id", "id");

ALTER TABLE aim_agreements ALTER CONSTRAINT aim_agreements_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE aim_agreements ALTER CONSTRAINT aim_agreements_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE aim_agreements ALTER CONSTRAINT aim_agreements_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE aim_agreements ALTER CONSTRAINT aim_agreements_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE aim_agreements ALTER CONSTRAINT aim_agreements_shared_aims_shared_aim DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE appointment_attendees ALTER CONSTRAINT appointment_attendees_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE appointment_attendees ALTER CONSTRAINT appointment_attendees_appointments_appointment DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE appointment_attendees ALTER CONSTRAINT appointment_attendees_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE appointment_attendees ALTER CONSTRAINT appointment_attendees_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE appointment_attendees ALTER CONSTRAINT appointment_attendees_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE appointments ALTER CONSTRAINT appointments_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE appointments ALTER CONSTRAINT appointments_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE appointments ALTER CONSTRAINT appointments_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE barriers ALTER CONSTRAINT barriers_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE barriers ALTER CONSTRAINT barriers_agencies_with_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE barriers ALTER CONSTRAINT barriers_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE barriers ALTER CONSTRAINT barriers_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE barriers ALTER CONSTRAINT barriers_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE child_voices ALTER CONSTRAINT child_voices_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE child_voices ALTER CONSTRAINT child_voices_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE child_voices ALTER CONSTRAINT child_voices_hui_hui DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE child_voices ALTER CONSTRAINT child_voices_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE decisions ALTER CONSTRAINT decisions_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE decisions ALTER CONSTRAINT decisions_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE decisions ALTER CONSTRAINT decisions_hui_hui DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE decisions ALTER CONSTRAINT decisions_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE decisions ALTER CONSTRAINT decisions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disagreement_positions ALTER CONSTRAINT disagreement_positions_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disagreement_positions ALTER CONSTRAINT disagreement_positions_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disagreement_positions ALTER CONSTRAINT disagreement_positions_disagreements_disagreement DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disagreement_positions ALTER CONSTRAINT disagreement_positions_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disagreement_positions ALTER CONSTRAINT disagreement_positions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disagreements ALTER CONSTRAINT disagreements_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disagreements ALTER CONSTRAINT disagreements_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disagreements ALTER CONSTRAINT disagreements_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disagreements ALTER CONSTRAINT disagreements_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE feedback ALTER CONSTRAINT feedback_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE feedback ALTER CONSTRAINT feedback_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE feedback ALTER CONSTRAINT feedback_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE feedback ALTER CONSTRAINT feedback_practitioners_about_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE feedback ALTER CONSTRAINT feedback_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui ALTER CONSTRAINT hui_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui ALTER CONSTRAINT hui_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui ALTER CONSTRAINT hui_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui ALTER CONSTRAINT hui_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_actions ALTER CONSTRAINT hui_actions_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_actions ALTER CONSTRAINT hui_actions_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_actions ALTER CONSTRAINT hui_actions_hui_hui DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_actions ALTER CONSTRAINT hui_actions_practitioners_owner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_actions ALTER CONSTRAINT hui_actions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_invitations ALTER CONSTRAINT hui_invitations_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_invitations ALTER CONSTRAINT hui_invitations_agencies_invited_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_invitations ALTER CONSTRAINT hui_invitations_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_invitations ALTER CONSTRAINT hui_invitations_children_invited_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_invitations ALTER CONSTRAINT hui_invitations_hui_hui DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_invitations ALTER CONSTRAINT hui_invitations_kin_invited_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_invitations ALTER CONSTRAINT hui_invitations_practitioners_invited_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE hui_invitations ALTER CONSTRAINT hui_invitations_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE shared_aims ALTER CONSTRAINT shared_aims_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE shared_aims ALTER CONSTRAINT shared_aims_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE shared_aims ALTER CONSTRAINT shared_aims_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE shared_aims ALTER CONSTRAINT shared_aims_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE aim_agreements_history (
  id uuid,
  recorded_at timestamp with time zone,
  of_child boolean,
  agreed_on date,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  shared_aim_id uuid,
  kin_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER aim_agreements_keep_history BEFORE UPDATE ON aim_agreements FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER aim_agreements_follow_history AFTER INSERT ON aim_agreements REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER aim_agreements_retire_first BEFORE DELETE ON aim_agreements FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER aim_agreements_no_truncate BEFORE TRUNCATE ON aim_agreements EXECUTE FUNCTION refuse_change();

CREATE TRIGGER aim_agreements_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON aim_agreements_history EXECUTE FUNCTION refuse_change();

CREATE TABLE appointments_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  purpose character varying,
  place character varying,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  travel_minutes bigint,
  child_attends boolean,
  cancelled_on date,
  cancelled_why character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER appointments_keep_history BEFORE UPDATE ON appointments FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER appointments_follow_history AFTER INSERT ON appointments REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER appointments_retire_first BEFORE DELETE ON appointments FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER appointments_no_truncate BEFORE TRUNCATE ON appointments EXECUTE FUNCTION refuse_change();

CREATE TRIGGER appointments_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON appointments_history EXECUTE FUNCTION refuse_change();

CREATE TABLE appointment_attendees_history (
  id uuid,
  recorded_at timestamp with time zone,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  appointment_id uuid,
  kin_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER appointment_attendees_keep_history BEFORE UPDATE ON appointment_attendees FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER appointment_attendees_follow_history AFTER INSERT ON appointment_attendees REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER appointment_attendees_retire_first BEFORE DELETE ON appointment_attendees FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER appointment_attendees_no_truncate BEFORE TRUNCATE ON appointment_attendees EXECUTE FUNCTION refuse_change();

CREATE TRIGGER appointment_attendees_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_attendees_history EXECUTE FUNCTION refuse_change();

CREATE TABLE barriers_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  kind character varying,
  raised_by_child boolean,
  description character varying,
  raised_on date,
  mitigation character varying,
  resolved_on date,
  resolution character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  kin_id uuid,
  with_agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER barriers_keep_history BEFORE UPDATE ON barriers FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER barriers_follow_history AFTER INSERT ON barriers REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER barriers_retire_first BEFORE DELETE ON barriers FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER barriers_no_truncate BEFORE TRUNCATE ON barriers EXECUTE FUNCTION refuse_change();

CREATE TRIGGER barriers_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON barriers_history EXECUTE FUNCTION refuse_change();

CREATE TABLE child_voices_history (
  id uuid,
  recorded_at timestamp with time zone,
  on_date date,
  method character varying,
  occasion character varying,
  words character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  hui_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER child_voices_keep_history BEFORE UPDATE ON child_voices FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER child_voices_follow_history AFTER INSERT ON child_voices REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER child_voices_retire_first BEFORE DELETE ON child_voices FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER child_voices_no_truncate BEFORE TRUNCATE ON child_voices EXECUTE FUNCTION refuse_change();

CREATE TRIGGER child_voices_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON child_voices_history EXECUTE FUNCTION refuse_change();

CREATE TABLE decisions_history (
  id uuid,
  recorded_at timestamp with time zone,
  question character varying,
  options jsonb,
  chosen character varying,
  rationale character varying,
  decided_on date,
  participants jsonb,
  child_present boolean,
  child_view character varying,
  whanau_present boolean,
  whanau_view character varying,
  dissent jsonb,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  hui_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER decisions_keep_history BEFORE UPDATE ON decisions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER decisions_follow_history AFTER INSERT ON decisions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER decisions_retire_first BEFORE DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER decisions_no_truncate BEFORE TRUNCATE ON decisions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER decisions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON decisions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE disagreements_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  kind character varying,
  topic character varying,
  raised_on date,
  status character varying,
  escalated_to character varying,
  escalated_on date,
  escalated_why character varying,
  resolved_on date,
  outcome character varying,
  best_interests character varying,
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

CREATE TRIGGER disagreements_keep_history BEFORE UPDATE ON disagreements FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER disagreements_follow_history AFTER INSERT ON disagreements REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER disagreements_retire_first BEFORE DELETE ON disagreements FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER disagreements_no_truncate BEFORE TRUNCATE ON disagreements EXECUTE FUNCTION refuse_change();

CREATE TRIGGER disagreements_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON disagreements_history EXECUTE FUNCTION refuse_change();

CREATE TABLE disagreement_positions_history (
  id uuid,
  recorded_at timestamp with time zone,
  of_child boolean,
  view character varying,
  on_date date,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  disagreement_id uuid,
  kin_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER disagreement_positions_keep_history BEFORE UPDATE ON disagreement_positions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER disagreement_positions_follow_history AFTER INSERT ON disagreement_positions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER disagreement_positions_retire_first BEFORE DELETE ON disagreement_positions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER disagreement_positions_no_truncate BEFORE TRUNCATE ON disagreement_positions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER disagreement_positions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON disagreement_positions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE feedback_history (
  id uuid,
  recorded_at timestamp with time zone,
  given_by_child boolean,
  trust bigint,
  words character varying,
  on_date date,
  child_id uuid,
  kin_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  about_practitioner_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER feedback_keep_history BEFORE UPDATE ON feedback FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER feedback_follow_history AFTER INSERT ON feedback REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER feedback_retire_first BEFORE DELETE ON feedback FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER feedback_no_truncate BEFORE TRUNCATE ON feedback EXECUTE FUNCTION refuse_change();

CREATE TRIGGER feedback_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON feedback_history EXECUTE FUNCTION refuse_change();

CREATE TABLE hui_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  purpose character varying,
  place character varying,
  channel character varying,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  moved_why character varying,
  cancelled_on date,
  cancelled_why character varying,
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

CREATE TRIGGER hui_keep_history BEFORE UPDATE ON hui FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER hui_follow_history AFTER INSERT ON hui REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER hui_retire_first BEFORE DELETE ON hui FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER hui_no_truncate BEFORE TRUNCATE ON hui EXECUTE FUNCTION refuse_change();

CREATE TRIGGER hui_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON hui_history EXECUTE FUNCTION refuse_change();

CREATE TABLE hui_actions_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  what character varying,
  due_on date,
  done_on date,
  outcome character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  hui_id uuid,
  owner_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER hui_actions_keep_history BEFORE UPDATE ON hui_actions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER hui_actions_follow_history AFTER INSERT ON hui_actions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER hui_actions_retire_first BEFORE DELETE ON hui_actions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER hui_actions_no_truncate BEFORE TRUNCATE ON hui_actions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER hui_actions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON hui_actions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE hui_invitations_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  ground character varying,
  left_out_why character varying,
  attendance character varying,
  channel character varying,
  attendance_why character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  hui_id uuid,
  invited_child_id uuid,
  invited_kin_id uuid,
  invited_practitioner_id uuid,
  invited_agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER hui_invitations_keep_history BEFORE UPDATE ON hui_invitations FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER hui_invitations_follow_history AFTER INSERT ON hui_invitations REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER hui_invitations_retire_first BEFORE DELETE ON hui_invitations FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER hui_invitations_no_truncate BEFORE TRUNCATE ON hui_invitations EXECUTE FUNCTION refuse_change();

CREATE TRIGGER hui_invitations_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON hui_invitations_history EXECUTE FUNCTION refuse_change();

CREATE TABLE shared_aims_history (
  id uuid,
  recorded_at timestamp with time zone,
  kind character varying,
  text character varying,
  proposed_on date,
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

CREATE TRIGGER shared_aims_keep_history BEFORE UPDATE ON shared_aims FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER shared_aims_follow_history AFTER INSERT ON shared_aims REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER shared_aims_retire_first BEFORE DELETE ON shared_aims FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER shared_aims_no_truncate BEFORE TRUNCATE ON shared_aims EXECUTE FUNCTION refuse_change();

CREATE TRIGGER shared_aims_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON shared_aims_history EXECUTE FUNCTION refuse_change();
