-- The findings around each child, written down for the days to come, so that a list over thousands of children need not look for
-- them anew (docs/adr/0008). None of this has a history: it follows from the rows.

-- What is found around a child on each of the days [from_on, until_on), as JSON, by the rules named; sources is how many ids
-- it rests on. It counts while it is not stale and nothing that it rests on waits in finding_changes.
CREATE TABLE finding_lists (
  child_id uuid PRIMARY KEY,
  computed_at timestamptz NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  rules text NOT NULL,
  stale boolean NOT NULL,
  sources integer NOT NULL,
  findings text NOT NULL
);

CREATE INDEX finding_lists_stale ON finding_lists (child_id) WHERE stale;

CREATE INDEX finding_lists_until ON finding_lists (until_on);

-- The ids in the rows on which the list of a child rests: of the child, those around it, and where they meet elsewhere.
CREATE TABLE finding_sources (
  child_id uuid NOT NULL,
  source_id uuid NOT NULL,
  is_child boolean NOT NULL,
  PRIMARY KEY (child_id, source_id)
);

CREATE INDEX finding_sources_source ON finding_sources (source_id, child_id);

-- What has changed since the lists were looked at: the ids by which the rows of a child's surroundings are found. Every
-- table behind a network adds to it in the transaction of the change, and nobody waits for anybody.
CREATE TABLE finding_changes (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source_id uuid NOT NULL
);

CREATE INDEX finding_changes_source ON finding_changes (source_id);

-- Whatever is recorded already has no list yet.
INSERT INTO finding_changes (source_id) SELECT id FROM children;

-- Whose findings were made last: who makes some names the one before, so that two who do it at once do not both.
INSERT INTO marks (name, value) VALUES ('finding turn', '0');

CREATE FUNCTION note_finding_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO %I.finding_changes (source_id) SELECT DISTINCT v.id FROM changed c CROSS JOIN LATERAL (VALUES %s) v (id) WHERE v.id IS NOT NULL',
    TG_TABLE_SCHEMA, (SELECT string_agg(format('(c.%I)', a), ', ') FROM unnest(TG_ARGV) a));
  RETURN NULL;
END $$;

CREATE TRIGGER affiliations_finding_added AFTER INSERT ON affiliations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('practitioner_id');

CREATE TRIGGER affiliations_finding_was AFTER UPDATE ON affiliations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('practitioner_id');

CREATE TRIGGER affiliations_finding_became AFTER UPDATE ON affiliations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('practitioner_id');

CREATE TRIGGER affiliations_finding_gone AFTER DELETE ON affiliations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('practitioner_id');

CREATE TRIGGER agencies_finding_added AFTER INSERT ON agencies REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER agencies_finding_was AFTER UPDATE ON agencies REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER agencies_finding_became AFTER UPDATE ON agencies REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER agencies_finding_gone AFTER DELETE ON agencies REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER can_memberships_finding_added AFTER INSERT ON can_memberships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id', 'practitioner_id');

CREATE TRIGGER can_memberships_finding_was AFTER UPDATE ON can_memberships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id', 'practitioner_id');

CREATE TRIGGER can_memberships_finding_became AFTER UPDATE ON can_memberships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id', 'practitioner_id');

CREATE TRIGGER can_memberships_finding_gone AFTER DELETE ON can_memberships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id', 'practitioner_id');

CREATE TRIGGER children_finding_added AFTER INSERT ON children REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER children_finding_was AFTER UPDATE ON children REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER children_finding_became AFTER UPDATE ON children REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER children_finding_gone AFTER DELETE ON children REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER childrens_teams_finding_added AFTER INSERT ON childrens_teams REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER childrens_teams_finding_was AFTER UPDATE ON childrens_teams REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER childrens_teams_finding_became AFTER UPDATE ON childrens_teams REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER childrens_teams_finding_gone AFTER DELETE ON childrens_teams REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER employments_finding_added AFTER INSERT ON employments REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('practitioner_id');

CREATE TRIGGER employments_finding_was AFTER UPDATE ON employments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('practitioner_id');

CREATE TRIGGER employments_finding_became AFTER UPDATE ON employments REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('practitioner_id');

CREATE TRIGGER employments_finding_gone AFTER DELETE ON employments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('practitioner_id');

CREATE TRIGGER kin_finding_added AFTER INSERT ON kin REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER kin_finding_was AFTER UPDATE ON kin REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER kin_finding_became AFTER UPDATE ON kin REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER kin_finding_gone AFTER DELETE ON kin REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER lead_delegations_finding_added AFTER INSERT ON lead_delegations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER lead_delegations_finding_was AFTER UPDATE ON lead_delegations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER lead_delegations_finding_became AFTER UPDATE ON lead_delegations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER lead_delegations_finding_gone AFTER DELETE ON lead_delegations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER lead_periods_finding_added AFTER INSERT ON lead_periods REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER lead_periods_finding_was AFTER UPDATE ON lead_periods REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER lead_periods_finding_became AFTER UPDATE ON lead_periods REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER lead_periods_finding_gone AFTER DELETE ON lead_periods REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER networks_finding_added AFTER INSERT ON networks REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id', 'child_id');

CREATE TRIGGER networks_finding_was AFTER UPDATE ON networks REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id', 'child_id');

CREATE TRIGGER networks_finding_became AFTER UPDATE ON networks REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id', 'child_id');

CREATE TRIGGER networks_finding_gone AFTER DELETE ON networks REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id', 'child_id');

CREATE TRIGGER practitioners_finding_added AFTER INSERT ON practitioners REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER practitioners_finding_was AFTER UPDATE ON practitioners REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER practitioners_finding_became AFTER UPDATE ON practitioners REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER practitioners_finding_gone AFTER DELETE ON practitioners REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER relationships_finding_added AFTER INSERT ON relationships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id', 'kin_id', 'relative_child_id', 'relative_kin_id');

CREATE TRIGGER relationships_finding_was AFTER UPDATE ON relationships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id', 'kin_id', 'relative_child_id', 'relative_kin_id');

CREATE TRIGGER relationships_finding_became AFTER UPDATE ON relationships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id', 'kin_id', 'relative_child_id', 'relative_kin_id');

CREATE TRIGGER relationships_finding_gone AFTER DELETE ON relationships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id', 'kin_id', 'relative_child_id', 'relative_kin_id');

CREATE TRIGGER service_provisions_finding_added AFTER INSERT ON service_provisions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id', 'whanau_id');

CREATE TRIGGER service_provisions_finding_was AFTER UPDATE ON service_provisions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id', 'whanau_id');

CREATE TRIGGER service_provisions_finding_became AFTER UPDATE ON service_provisions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id', 'whanau_id');

CREATE TRIGGER service_provisions_finding_gone AFTER DELETE ON service_provisions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id', 'whanau_id');

CREATE TRIGGER service_types_finding_added AFTER INSERT ON service_types REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER service_types_finding_was AFTER UPDATE ON service_types REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER service_types_finding_became AFTER UPDATE ON service_types REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER service_types_finding_gone AFTER DELETE ON service_types REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER whanau_finding_added AFTER INSERT ON whanau REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER whanau_finding_was AFTER UPDATE ON whanau REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER whanau_finding_became AFTER UPDATE ON whanau REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER whanau_finding_gone AFTER DELETE ON whanau REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('id');

CREATE TRIGGER whanau_members_finding_added AFTER INSERT ON whanau_members REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('whanau_id', 'child_id');

CREATE TRIGGER whanau_members_finding_was AFTER UPDATE ON whanau_members REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('whanau_id', 'child_id');

CREATE TRIGGER whanau_members_finding_became AFTER UPDATE ON whanau_members REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('whanau_id', 'child_id');

CREATE TRIGGER whanau_members_finding_gone AFTER DELETE ON whanau_members REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('whanau_id', 'child_id');
