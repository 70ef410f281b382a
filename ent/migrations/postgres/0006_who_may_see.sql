-- Who may see what, and the record of what was shared, as next.go wrote it; what is
-- current may be recorded once only. Nothing could record agencies.sharing_class.

DROP INDEX "affiliation_practitioner_id_team_id";

CREATE UNIQUE INDEX "affiliation_practitioner_id_team_id_role_from_on" ON "affiliations" ("practitioner_id", "team_id", "role", "from_on");

DROP INDEX "employment_practitioner_id_agency_id";

CREATE UNIQUE INDEX "employment_practitioner_id_agency_id_from_on" ON "employments" ("practitioner_id", "agency_id", "from_on");

CREATE UNIQUE INDEX "relationship_child_id_relative_child_id_kind_from_on" ON "relationships" ("child_id", "relative_child_id", "kind", "from_on") WHERE child_id IS NOT NULL AND relative_child_id IS NOT NULL;

CREATE UNIQUE INDEX "relationship_child_id_relative_kin_id_kind_from_on" ON "relationships" ("child_id", "relative_kin_id", "kind", "from_on") WHERE child_id IS NOT NULL AND relative_kin_id IS NOT NULL;

CREATE UNIQUE INDEX "relationship_kin_id_relative_child_id_kind_from_on" ON "relationships" ("kin_id", "relative_child_id", "kind", "from_on") WHERE kin_id IS NOT NULL AND relative_child_id IS NOT NULL;

CREATE UNIQUE INDEX "relationship_kin_id_relative_kin_id_kind_from_on" ON "relationships" ("kin_id", "relative_kin_id", "kind", "from_on") WHERE kin_id IS NOT NULL AND relative_kin_id IS NOT NULL;

CREATE UNIQUE INDEX "whanaumember_whanau_id_household_child_id_from_on" ON "whanau_members" ("whanau_id", "household", "child_id", "from_on") WHERE child_id IS NOT NULL;

CREATE UNIQUE INDEX "whanaumember_whanau_id_household_kin_id_from_on" ON "whanau_members" ("whanau_id", "household", "kin_id", "from_on") WHERE kin_id IS NOT NULL;

ALTER TABLE "children" ADD COLUMN "shielded" boolean NOT NULL DEFAULT false;

CREATE TABLE "accounts" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "issuer" character varying NOT NULL, "subject" character varying NOT NULL, "client" character varying NULL, "disabled_at" timestamptz NULL, "signed_out_at" timestamptz NULL, "practitioner_id" uuid NULL, "kin_id" uuid NULL, "child_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "accounts_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "accounts_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "accounts_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "account_is_one_viewer" CHECK (CASE WHEN practitioner_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN client IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX "account_practitioner_id" ON "accounts" ("practitioner_id");

CREATE INDEX "account_kin_id" ON "accounts" ("kin_id");

CREATE INDEX "account_child_id" ON "accounts" ("child_id");

CREATE UNIQUE INDEX "account_issuer_subject" ON "accounts" ("issuer", "subject");

ALTER TABLE "agencies" DROP COLUMN "sharing_class", ADD COLUMN "shield" character varying NOT NULL DEFAULT '', ADD COLUMN "broker_id" uuid NULL, ADD CONSTRAINT "agencies_practitioners_broker" FOREIGN KEY ("broker_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION;

CREATE INDEX "agency_broker_id" ON "agencies" ("broker_id");

CREATE TABLE "break_glass" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "reason" character varying NOT NULL, "basis" character varying NOT NULL, "granted_at" timestamptz NOT NULL, "expires_at" timestamptz NOT NULL, "reviewed_at" timestamptz NULL, "outcome" character varying NULL, "review_note" character varying NOT NULL DEFAULT '', "practitioner_id" uuid NOT NULL, "child_id" uuid NOT NULL, "reviewer_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "break_glass_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "break_glass_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "break_glass_practitioners_reviewer" FOREIGN KEY ("reviewer_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "access_ends" CHECK (expires_at > granted_at), CONSTRAINT "review_is_whole" CHECK (CASE WHEN reviewed_at IS NULL THEN 0 ELSE 1 END = CASE WHEN reviewer_id IS NULL THEN 0 ELSE 1 END AND CASE WHEN reviewed_at IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END));

CREATE INDEX "breakglass_child_id" ON "break_glass" ("child_id");

CREATE INDEX "breakglass_reviewer_id" ON "break_glass" ("reviewer_id");

CREATE INDEX "breakglass_practitioner_id_expires_at" ON "break_glass" ("practitioner_id", "expires_at");

CREATE TABLE "consultations" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "on_date" date NOT NULL, "consulted" character varying NOT NULL, "why" character varying NOT NULL DEFAULT '', "who_with" character varying NOT NULL DEFAULT '', "purpose" character varying NOT NULL DEFAULT '', "views_expressed" character varying NOT NULL DEFAULT '', "support_given" character varying NOT NULL DEFAULT '', "views_taken_into_account" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "recipient_agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "consultations_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "consultations_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "consultations_agencies_recipient_agency" FOREIGN KEY ("recipient_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "not_consulted_says_why" CHECK (consulted = 'YES' OR why <> ''));

CREATE INDEX "consultation_practitioner_id" ON "consultations" ("practitioner_id");

CREATE INDEX "consultation_recipient_agency_id" ON "consultations" ("recipient_agency_id");

CREATE INDEX "consultation_child_id_on_date" ON "consultations" ("child_id", "on_date");

CREATE TABLE "information_requests" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "asked_on" date NOT NULL, "due_on" date NOT NULL, "purpose" character varying NOT NULL, "basis" character varying NOT NULL, "question" character varying NOT NULL, "answered_on" date NULL, "outcome" character varying NULL, "decline_ground" character varying NULL, "decline_reason" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "from_agency_id" uuid NOT NULL, "to_agency_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "information_requests_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "information_requests_agencies_from_agency" FOREIGN KEY ("from_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "information_requests_agencies_to_agency" FOREIGN KEY ("to_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "information_requests_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "answer_is_whole" CHECK (CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END), CONSTRAINT "declined_says_why" CHECK (outcome IS NULL OR outcome <> 'DECLINED' OR (decline_ground IS NOT NULL AND decline_reason <> '')), CONSTRAINT "due_not_before_asked" CHECK (due_on >= asked_on));

CREATE INDEX "informationrequest_from_agency_id" ON "information_requests" ("from_agency_id");

CREATE INDEX "informationrequest_practitioner_id" ON "information_requests" ("practitioner_id");

CREATE INDEX "informationrequest_child_id_asked_on" ON "information_requests" ("child_id", "asked_on");

CREATE INDEX "informationrequest_to_agency_id_due_on" ON "information_requests" ("to_agency_id", "due_on");

CREATE TABLE "disclosures" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "disclosed_on" date NOT NULL, "purpose" character varying NOT NULL, "basis" character varying NOT NULL, "basis_version" character varying NOT NULL, "initiative" character varying NOT NULL, "reasonable_belief" character varying NOT NULL DEFAULT '', "receiver_class" character varying NOT NULL, "items" jsonb NOT NULL, "minimum_necessary" character varying NOT NULL DEFAULT '', "use_restriction" character varying NOT NULL DEFAULT '', "in_confidence" boolean NOT NULL DEFAULT false, "confidence_consent" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "from_agency_id" uuid NOT NULL, "to_agency_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "request_id" uuid NULL, "consultation_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "disclosures_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "disclosures_agencies_from_agency" FOREIGN KEY ("from_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "disclosures_agencies_to_agency" FOREIGN KEY ("to_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "disclosures_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "disclosures_information_requests_request" FOREIGN KEY ("request_id") REFERENCES "information_requests" ("id") ON DELETE NO ACTION, CONSTRAINT "disclosures_consultations_consultation" FOREIGN KEY ("consultation_id") REFERENCES "consultations" ("id") ON DELETE NO ACTION, CONSTRAINT "requested_names_its_request" CHECK (CASE WHEN initiative = 'REQUEST' THEN 1 ELSE 0 END = CASE WHEN request_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX "disclosure_from_agency_id" ON "disclosures" ("from_agency_id");

CREATE INDEX "disclosure_to_agency_id" ON "disclosures" ("to_agency_id");

CREATE INDEX "disclosure_practitioner_id" ON "disclosures" ("practitioner_id");

CREATE INDEX "disclosure_request_id" ON "disclosures" ("request_id");

CREATE INDEX "disclosure_consultation_id" ON "disclosures" ("consultation_id");

CREATE INDEX "disclosure_child_id_disclosed_on" ON "disclosures" ("child_id", "disclosed_on");

CREATE TABLE "mandates" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "role" character varying NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NULL, "team_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "mandates_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "mandates_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "mandates_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "manager_is_of_an_agency" CHECK (CASE WHEN role = 'MANAGER' THEN 1 ELSE 0 END = CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT "mandate_has_one_place" CHECK (CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END + CASE WHEN team_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX "mandate_agency_id" ON "mandates" ("agency_id");

CREATE INDEX "mandate_team_id" ON "mandates" ("team_id");

CREATE UNIQUE INDEX "mandate_practitioner_id_agency_id_role_from_on" ON "mandates" ("practitioner_id", "agency_id", "role", "from_on");

CREATE UNIQUE INDEX "mandate_practitioner_id_team_id_role_from_on" ON "mandates" ("practitioner_id", "team_id", "role", "from_on");

CREATE TABLE "named_people" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "practitioner_id" uuid NULL, "kin_id" uuid NULL, "child_id" uuid NULL, "agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "named_people_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "named_people_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "named_people_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "named_people_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "named_for_child_or_agency" CHECK (CASE WHEN child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT "named_is_one_person" CHECK (CASE WHEN practitioner_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX "namedperson_child_id" ON "named_people" ("child_id");

CREATE INDEX "namedperson_agency_id" ON "named_people" ("agency_id");

CREATE UNIQUE INDEX "namedperson_practitioner_id_child_id_from_on" ON "named_people" ("practitioner_id", "child_id", "from_on");

CREATE UNIQUE INDEX "namedperson_practitioner_id_agency_id_from_on" ON "named_people" ("practitioner_id", "agency_id", "from_on");

CREATE UNIQUE INDEX "namedperson_kin_id_child_id_from_on" ON "named_people" ("kin_id", "child_id", "from_on");

CREATE UNIQUE INDEX "namedperson_kin_id_agency_id_from_on" ON "named_people" ("kin_id", "agency_id", "from_on");

CREATE TABLE "notices" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "kind" character varying NOT NULL, "at" timestamptz NOT NULL, "read_at" timestamptz NULL, "practitioner_id" uuid NOT NULL, "break_glass_id" uuid NOT NULL, "child_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "notices_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "notices_break_glass_break_glass" FOREIGN KEY ("break_glass_id") REFERENCES "break_glass" ("id") ON DELETE NO ACTION, CONSTRAINT "notices_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION);

CREATE INDEX "notice_break_glass_id" ON "notices" ("break_glass_id");

CREATE INDEX "notice_child_id" ON "notices" ("child_id");

CREATE INDEX "notice_practitioner_id_at" ON "notices" ("practitioner_id", "at");

CREATE TABLE "notification_duties" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "due_on" date NOT NULL, "done_on" date NULL, "exception" character varying NULL, "reason" character varying NOT NULL DEFAULT '', "disclosure_id" uuid NOT NULL, "child_id" uuid NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "notification_duties_disclosures_disclosure" FOREIGN KEY ("disclosure_id") REFERENCES "disclosures" ("id") ON DELETE NO ACTION, CONSTRAINT "notification_duties_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "notification_duties_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "done_or_excepted" CHECK (done_on IS NULL OR exception IS NULL));

CREATE INDEX "notificationduty_disclosure_id" ON "notification_duties" ("disclosure_id");

CREATE INDEX "notificationduty_child_id_due_on" ON "notification_duties" ("child_id", "due_on");

CREATE INDEX "notificationduty_agency_id_due_on" ON "notification_duties" ("agency_id", "due_on");

CREATE TABLE "participation_consents" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "given_by_child" boolean NOT NULL DEFAULT false, "scope" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "kin_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "participation_consents_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "participation_consents_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "consent_of_one_person" CHECK (CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN given_by_child THEN 1 ELSE 0 END = 1), CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX "participationconsent_kin_id" ON "participation_consents" ("kin_id");

CREATE INDEX "participationconsent_child_id_from_on" ON "participation_consents" ("child_id", "from_on");

CREATE TABLE "sharing_agreements" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "agreement" character varying NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "sharing_agreements_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on));

CREATE UNIQUE INDEX "sharingagreement_agency_id_agreement_from_on" ON "sharing_agreements" ("agency_id", "agreement", "from_on");

CREATE TABLE "sharing_classes" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "class" character varying NOT NULL, "source" character varying NOT NULL DEFAULT '', "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "sharing_classes_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on));

CREATE UNIQUE INDEX "sharingclass_agency_id_from_on" ON "sharing_classes" ("agency_id", "from_on");

CREATE TABLE "supervisions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "supervisor_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "supervisions_practitioners_supervisor" FOREIGN KEY ("supervisor_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "supervisions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "nobody_supervises_themselves" CHECK (supervisor_id <> practitioner_id), CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX "supervision_practitioner_id" ON "supervisions" ("practitioner_id");

CREATE UNIQUE INDEX "supervision_supervisor_id_practitioner_id_from_on" ON "supervisions" ("supervisor_id", "practitioner_id", "from_on");

ALTER TABLE accounts ALTER CONSTRAINT accounts_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE accounts ALTER CONSTRAINT accounts_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE accounts ALTER CONSTRAINT accounts_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE agencies ALTER CONSTRAINT agencies_practitioners_broker DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE break_glass ALTER CONSTRAINT break_glass_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE break_glass ALTER CONSTRAINT break_glass_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE break_glass ALTER CONSTRAINT break_glass_practitioners_reviewer DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE consultations ALTER CONSTRAINT consultations_agencies_recipient_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE consultations ALTER CONSTRAINT consultations_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE consultations ALTER CONSTRAINT consultations_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disclosures ALTER CONSTRAINT disclosures_agencies_from_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disclosures ALTER CONSTRAINT disclosures_agencies_to_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disclosures ALTER CONSTRAINT disclosures_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disclosures ALTER CONSTRAINT disclosures_consultations_consultation DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disclosures ALTER CONSTRAINT disclosures_information_requests_request DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE disclosures ALTER CONSTRAINT disclosures_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE information_requests ALTER CONSTRAINT information_requests_agencies_from_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE information_requests ALTER CONSTRAINT information_requests_agencies_to_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE information_requests ALTER CONSTRAINT information_requests_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE information_requests ALTER CONSTRAINT information_requests_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE mandates ALTER CONSTRAINT mandates_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE mandates ALTER CONSTRAINT mandates_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE mandates ALTER CONSTRAINT mandates_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE named_people ALTER CONSTRAINT named_people_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE named_people ALTER CONSTRAINT named_people_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE named_people ALTER CONSTRAINT named_people_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE named_people ALTER CONSTRAINT named_people_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE notices ALTER CONSTRAINT notices_break_glass_break_glass DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE notices ALTER CONSTRAINT notices_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE notices ALTER CONSTRAINT notices_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE notification_duties ALTER CONSTRAINT notification_duties_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE notification_duties ALTER CONSTRAINT notification_duties_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE notification_duties ALTER CONSTRAINT notification_duties_disclosures_disclosure DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE participation_consents ALTER CONSTRAINT participation_consents_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE participation_consents ALTER CONSTRAINT participation_consents_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE sharing_agreements ALTER CONSTRAINT sharing_agreements_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE sharing_classes ALTER CONSTRAINT sharing_classes_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE supervisions ALTER CONSTRAINT supervisions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE supervisions ALTER CONSTRAINT supervisions_practitioners_supervisor DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE accounts_history (
  id uuid,
  recorded_at timestamp with time zone,
  issuer character varying,
  subject character varying,
  client character varying,
  disabled_at timestamp with time zone,
  signed_out_at timestamp with time zone,
  practitioner_id uuid,
  kin_id uuid,
  child_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER accounts_keep_history BEFORE UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER accounts_follow_history AFTER INSERT ON accounts REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER accounts_retire_first BEFORE DELETE ON accounts FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER accounts_no_truncate BEFORE TRUNCATE ON accounts EXECUTE FUNCTION refuse_change();

CREATE TRIGGER accounts_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON accounts_history EXECUTE FUNCTION refuse_change();

ALTER TABLE agencies_history ADD COLUMN shield character varying;

ALTER TABLE agencies_history ADD COLUMN broker_id uuid;

CREATE TABLE break_glass_history (
  id uuid,
  recorded_at timestamp with time zone,
  reason character varying,
  basis character varying,
  granted_at timestamp with time zone,
  expires_at timestamp with time zone,
  reviewed_at timestamp with time zone,
  outcome character varying,
  review_note character varying,
  practitioner_id uuid,
  child_id uuid,
  reviewer_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER break_glass_keep_history BEFORE UPDATE ON break_glass FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER break_glass_follow_history AFTER INSERT ON break_glass REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER break_glass_retire_first BEFORE DELETE ON break_glass FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER break_glass_no_truncate BEFORE TRUNCATE ON break_glass EXECUTE FUNCTION refuse_change();

CREATE TRIGGER break_glass_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON break_glass_history EXECUTE FUNCTION refuse_change();

ALTER TABLE children_history ADD COLUMN shielded boolean;

CREATE TABLE consultations_history (
  id uuid,
  recorded_at timestamp with time zone,
  on_date date,
  consulted character varying,
  why character varying,
  who_with character varying,
  purpose character varying,
  views_expressed character varying,
  support_given character varying,
  views_taken_into_account character varying,
  child_id uuid,
  practitioner_id uuid,
  recipient_agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER consultations_keep_history BEFORE UPDATE ON consultations FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER consultations_follow_history AFTER INSERT ON consultations REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER consultations_retire_first BEFORE DELETE ON consultations FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER consultations_no_truncate BEFORE TRUNCATE ON consultations EXECUTE FUNCTION refuse_change();

CREATE TRIGGER consultations_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON consultations_history EXECUTE FUNCTION refuse_change();

CREATE TABLE disclosures_history (
  id uuid,
  recorded_at timestamp with time zone,
  disclosed_on date,
  purpose character varying,
  basis character varying,
  basis_version character varying,
  initiative character varying,
  reasonable_belief character varying,
  receiver_class character varying,
  items jsonb,
  minimum_necessary character varying,
  use_restriction character varying,
  in_confidence boolean,
  confidence_consent character varying,
  child_id uuid,
  from_agency_id uuid,
  to_agency_id uuid,
  practitioner_id uuid,
  request_id uuid,
  consultation_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER disclosures_keep_history BEFORE UPDATE ON disclosures FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER disclosures_follow_history AFTER INSERT ON disclosures REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER disclosures_retire_first BEFORE DELETE ON disclosures FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER disclosures_no_truncate BEFORE TRUNCATE ON disclosures EXECUTE FUNCTION refuse_change();

CREATE TRIGGER disclosures_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosures_history EXECUTE FUNCTION refuse_change();

CREATE TABLE information_requests_history (
  id uuid,
  recorded_at timestamp with time zone,
  asked_on date,
  due_on date,
  purpose character varying,
  basis character varying,
  question character varying,
  answered_on date,
  outcome character varying,
  decline_ground character varying,
  decline_reason character varying,
  child_id uuid,
  from_agency_id uuid,
  to_agency_id uuid,
  practitioner_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER information_requests_keep_history BEFORE UPDATE ON information_requests FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER information_requests_follow_history AFTER INSERT ON information_requests REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER information_requests_retire_first BEFORE DELETE ON information_requests FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER information_requests_no_truncate BEFORE TRUNCATE ON information_requests EXECUTE FUNCTION refuse_change();

CREATE TRIGGER information_requests_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON information_requests_history EXECUTE FUNCTION refuse_change();

CREATE TABLE mandates_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  role character varying,
  practitioner_id uuid,
  agency_id uuid,
  team_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER mandates_keep_history BEFORE UPDATE ON mandates FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER mandates_follow_history AFTER INSERT ON mandates REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER mandates_retire_first BEFORE DELETE ON mandates FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER mandates_no_truncate BEFORE TRUNCATE ON mandates EXECUTE FUNCTION refuse_change();

CREATE TRIGGER mandates_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON mandates_history EXECUTE FUNCTION refuse_change();

CREATE TABLE named_people_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  practitioner_id uuid,
  kin_id uuid,
  child_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER named_people_keep_history BEFORE UPDATE ON named_people FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER named_people_follow_history AFTER INSERT ON named_people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER named_people_retire_first BEFORE DELETE ON named_people FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER named_people_no_truncate BEFORE TRUNCATE ON named_people EXECUTE FUNCTION refuse_change();

CREATE TRIGGER named_people_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON named_people_history EXECUTE FUNCTION refuse_change();

CREATE TABLE notices_history (
  id uuid,
  recorded_at timestamp with time zone,
  kind character varying,
  at timestamp with time zone,
  read_at timestamp with time zone,
  practitioner_id uuid,
  break_glass_id uuid,
  child_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER notices_keep_history BEFORE UPDATE ON notices FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER notices_follow_history AFTER INSERT ON notices REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER notices_retire_first BEFORE DELETE ON notices FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER notices_no_truncate BEFORE TRUNCATE ON notices EXECUTE FUNCTION refuse_change();

CREATE TRIGGER notices_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON notices_history EXECUTE FUNCTION refuse_change();

CREATE TABLE notification_duties_history (
  id uuid,
  recorded_at timestamp with time zone,
  due_on date,
  done_on date,
  exception character varying,
  reason character varying,
  disclosure_id uuid,
  child_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER notification_duties_keep_history BEFORE UPDATE ON notification_duties FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER notification_duties_follow_history AFTER INSERT ON notification_duties REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER notification_duties_retire_first BEFORE DELETE ON notification_duties FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER notification_duties_no_truncate BEFORE TRUNCATE ON notification_duties EXECUTE FUNCTION refuse_change();

CREATE TRIGGER notification_duties_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON notification_duties_history EXECUTE FUNCTION refuse_change();

CREATE TABLE participation_consents_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  given_by_child boolean,
  scope character varying,
  child_id uuid,
  kin_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER participation_consents_keep_history BEFORE UPDATE ON participation_consents FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER participation_consents_follow_history AFTER INSERT ON participation_consents REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER participation_consents_retire_first BEFORE DELETE ON participation_consents FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER participation_consents_no_truncate BEFORE TRUNCATE ON participation_consents EXECUTE FUNCTION refuse_change();

CREATE TRIGGER participation_consents_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON participation_consents_history EXECUTE FUNCTION refuse_change();

CREATE TABLE sharing_agreements_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  agreement character varying,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER sharing_agreements_keep_history BEFORE UPDATE ON sharing_agreements FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER sharing_agreements_follow_history AFTER INSERT ON sharing_agreements REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER sharing_agreements_retire_first BEFORE DELETE ON sharing_agreements FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER sharing_agreements_no_truncate BEFORE TRUNCATE ON sharing_agreements EXECUTE FUNCTION refuse_change();

CREATE TRIGGER sharing_agreements_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON sharing_agreements_history EXECUTE FUNCTION refuse_change();

CREATE TABLE sharing_classes_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  class character varying,
  source character varying,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER sharing_classes_keep_history BEFORE UPDATE ON sharing_classes FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER sharing_classes_follow_history AFTER INSERT ON sharing_classes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER sharing_classes_retire_first BEFORE DELETE ON sharing_classes FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER sharing_classes_no_truncate BEFORE TRUNCATE ON sharing_classes EXECUTE FUNCTION refuse_change();

CREATE TRIGGER sharing_classes_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON sharing_classes_history EXECUTE FUNCTION refuse_change();

CREATE TABLE supervisions_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  supervisor_id uuid,
  practitioner_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER supervisions_keep_history BEFORE UPDATE ON supervisions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER supervisions_follow_history AFTER INSERT ON supervisions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER supervisions_retire_first BEFORE DELETE ON supervisions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER supervisions_no_truncate BEFORE TRUNCATE ON supervisions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER supervisions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON supervisions_history EXECUTE FUNCTION refuse_change();

-- An agency has one standing on a day.

ALTER TABLE sharing_classes ADD CONSTRAINT one_sharing_class_at_a_time
  EXCLUDE USING gist (agency_id WITH =, daterange(from_on, until_on) WITH &&);
