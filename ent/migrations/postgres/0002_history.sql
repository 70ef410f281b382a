-- What a row was before, and until when it was taken to be so, stays (docs/adr/0002).
-- These functions serve every table; its triggers follow below.

CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id THEN
    RAISE EXCEPTION 'id_never_changes' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'id_never_changes';
  END IF;
  IF NEW.recorded_at <= OLD.recorded_at THEN
    RAISE EXCEPTION 'correction_is_later' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'correction_is_later';
  END IF;
  -- By name, so that the two tables need not have their columns in one order.
  EXECUTE format(
    'INSERT INTO %1$I.%2$I SELECT * FROM jsonb_populate_record(NULL::%1$I.%2$I, to_jsonb($1) || jsonb_build_object(''retired_at'', $2, ''retired_because'', ''CORRECTED''))',
    TG_TABLE_SCHEMA, TG_TABLE_NAME || '_history')
  USING OLD, NEW.recorded_at;
  RETURN NEW;
END $$;

CREATE FUNCTION follow_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  too_early boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM added a JOIN %I.%I h ON h.id = a.id WHERE h.retired_at > a.recorded_at)',
    TG_TABLE_SCHEMA, TG_TABLE_NAME || '_history')
  INTO too_early;
  IF too_early THEN
    RAISE EXCEPTION 'correction_is_later' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'correction_is_later';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION retire_first() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  retired boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I.%I WHERE id = $1 AND recorded_at = $2)', TG_TABLE_SCHEMA, TG_TABLE_NAME || '_history')
  INTO retired USING OLD.id, OLD.recorded_at;
  IF NOT retired THEN
    RAISE EXCEPTION 'retire_first' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'retire_first';
  END IF;
  RETURN OLD;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history_stays' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'history_stays';
END $$;

CREATE TABLE affiliations_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  role character varying,
  practitioner_id uuid,
  team_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER affiliations_keep_history BEFORE UPDATE ON affiliations FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER affiliations_follow_history AFTER INSERT ON affiliations REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER affiliations_retire_first BEFORE DELETE ON affiliations FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER affiliations_no_truncate BEFORE TRUNCATE ON affiliations EXECUTE FUNCTION refuse_change();

CREATE TRIGGER affiliations_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON affiliations_history EXECUTE FUNCTION refuse_change();

CREATE TABLE agencies_history (
  id uuid,
  recorded_at timestamp with time zone,
  import_key character varying,
  sort_name character varying,
  name character varying,
  kind character varying,
  control character varying,
  sharing_class character varying,
  parent_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER agencies_keep_history BEFORE UPDATE ON agencies FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER agencies_follow_history AFTER INSERT ON agencies REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER agencies_retire_first BEFORE DELETE ON agencies FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER agencies_no_truncate BEFORE TRUNCATE ON agencies EXECUTE FUNCTION refuse_change();

CREATE TRIGGER agencies_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON agencies_history EXECUTE FUNCTION refuse_change();

CREATE TABLE can_memberships_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  role character varying,
  join_reason character varying,
  leave_reason character varying,
  network_id uuid,
  child_id uuid,
  kin_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER can_memberships_keep_history BEFORE UPDATE ON can_memberships FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER can_memberships_follow_history AFTER INSERT ON can_memberships REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER can_memberships_retire_first BEFORE DELETE ON can_memberships FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER can_memberships_no_truncate BEFORE TRUNCATE ON can_memberships EXECUTE FUNCTION refuse_change();

CREATE TRIGGER can_memberships_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON can_memberships_history EXECUTE FUNCTION refuse_change();

CREATE TABLE children_history (
  id uuid,
  recorded_at timestamp with time zone,
  import_key character varying,
  sort_name character varying,
  preferred_name character varying,
  given_names character varying,
  family_name character varying,
  date_of_birth date,
  gender character varying,
  ethnicities jsonb,
  iwi jsonb,
  languages jsonb,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER children_keep_history BEFORE UPDATE ON children FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER children_follow_history AFTER INSERT ON children REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER children_retire_first BEFORE DELETE ON children FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER children_no_truncate BEFORE TRUNCATE ON children EXECUTE FUNCTION refuse_change();

CREATE TRIGGER children_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON children_history EXECUTE FUNCTION refuse_change();

CREATE TABLE childrens_teams_history (
  id uuid,
  recorded_at timestamp with time zone,
  import_key character varying,
  sort_name character varying,
  name character varying,
  name_mi character varying,
  areas jsonb,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER childrens_teams_keep_history BEFORE UPDATE ON childrens_teams FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER childrens_teams_follow_history AFTER INSERT ON childrens_teams REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER childrens_teams_retire_first BEFORE DELETE ON childrens_teams FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER childrens_teams_no_truncate BEFORE TRUNCATE ON childrens_teams EXECUTE FUNCTION refuse_change();

CREATE TRIGGER childrens_teams_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON childrens_teams_history EXECUTE FUNCTION refuse_change();

CREATE TABLE employments_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  job_title character varying,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER employments_keep_history BEFORE UPDATE ON employments FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER employments_follow_history AFTER INSERT ON employments REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER employments_retire_first BEFORE DELETE ON employments FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER employments_no_truncate BEFORE TRUNCATE ON employments EXECUTE FUNCTION refuse_change();

CREATE TRIGGER employments_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON employments_history EXECUTE FUNCTION refuse_change();

CREATE TABLE kin_history (
  id uuid,
  recorded_at timestamp with time zone,
  import_key character varying,
  sort_name character varying,
  given_names character varying,
  family_name character varying,
  date_of_birth date,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER kin_keep_history BEFORE UPDATE ON kin FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER kin_follow_history AFTER INSERT ON kin REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER kin_retire_first BEFORE DELETE ON kin FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER kin_no_truncate BEFORE TRUNCATE ON kin EXECUTE FUNCTION refuse_change();

CREATE TRIGGER kin_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON kin_history EXECUTE FUNCTION refuse_change();

CREATE TABLE lead_periods_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  network_id uuid,
  practitioner_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER lead_periods_keep_history BEFORE UPDATE ON lead_periods FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER lead_periods_follow_history AFTER INSERT ON lead_periods REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER lead_periods_retire_first BEFORE DELETE ON lead_periods FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER lead_periods_no_truncate BEFORE TRUNCATE ON lead_periods EXECUTE FUNCTION refuse_change();

CREATE TRIGGER lead_periods_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON lead_periods_history EXECUTE FUNCTION refuse_change();

CREATE TABLE networks_history (
  id uuid,
  recorded_at timestamp with time zone,
  import_key character varying,
  accepted_on date,
  closed_on date,
  exit_reason character varying,
  child_id uuid,
  team_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER networks_keep_history BEFORE UPDATE ON networks FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER networks_follow_history AFTER INSERT ON networks REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER networks_retire_first BEFORE DELETE ON networks FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER networks_no_truncate BEFORE TRUNCATE ON networks EXECUTE FUNCTION refuse_change();

CREATE TRIGGER networks_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON networks_history EXECUTE FUNCTION refuse_change();

CREATE TABLE person_identifiers_history (
  id uuid,
  recorded_at timestamp with time zone,
  system character varying,
  value character varying,
  status character varying,
  child_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER person_identifiers_keep_history BEFORE UPDATE ON person_identifiers FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER person_identifiers_follow_history AFTER INSERT ON person_identifiers REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER person_identifiers_retire_first BEFORE DELETE ON person_identifiers FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER person_identifiers_no_truncate BEFORE TRUNCATE ON person_identifiers EXECUTE FUNCTION refuse_change();

CREATE TRIGGER person_identifiers_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON person_identifiers_history EXECUTE FUNCTION refuse_change();

CREATE TABLE practitioners_history (
  id uuid,
  recorded_at timestamp with time zone,
  import_key character varying,
  sort_name character varying,
  given_names character varying,
  family_name character varying,
  profession character varying,
  email character varying,
  phone character varying,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER practitioners_keep_history BEFORE UPDATE ON practitioners FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER practitioners_follow_history AFTER INSERT ON practitioners REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER practitioners_retire_first BEFORE DELETE ON practitioners FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER practitioners_no_truncate BEFORE TRUNCATE ON practitioners EXECUTE FUNCTION refuse_change();

CREATE TRIGGER practitioners_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON practitioners_history EXECUTE FUNCTION refuse_change();

CREATE TABLE relationships_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  kind character varying,
  child_id uuid,
  kin_id uuid,
  relative_child_id uuid,
  relative_kin_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER relationships_keep_history BEFORE UPDATE ON relationships FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER relationships_follow_history AFTER INSERT ON relationships REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER relationships_retire_first BEFORE DELETE ON relationships FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER relationships_no_truncate BEFORE TRUNCATE ON relationships EXECUTE FUNCTION refuse_change();

CREATE TRIGGER relationships_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON relationships_history EXECUTE FUNCTION refuse_change();

CREATE TABLE service_provisions_history (
  id uuid,
  recorded_at timestamp with time zone,
  import_key character varying,
  from_on date,
  until_on date,
  status character varying,
  end_reason character varying,
  child_id uuid,
  whanau_id uuid,
  agency_id uuid,
  practitioner_id uuid,
  service_type_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER service_provisions_keep_history BEFORE UPDATE ON service_provisions FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER service_provisions_follow_history AFTER INSERT ON service_provisions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER service_provisions_retire_first BEFORE DELETE ON service_provisions FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER service_provisions_no_truncate BEFORE TRUNCATE ON service_provisions EXECUTE FUNCTION refuse_change();

CREATE TRIGGER service_provisions_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON service_provisions_history EXECUTE FUNCTION refuse_change();

CREATE TABLE service_types_history (
  id uuid,
  recorded_at timestamp with time zone,
  sort_name character varying,
  code character varying,
  name character varying,
  name_mi character varying,
  exclusive boolean,
  universal boolean,
  scope character varying,
  relational boolean,
  parent_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER service_types_keep_history BEFORE UPDATE ON service_types FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER service_types_follow_history AFTER INSERT ON service_types REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER service_types_retire_first BEFORE DELETE ON service_types FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER service_types_no_truncate BEFORE TRUNCATE ON service_types EXECUTE FUNCTION refuse_change();

CREATE TRIGGER service_types_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON service_types_history EXECUTE FUNCTION refuse_change();

CREATE TABLE whanau_history (
  id uuid,
  recorded_at timestamp with time zone,
  import_key character varying,
  sort_name character varying,
  name character varying,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER whanau_keep_history BEFORE UPDATE ON whanau FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER whanau_follow_history AFTER INSERT ON whanau REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER whanau_retire_first BEFORE DELETE ON whanau FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER whanau_no_truncate BEFORE TRUNCATE ON whanau EXECUTE FUNCTION refuse_change();

CREATE TRIGGER whanau_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON whanau_history EXECUTE FUNCTION refuse_change();

CREATE TABLE whanau_members_history (
  id uuid,
  recorded_at timestamp with time zone,
  from_on date,
  until_on date,
  household character varying,
  whanau_id uuid,
  child_id uuid,
  kin_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER whanau_members_keep_history BEFORE UPDATE ON whanau_members FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER whanau_members_follow_history AFTER INSERT ON whanau_members REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER whanau_members_retire_first BEFORE DELETE ON whanau_members FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER whanau_members_no_truncate BEFORE TRUNCATE ON whanau_members EXECUTE FUNCTION refuse_change();

CREATE TRIGGER whanau_members_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON whanau_members_history EXECUTE FUNCTION refuse_change();
