CREATE TABLE "agency_services" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "version" bigint NOT NULL DEFAULT 1, "about" character varying NOT NULL DEFAULT '', "areas" jsonb NULL, "area_key" character varying NOT NULL DEFAULT '', "domain" character varying NOT NULL DEFAULT '', "agency_id" uuid NOT NULL, "service_type_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "agency_services_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "agency_services_service_types_service_type" FOREIGN KEY ("service_type_id") REFERENCES "service_types" ("id") ON DELETE NO ACTION, CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX "agencyservice_agency_id" ON "agency_services" ("agency_id");

CREATE INDEX "agencyservice_service_type_id" ON "agency_services" ("service_type_id");

CREATE TABLE "contact_routes" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "channel" character varying NOT NULL, "address" character varying NOT NULL, "hours" character varying NOT NULL DEFAULT '', "preferred" boolean NOT NULL DEFAULT false, "safe" boolean NOT NULL DEFAULT true, "end_reason" character varying NOT NULL DEFAULT '', "version" bigint NOT NULL DEFAULT 1, "practitioner_id" uuid NULL, "agency_id" uuid NULL, "team_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "contact_routes_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "contact_routes_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "contact_routes_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT "practitioner_is_reached_at_an_agency" CHECK (practitioner_id IS NULL OR agency_id IS NOT NULL), CONSTRAINT "route_leads_to_one" CHECK (CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END + CASE WHEN team_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX "contactroute_practitioner_id" ON "contact_routes" ("practitioner_id");

CREATE INDEX "contactroute_agency_id" ON "contact_routes" ("agency_id");

CREATE INDEX "contactroute_team_id" ON "contact_routes" ("team_id");

CREATE TABLE "interactions" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "channel" character varying NOT NULL, "purpose" character varying NOT NULL, "happened_on" date NOT NULL, "minutes" bigint NULL, "child_seen" boolean NOT NULL, "note" character varying NOT NULL DEFAULT '', "corrected_why" character varying NOT NULL DEFAULT '', "withdrawn" boolean NOT NULL DEFAULT false, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "network_id" uuid NOT NULL, "corrects_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "interactions_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "interactions_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "interactions_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "interactions_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "interactions_interactions_corrections" FOREIGN KEY ("corrects_id") REFERENCES "interactions" ("id") ON DELETE NO ACTION, CONSTRAINT "correction_says_why" CHECK (CASE WHEN corrects_id IS NULL THEN 0 ELSE 1 END = CASE WHEN corrected_why = '' THEN 0 ELSE 1 END));

CREATE UNIQUE INDEX "interaction_corrects_id" ON "interactions" ("corrects_id");

CREATE INDEX "interaction_practitioner_id" ON "interactions" ("practitioner_id");

CREATE INDEX "interaction_agency_id" ON "interactions" ("agency_id");

CREATE INDEX "interaction_child_id_id" ON "interactions" ("child_id", "id");

CREATE INDEX "interaction_network_id_happened_on" ON "interactions" ("network_id", "happened_on");

CREATE TABLE "interaction_participants" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "is_child" boolean NOT NULL DEFAULT false, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "interaction_id" uuid NOT NULL, "member_id" uuid NULL, "member_agency_id" uuid NULL, "kin_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "interaction_participants_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "interaction_participants_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "interaction_participants_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "interaction_participants_interactions_interaction" FOREIGN KEY ("interaction_id") REFERENCES "interactions" ("id") ON DELETE NO ACTION, CONSTRAINT "interaction_participants_practitioners_member" FOREIGN KEY ("member_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "interaction_participants_agencies_member_agency" FOREIGN KEY ("member_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "interaction_participants_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "participant_is_one" CHECK (CASE WHEN member_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN is_child THEN 1 ELSE 0 END = 1), CONSTRAINT "practitioner_comes_for_an_agency" CHECK (CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = CASE WHEN member_agency_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX "interactionparticipant_practitioner_id" ON "interaction_participants" ("practitioner_id");

CREATE INDEX "interactionparticipant_agency_id" ON "interaction_participants" ("agency_id");

CREATE INDEX "interactionparticipant_child_id_id" ON "interaction_participants" ("child_id", "id");

CREATE INDEX "interactionparticipant_interaction_id" ON "interaction_participants" ("interaction_id");

CREATE INDEX "interactionparticipant_member_id" ON "interaction_participants" ("member_id");

CREATE INDEX "interactionparticipant_kin_id" ON "interaction_participants" ("kin_id");

CREATE TABLE "single_points" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "from_on" date NOT NULL, "until_on" date NULL, "why" character varying NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "network_id" uuid NOT NULL, "contact_id" uuid NOT NULL, "contact_agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "single_points_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "single_points_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "single_points_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "single_points_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "single_points_practitioners_contact" FOREIGN KEY ("contact_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "single_points_agencies_contact_agency" FOREIGN KEY ("contact_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX "singlepoint_practitioner_id" ON "single_points" ("practitioner_id");

CREATE INDEX "singlepoint_agency_id" ON "single_points" ("agency_id");

CREATE INDEX "singlepoint_child_id_id" ON "single_points" ("child_id", "id");

CREATE INDEX "singlepoint_network_id" ON "single_points" ("network_id");

CREATE INDEX "singlepoint_contact_id" ON "single_points" ("contact_id");

CREATE TABLE "whanau_routes" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "from_on" date NOT NULL, "until_on" date NULL, "channel" character varying NOT NULL, "address" character varying NOT NULL, "hours" character varying NOT NULL DEFAULT '', "preferred" boolean NOT NULL DEFAULT false, "safe" boolean NOT NULL DEFAULT true, "end_reason" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "kin_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "whanau_routes_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "whanau_routes_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "whanau_routes_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "whanau_routes_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION, CONSTRAINT "period_not_empty" CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX "whanauroute_practitioner_id" ON "whanau_routes" ("practitioner_id");

CREATE INDEX "whanauroute_agency_id" ON "whanau_routes" ("agency_id");

CREATE INDEX "whanauroute_child_id_id" ON "whanau_routes" ("child_id", "id");

CREATE INDEX "whanauroute_kin_id" ON "whanau_routes" ("kin_id");

ALTER TABLE agency_services ALTER CONSTRAINT agency_services_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE agency_services ALTER CONSTRAINT agency_services_service_types_service_type DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE contact_routes ALTER CONSTRAINT contact_routes_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE contact_routes ALTER CONSTRAINT contact_routes_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE contact_routes ALTER CONSTRAINT contact_routes_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interaction_participants ALTER CONSTRAINT interaction_participants_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interaction_participants ALTER CONSTRAINT interaction_participants_agencies_member_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interaction_participants ALTER CONSTRAINT interaction_participants_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interaction_participants ALTER CONSTRAINT interaction_participants_interactions_interaction DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interaction_participants ALTER CONSTRAINT interaction_participants_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interaction_participants ALTER CONSTRAINT interaction_participants_practitioners_member DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interaction_participants ALTER CONSTRAINT interaction_participants_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interactions ALTER CONSTRAINT interactions_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interactions ALTER CONSTRAINT interactions_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interactions ALTER CONSTRAINT interactions_interactions_corrections DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interactions ALTER CONSTRAINT interactions_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE interactions ALTER CONSTRAINT interactions_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE single_points ALTER CONSTRAINT single_points_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE single_points ALTER CONSTRAINT single_points_agencies_contact_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE single_points ALTER CONSTRAINT single_points_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE single_points ALTER CONSTRAINT single_points_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE single_points ALTER CONSTRAINT single_points_practitioners_contact DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE single_points ALTER CONSTRAINT single_points_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE whanau_routes ALTER CONSTRAINT whanau_routes_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE whanau_routes ALTER CONSTRAINT whanau_routes_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE whanau_routes ALTER CONSTRAINT whanau_routes_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE whanau_routes ALTER CONSTRAINT whanau_routes_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE agency_services_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  version bigint,
  about character varying,
  areas jsonb,
  area_key character varying,
  domain character varying,
  agency_id uuid,
  service_type_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER agency_services_keep_history BEFORE UPDATE ON agency_services FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER agency_services_follow_history AFTER INSERT ON agency_services REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER agency_services_retire_first BEFORE DELETE ON agency_services FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER agency_services_no_truncate BEFORE TRUNCATE ON agency_services EXECUTE FUNCTION refuse_change();

CREATE TRIGGER agency_services_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON agency_services_history EXECUTE FUNCTION refuse_change();

CREATE TABLE contact_routes_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  channel character varying,
  address character varying,
  hours character varying,
  preferred boolean,
  safe boolean,
  end_reason character varying,
  version bigint,
  practitioner_id uuid,
  agency_id uuid,
  team_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER contact_routes_keep_history BEFORE UPDATE ON contact_routes FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER contact_routes_follow_history AFTER INSERT ON contact_routes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER contact_routes_retire_first BEFORE DELETE ON contact_routes FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER contact_routes_no_truncate BEFORE TRUNCATE ON contact_routes EXECUTE FUNCTION refuse_change();

CREATE TRIGGER contact_routes_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON contact_routes_history EXECUTE FUNCTION refuse_change();

CREATE TABLE interactions_history (
  id uuid,
  recorded_at timestamp with time zone,
  channel character varying,
  purpose character varying,
  happened_on date,
  minutes bigint,
  child_seen boolean,
  note character varying,
  corrected_why character varying,
  withdrawn boolean,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  corrects_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER interactions_keep_history BEFORE UPDATE ON interactions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER interactions_follow_history AFTER INSERT ON interactions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER interactions_retire_first BEFORE DELETE ON interactions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER interactions_no_truncate BEFORE TRUNCATE ON interactions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER interactions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON interactions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE interaction_participants_history (
  id uuid,
  recorded_at timestamp with time zone,
  is_child boolean,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  interaction_id uuid,
  member_id uuid,
  member_agency_id uuid,
  kin_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER interaction_participants_keep_history BEFORE UPDATE ON interaction_participants FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER interaction_participants_follow_history AFTER INSERT ON interaction_participants REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER interaction_participants_retire_first BEFORE DELETE ON interaction_participants FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER interaction_participants_no_truncate BEFORE TRUNCATE ON interaction_participants EXECUTE FUNCTION refuse_change();

CREATE TRIGGER interaction_participants_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON interaction_participants_history EXECUTE FUNCTION refuse_change();

CREATE TABLE single_points_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  why character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  contact_id uuid,
  contact_agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER single_points_keep_history BEFORE UPDATE ON single_points FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER single_points_follow_history AFTER INSERT ON single_points REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER single_points_retire_first BEFORE DELETE ON single_points FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER single_points_no_truncate BEFORE TRUNCATE ON single_points EXECUTE FUNCTION refuse_change();

CREATE TRIGGER single_points_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON single_points_history EXECUTE FUNCTION refuse_change();

CREATE TABLE whanau_routes_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  from_on date,
  until_on date,
  channel character varying,
  address character varying,
  hours character varying,
  preferred boolean,
  safe boolean,
  end_reason character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  kin_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER whanau_routes_keep_history BEFORE UPDATE ON whanau_routes FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER whanau_routes_follow_history AFTER INSERT ON whanau_routes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER whanau_routes_retire_first BEFORE DELETE ON whanau_routes FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER whanau_routes_no_truncate BEFORE TRUNCATE ON whanau_routes EXECUTE FUNCTION refuse_change();

CREATE TRIGGER whanau_routes_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON whanau_routes_history EXECUTE FUNCTION refuse_change();
