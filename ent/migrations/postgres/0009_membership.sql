-- Invitations, who is known to be involved, the enduring safety network, and versions of what people change about a network.

ALTER TABLE "can_memberships" ADD COLUMN "version" bigint NOT NULL DEFAULT 1;

CREATE TABLE "external_supports" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "name" character varying NOT NULL DEFAULT '', "part" character varying NOT NULL, "contact" character varying NOT NULL DEFAULT '', "named_by" character varying NOT NULL DEFAULT '', "known_since" date NULL, "ended_on" date NULL, "end_reason" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "supporter_id" uuid NULL, "supporter_agency_id" uuid NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "external_supports_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "external_supports_practitioners_supporter" FOREIGN KEY ("supporter_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "external_supports_agencies_supporter_agency" FOREIGN KEY ("supporter_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "external_supports_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "external_supports_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "end_is_whole" CHECK (CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END), CONSTRAINT "support_is_one" CHECK (CASE WHEN supporter_id IS NULL THEN 0 ELSE 1 END + CASE WHEN name = '' THEN 0 ELSE 1 END = 1));

CREATE INDEX "externalsupport_child_id" ON "external_supports" ("child_id");

CREATE INDEX "externalsupport_supporter_id" ON "external_supports" ("supporter_id");

ALTER TABLE "networks" ADD COLUMN "version" bigint NOT NULL DEFAULT 1;

CREATE TABLE "invitations" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "role" character varying NOT NULL, "why" character varying NOT NULL, "join_reason" character varying NOT NULL, "invited_on" date NOT NULL, "answered_on" date NULL, "answer" character varying NULL, "answer_reason" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "network_id" uuid NOT NULL, "invitee_id" uuid NOT NULL, "for_agency_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "invitations_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "invitations_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "invitations_practitioners_invitee" FOREIGN KEY ("invitee_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "invitations_agencies_for_agency" FOREIGN KEY ("for_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "invitations_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "invitations_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "answer_is_whole" CHECK (CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answer IS NULL THEN 0 ELSE 1 END));

CREATE INDEX "invitation_child_id" ON "invitations" ("child_id");

CREATE INDEX "invitation_invitee_id" ON "invitations" ("invitee_id");

CREATE INDEX "invitation_network_id_invitee_id" ON "invitations" ("network_id", "invitee_id");

CREATE TABLE "network_closures" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "note" character varying NOT NULL, "warnings" jsonb NOT NULL, "child_id" uuid NOT NULL, "network_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "network_closures_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "network_closures_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "network_closures_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "network_closures_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION);

CREATE INDEX "networkclosure_child_id" ON "network_closures" ("child_id");

CREATE UNIQUE INDEX "networkclosure_network_id" ON "network_closures" ("network_id");

CREATE TABLE "retracted_memberships" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "membership_id" uuid NOT NULL, "role" character varying NOT NULL, "reason" character varying NOT NULL, "retracted_on" date NOT NULL, "child_id" uuid NOT NULL, "network_id" uuid NOT NULL, "kin_id" uuid NULL, "member_id" uuid NULL, "for_agency_id" uuid NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "retracted_memberships_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "retracted_memberships_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "retracted_memberships_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "retracted_memberships_practitioners_member" FOREIGN KEY ("member_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "retracted_memberships_agencies_for_agency" FOREIGN KEY ("for_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "retracted_memberships_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "retracted_memberships_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "member_is_one_person" CHECK (CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on));

CREATE UNIQUE INDEX "retracted_memberships_membership_id_key" ON "retracted_memberships" ("membership_id");

CREATE INDEX "retractedmembership_child_id" ON "retracted_memberships" ("child_id");

CREATE INDEX "retractedmembership_network_id" ON "retracted_memberships" ("network_id");

CREATE TABLE "safety_network_members" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "will_do" character varying NOT NULL, "agreed_on" date NOT NULL, "next_check_on" date NULL, "ended_on" date NULL, "end_reason" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "network_id" uuid NOT NULL, "kin_id" uuid NULL, "external_support_id" uuid NULL, "helper_id" uuid NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "safety_network_members_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "safety_network_members_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "safety_network_members_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "safety_network_members_external_supports_external_support" FOREIGN KEY ("external_support_id") REFERENCES "external_supports" ("id") ON DELETE NO ACTION, CONSTRAINT "safety_network_members_practitioners_helper" FOREIGN KEY ("helper_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "safety_network_members_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "safety_network_members_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "check_not_before_agreed" CHECK (next_check_on IS NULL OR next_check_on >= agreed_on), CONSTRAINT "end_is_whole" CHECK (CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END), CONSTRAINT "helper_is_one" CHECK (CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN external_support_id IS NULL THEN 0 ELSE 1 END + CASE WHEN helper_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX "safetynetworkmember_child_id" ON "safety_network_members" ("child_id");

CREATE INDEX "safetynetworkmember_network_id" ON "safety_network_members" ("network_id");

CREATE INDEX "safetynetworkmember_kin_id" ON "safety_network_members" ("kin_id");

CREATE INDEX "safetynetworkmember_helper_id" ON "safety_network_members" ("helper_id");

ALTER TABLE external_supports ALTER CONSTRAINT external_supports_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE external_supports ALTER CONSTRAINT external_supports_agencies_supporter_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE external_supports ALTER CONSTRAINT external_supports_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE external_supports ALTER CONSTRAINT external_supports_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE external_supports ALTER CONSTRAINT external_supports_practitioners_supporter DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE invitations ALTER CONSTRAINT invitations_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE invitations ALTER CONSTRAINT invitations_agencies_for_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE invitations ALTER CONSTRAINT invitations_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE invitations ALTER CONSTRAINT invitations_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE invitations ALTER CONSTRAINT invitations_practitioners_invitee DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE invitations ALTER CONSTRAINT invitations_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE network_closures ALTER CONSTRAINT network_closures_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE network_closures ALTER CONSTRAINT network_closures_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE network_closures ALTER CONSTRAINT network_closures_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE network_closures ALTER CONSTRAINT network_closures_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE retracted_memberships ALTER CONSTRAINT retracted_memberships_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE retracted_memberships ALTER CONSTRAINT retracted_memberships_agencies_for_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE retracted_memberships ALTER CONSTRAINT retracted_memberships_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE retracted_memberships ALTER CONSTRAINT retracted_memberships_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE retracted_memberships ALTER CONSTRAINT retracted_memberships_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE retracted_memberships ALTER CONSTRAINT retracted_memberships_practitioners_member DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE retracted_memberships ALTER CONSTRAINT retracted_memberships_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE safety_network_members ALTER CONSTRAINT safety_network_members_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE safety_network_members ALTER CONSTRAINT safety_network_members_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE safety_network_members ALTER CONSTRAINT safety_network_members_external_supports_external_support DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE safety_network_members ALTER CONSTRAINT safety_network_members_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE safety_network_members ALTER CONSTRAINT safety_network_members_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE safety_network_members ALTER CONSTRAINT safety_network_members_practitioners_helper DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE safety_network_members ALTER CONSTRAINT safety_network_members_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE can_memberships_history ADD COLUMN version bigint;

CREATE TABLE external_supports_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  name character varying,
  part character varying,
  contact character varying,
  named_by character varying,
  known_since date,
  ended_on date,
  end_reason character varying,
  child_id uuid,
  supporter_id uuid,
  supporter_agency_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER external_supports_keep_history BEFORE UPDATE ON external_supports FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER external_supports_follow_history AFTER INSERT ON external_supports REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER external_supports_retire_first BEFORE DELETE ON external_supports FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER external_supports_no_truncate BEFORE TRUNCATE ON external_supports EXECUTE FUNCTION refuse_change();

CREATE TRIGGER external_supports_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON external_supports_history EXECUTE FUNCTION refuse_change();

CREATE TABLE invitations_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  role character varying,
  why character varying,
  join_reason character varying,
  invited_on date,
  answered_on date,
  answer character varying,
  answer_reason character varying,
  child_id uuid,
  network_id uuid,
  invitee_id uuid,
  for_agency_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER invitations_keep_history BEFORE UPDATE ON invitations FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER invitations_follow_history AFTER INSERT ON invitations REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER invitations_retire_first BEFORE DELETE ON invitations FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER invitations_no_truncate BEFORE TRUNCATE ON invitations EXECUTE FUNCTION refuse_change();

CREATE TRIGGER invitations_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON invitations_history EXECUTE FUNCTION refuse_change();

ALTER TABLE networks_history ADD COLUMN version bigint;

CREATE TABLE network_closures_history (
  id uuid,
  recorded_at timestamp with time zone,
  note character varying,
  warnings jsonb,
  child_id uuid,
  network_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER network_closures_keep_history BEFORE UPDATE ON network_closures FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER network_closures_follow_history AFTER INSERT ON network_closures REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER network_closures_retire_first BEFORE DELETE ON network_closures FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER network_closures_no_truncate BEFORE TRUNCATE ON network_closures EXECUTE FUNCTION refuse_change();

CREATE TRIGGER network_closures_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON network_closures_history EXECUTE FUNCTION refuse_change();

CREATE TABLE retracted_memberships_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  membership_id uuid,
  role character varying,
  reason character varying,
  retracted_on date,
  child_id uuid,
  network_id uuid,
  kin_id uuid,
  member_id uuid,
  for_agency_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER retracted_memberships_keep_history BEFORE UPDATE ON retracted_memberships FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER retracted_memberships_follow_history AFTER INSERT ON retracted_memberships REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER retracted_memberships_retire_first BEFORE DELETE ON retracted_memberships FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER retracted_memberships_no_truncate BEFORE TRUNCATE ON retracted_memberships EXECUTE FUNCTION refuse_change();

CREATE TRIGGER retracted_memberships_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON retracted_memberships_history EXECUTE FUNCTION refuse_change();

CREATE TABLE safety_network_members_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  will_do character varying,
  agreed_on date,
  next_check_on date,
  ended_on date,
  end_reason character varying,
  child_id uuid,
  network_id uuid,
  kin_id uuid,
  external_support_id uuid,
  helper_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER safety_network_members_keep_history BEFORE UPDATE ON safety_network_members FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER safety_network_members_follow_history AFTER INSERT ON safety_network_members REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER safety_network_members_retire_first BEFORE DELETE ON safety_network_members FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER safety_network_members_no_truncate BEFORE TRUNCATE ON safety_network_members EXECUTE FUNCTION refuse_change();

CREATE TRIGGER safety_network_members_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON safety_network_members_history EXECUTE FUNCTION refuse_change();
