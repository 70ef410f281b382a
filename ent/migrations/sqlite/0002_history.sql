-- What a row was before, and until when it was taken to be so, stays (docs/adr/0002).

CREATE TABLE affiliations_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  role TEXT,
  practitioner_id uuid,
  team_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER affiliations_id_stays BEFORE UPDATE ON affiliations WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER affiliations_later BEFORE UPDATE ON affiliations WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER affiliations_follow_history BEFORE INSERT ON affiliations WHEN EXISTS (SELECT 1 FROM affiliations_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER affiliations_retire_first BEFORE DELETE ON affiliations WHEN NOT EXISTS (SELECT 1 FROM affiliations_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER affiliations_history_no_update BEFORE UPDATE ON affiliations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER affiliations_history_no_delete BEFORE DELETE ON affiliations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS affiliations_keep_history;

CREATE TRIGGER affiliations_keep_history AFTER UPDATE ON affiliations
BEGIN
  INSERT INTO affiliations_history (id, recorded_at, from_on, until_on, role, practitioner_id, team_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.role, OLD.practitioner_id, OLD.team_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE agencies_history (
  id uuid,
  recorded_at datetime,
  import_key TEXT,
  sort_name TEXT,
  name TEXT,
  kind TEXT,
  control TEXT,
  sharing_class TEXT,
  parent_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER agencies_id_stays BEFORE UPDATE ON agencies WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER agencies_later BEFORE UPDATE ON agencies WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER agencies_follow_history BEFORE INSERT ON agencies WHEN EXISTS (SELECT 1 FROM agencies_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER agencies_retire_first BEFORE DELETE ON agencies WHEN NOT EXISTS (SELECT 1 FROM agencies_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER agencies_history_no_update BEFORE UPDATE ON agencies_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER agencies_history_no_delete BEFORE DELETE ON agencies_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS agencies_keep_history;

CREATE TRIGGER agencies_keep_history AFTER UPDATE ON agencies
BEGIN
  INSERT INTO agencies_history (id, recorded_at, import_key, sort_name, name, kind, control, sharing_class, parent_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.sort_name, OLD.name, OLD.kind, OLD.control, OLD.sharing_class, OLD.parent_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE can_memberships_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  role TEXT,
  join_reason TEXT,
  leave_reason TEXT,
  network_id uuid,
  child_id uuid,
  kin_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER can_memberships_id_stays BEFORE UPDATE ON can_memberships WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER can_memberships_later BEFORE UPDATE ON can_memberships WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER can_memberships_follow_history BEFORE INSERT ON can_memberships WHEN EXISTS (SELECT 1 FROM can_memberships_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER can_memberships_retire_first BEFORE DELETE ON can_memberships WHEN NOT EXISTS (SELECT 1 FROM can_memberships_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER can_memberships_history_no_update BEFORE UPDATE ON can_memberships_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER can_memberships_history_no_delete BEFORE DELETE ON can_memberships_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS can_memberships_keep_history;

CREATE TRIGGER can_memberships_keep_history AFTER UPDATE ON can_memberships
BEGIN
  INSERT INTO can_memberships_history (id, recorded_at, from_on, until_on, role, join_reason, leave_reason, network_id, child_id, kin_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.role, OLD.join_reason, OLD.leave_reason, OLD.network_id, OLD.child_id, OLD.kin_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE children_history (
  id uuid,
  recorded_at datetime,
  import_key TEXT,
  sort_name TEXT,
  preferred_name TEXT,
  given_names TEXT,
  family_name TEXT,
  date_of_birth TEXT,
  gender TEXT,
  ethnicities json,
  iwi json,
  languages json,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER children_id_stays BEFORE UPDATE ON children WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER children_later BEFORE UPDATE ON children WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER children_follow_history BEFORE INSERT ON children WHEN EXISTS (SELECT 1 FROM children_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER children_retire_first BEFORE DELETE ON children WHEN NOT EXISTS (SELECT 1 FROM children_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER children_history_no_update BEFORE UPDATE ON children_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER children_history_no_delete BEFORE DELETE ON children_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS children_keep_history;

CREATE TRIGGER children_keep_history AFTER UPDATE ON children
BEGIN
  INSERT INTO children_history (id, recorded_at, import_key, sort_name, preferred_name, given_names, family_name, date_of_birth, gender, ethnicities, iwi, languages, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.sort_name, OLD.preferred_name, OLD.given_names, OLD.family_name, OLD.date_of_birth, OLD.gender, OLD.ethnicities, OLD.iwi, OLD.languages, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE childrens_teams_history (
  id uuid,
  recorded_at datetime,
  import_key TEXT,
  sort_name TEXT,
  name TEXT,
  name_mi TEXT,
  areas json,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER childrens_teams_id_stays BEFORE UPDATE ON childrens_teams WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER childrens_teams_later BEFORE UPDATE ON childrens_teams WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER childrens_teams_follow_history BEFORE INSERT ON childrens_teams WHEN EXISTS (SELECT 1 FROM childrens_teams_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER childrens_teams_retire_first BEFORE DELETE ON childrens_teams WHEN NOT EXISTS (SELECT 1 FROM childrens_teams_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER childrens_teams_history_no_update BEFORE UPDATE ON childrens_teams_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER childrens_teams_history_no_delete BEFORE DELETE ON childrens_teams_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS childrens_teams_keep_history;

CREATE TRIGGER childrens_teams_keep_history AFTER UPDATE ON childrens_teams
BEGIN
  INSERT INTO childrens_teams_history (id, recorded_at, import_key, sort_name, name, name_mi, areas, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.sort_name, OLD.name, OLD.name_mi, OLD.areas, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE employments_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  job_title TEXT,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER employments_id_stays BEFORE UPDATE ON employments WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER employments_later BEFORE UPDATE ON employments WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER employments_follow_history BEFORE INSERT ON employments WHEN EXISTS (SELECT 1 FROM employments_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER employments_retire_first BEFORE DELETE ON employments WHEN NOT EXISTS (SELECT 1 FROM employments_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER employments_history_no_update BEFORE UPDATE ON employments_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER employments_history_no_delete BEFORE DELETE ON employments_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS employments_keep_history;

CREATE TRIGGER employments_keep_history AFTER UPDATE ON employments
BEGIN
  INSERT INTO employments_history (id, recorded_at, from_on, until_on, job_title, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.job_title, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE kin_history (
  id uuid,
  recorded_at datetime,
  import_key TEXT,
  sort_name TEXT,
  given_names TEXT,
  family_name TEXT,
  date_of_birth TEXT,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER kin_id_stays BEFORE UPDATE ON kin WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER kin_later BEFORE UPDATE ON kin WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER kin_follow_history BEFORE INSERT ON kin WHEN EXISTS (SELECT 1 FROM kin_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER kin_retire_first BEFORE DELETE ON kin WHEN NOT EXISTS (SELECT 1 FROM kin_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER kin_history_no_update BEFORE UPDATE ON kin_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER kin_history_no_delete BEFORE DELETE ON kin_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS kin_keep_history;

CREATE TRIGGER kin_keep_history AFTER UPDATE ON kin
BEGIN
  INSERT INTO kin_history (id, recorded_at, import_key, sort_name, given_names, family_name, date_of_birth, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.sort_name, OLD.given_names, OLD.family_name, OLD.date_of_birth, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE lead_periods_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  network_id uuid,
  practitioner_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER lead_periods_id_stays BEFORE UPDATE ON lead_periods WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER lead_periods_later BEFORE UPDATE ON lead_periods WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER lead_periods_follow_history BEFORE INSERT ON lead_periods WHEN EXISTS (SELECT 1 FROM lead_periods_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER lead_periods_retire_first BEFORE DELETE ON lead_periods WHEN NOT EXISTS (SELECT 1 FROM lead_periods_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER lead_periods_history_no_update BEFORE UPDATE ON lead_periods_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER lead_periods_history_no_delete BEFORE DELETE ON lead_periods_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS lead_periods_keep_history;

CREATE TRIGGER lead_periods_keep_history AFTER UPDATE ON lead_periods
BEGIN
  INSERT INTO lead_periods_history (id, recorded_at, from_on, until_on, network_id, practitioner_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.network_id, OLD.practitioner_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE networks_history (
  id uuid,
  recorded_at datetime,
  import_key TEXT,
  accepted_on TEXT,
  closed_on TEXT,
  exit_reason TEXT,
  child_id uuid,
  team_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER networks_id_stays BEFORE UPDATE ON networks WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER networks_later BEFORE UPDATE ON networks WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER networks_follow_history BEFORE INSERT ON networks WHEN EXISTS (SELECT 1 FROM networks_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER networks_retire_first BEFORE DELETE ON networks WHEN NOT EXISTS (SELECT 1 FROM networks_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER networks_history_no_update BEFORE UPDATE ON networks_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER networks_history_no_delete BEFORE DELETE ON networks_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS networks_keep_history;

CREATE TRIGGER networks_keep_history AFTER UPDATE ON networks
BEGIN
  INSERT INTO networks_history (id, recorded_at, import_key, accepted_on, closed_on, exit_reason, child_id, team_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.accepted_on, OLD.closed_on, OLD.exit_reason, OLD.child_id, OLD.team_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE person_identifiers_history (
  id uuid,
  recorded_at datetime,
  system TEXT,
  value TEXT,
  status TEXT,
  child_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER person_identifiers_id_stays BEFORE UPDATE ON person_identifiers WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER person_identifiers_later BEFORE UPDATE ON person_identifiers WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER person_identifiers_follow_history BEFORE INSERT ON person_identifiers WHEN EXISTS (SELECT 1 FROM person_identifiers_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER person_identifiers_retire_first BEFORE DELETE ON person_identifiers WHEN NOT EXISTS (SELECT 1 FROM person_identifiers_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER person_identifiers_history_no_update BEFORE UPDATE ON person_identifiers_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER person_identifiers_history_no_delete BEFORE DELETE ON person_identifiers_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS person_identifiers_keep_history;

CREATE TRIGGER person_identifiers_keep_history AFTER UPDATE ON person_identifiers
BEGIN
  INSERT INTO person_identifiers_history (id, recorded_at, system, value, status, child_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.system, OLD.value, OLD.status, OLD.child_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE practitioners_history (
  id uuid,
  recorded_at datetime,
  import_key TEXT,
  sort_name TEXT,
  given_names TEXT,
  family_name TEXT,
  profession TEXT,
  email TEXT,
  phone TEXT,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER practitioners_id_stays BEFORE UPDATE ON practitioners WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER practitioners_later BEFORE UPDATE ON practitioners WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER practitioners_follow_history BEFORE INSERT ON practitioners WHEN EXISTS (SELECT 1 FROM practitioners_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER practitioners_retire_first BEFORE DELETE ON practitioners WHEN NOT EXISTS (SELECT 1 FROM practitioners_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER practitioners_history_no_update BEFORE UPDATE ON practitioners_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER practitioners_history_no_delete BEFORE DELETE ON practitioners_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS practitioners_keep_history;

CREATE TRIGGER practitioners_keep_history AFTER UPDATE ON practitioners
BEGIN
  INSERT INTO practitioners_history (id, recorded_at, import_key, sort_name, given_names, family_name, profession, email, phone, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.sort_name, OLD.given_names, OLD.family_name, OLD.profession, OLD.email, OLD.phone, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE relationships_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  kind TEXT,
  child_id uuid,
  kin_id uuid,
  relative_child_id uuid,
  relative_kin_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER relationships_id_stays BEFORE UPDATE ON relationships WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER relationships_later BEFORE UPDATE ON relationships WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER relationships_follow_history BEFORE INSERT ON relationships WHEN EXISTS (SELECT 1 FROM relationships_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER relationships_retire_first BEFORE DELETE ON relationships WHEN NOT EXISTS (SELECT 1 FROM relationships_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER relationships_history_no_update BEFORE UPDATE ON relationships_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER relationships_history_no_delete BEFORE DELETE ON relationships_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS relationships_keep_history;

CREATE TRIGGER relationships_keep_history AFTER UPDATE ON relationships
BEGIN
  INSERT INTO relationships_history (id, recorded_at, from_on, until_on, kind, child_id, kin_id, relative_child_id, relative_kin_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.kind, OLD.child_id, OLD.kin_id, OLD.relative_child_id, OLD.relative_kin_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE service_provisions_history (
  id uuid,
  recorded_at datetime,
  import_key TEXT,
  from_on TEXT,
  until_on TEXT,
  status TEXT,
  end_reason TEXT,
  child_id uuid,
  whanau_id uuid,
  agency_id uuid,
  practitioner_id uuid,
  service_type_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER service_provisions_id_stays BEFORE UPDATE ON service_provisions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER service_provisions_later BEFORE UPDATE ON service_provisions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER service_provisions_follow_history BEFORE INSERT ON service_provisions WHEN EXISTS (SELECT 1 FROM service_provisions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER service_provisions_retire_first BEFORE DELETE ON service_provisions WHEN NOT EXISTS (SELECT 1 FROM service_provisions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER service_provisions_history_no_update BEFORE UPDATE ON service_provisions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER service_provisions_history_no_delete BEFORE DELETE ON service_provisions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS service_provisions_keep_history;

CREATE TRIGGER service_provisions_keep_history AFTER UPDATE ON service_provisions
BEGIN
  INSERT INTO service_provisions_history (id, recorded_at, import_key, from_on, until_on, status, end_reason, child_id, whanau_id, agency_id, practitioner_id, service_type_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.from_on, OLD.until_on, OLD.status, OLD.end_reason, OLD.child_id, OLD.whanau_id, OLD.agency_id, OLD.practitioner_id, OLD.service_type_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE service_types_history (
  id uuid,
  recorded_at datetime,
  sort_name TEXT,
  code TEXT,
  name TEXT,
  name_mi TEXT,
  exclusive bool,
  universal bool,
  scope TEXT,
  relational bool,
  parent_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER service_types_id_stays BEFORE UPDATE ON service_types WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER service_types_later BEFORE UPDATE ON service_types WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER service_types_follow_history BEFORE INSERT ON service_types WHEN EXISTS (SELECT 1 FROM service_types_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER service_types_retire_first BEFORE DELETE ON service_types WHEN NOT EXISTS (SELECT 1 FROM service_types_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER service_types_history_no_update BEFORE UPDATE ON service_types_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER service_types_history_no_delete BEFORE DELETE ON service_types_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS service_types_keep_history;

CREATE TRIGGER service_types_keep_history AFTER UPDATE ON service_types
BEGIN
  INSERT INTO service_types_history (id, recorded_at, sort_name, code, name, name_mi, exclusive, universal, scope, relational, parent_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.sort_name, OLD.code, OLD.name, OLD.name_mi, OLD.exclusive, OLD.universal, OLD.scope, OLD.relational, OLD.parent_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE whanau_history (
  id uuid,
  recorded_at datetime,
  import_key TEXT,
  sort_name TEXT,
  name TEXT,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER whanau_id_stays BEFORE UPDATE ON whanau WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER whanau_later BEFORE UPDATE ON whanau WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER whanau_follow_history BEFORE INSERT ON whanau WHEN EXISTS (SELECT 1 FROM whanau_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER whanau_retire_first BEFORE DELETE ON whanau WHEN NOT EXISTS (SELECT 1 FROM whanau_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER whanau_history_no_update BEFORE UPDATE ON whanau_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER whanau_history_no_delete BEFORE DELETE ON whanau_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS whanau_keep_history;

CREATE TRIGGER whanau_keep_history AFTER UPDATE ON whanau
BEGIN
  INSERT INTO whanau_history (id, recorded_at, import_key, sort_name, name, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.sort_name, OLD.name, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE whanau_members_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  household TEXT,
  whanau_id uuid,
  child_id uuid,
  kin_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER whanau_members_id_stays BEFORE UPDATE ON whanau_members WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER whanau_members_later BEFORE UPDATE ON whanau_members WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER whanau_members_follow_history BEFORE INSERT ON whanau_members WHEN EXISTS (SELECT 1 FROM whanau_members_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER whanau_members_retire_first BEFORE DELETE ON whanau_members WHEN NOT EXISTS (SELECT 1 FROM whanau_members_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER whanau_members_history_no_update BEFORE UPDATE ON whanau_members_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER whanau_members_history_no_delete BEFORE DELETE ON whanau_members_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS whanau_members_keep_history;

CREATE TRIGGER whanau_members_keep_history AFTER UPDATE ON whanau_members
BEGIN
  INSERT INTO whanau_members_history (id, recorded_at, from_on, until_on, household, whanau_id, child_id, kin_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.household, OLD.whanau_id, OLD.child_id, OLD.kin_id, NEW.recorded_at, 'CORRECTED');
END;
