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

CREATE TRIGGER can_memberships_finding_added AFTER INSERT ON can_memberships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER can_memberships_finding_was AFTER UPDATE ON can_memberships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER can_memberships_finding_became AFTER UPDATE ON can_memberships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

CREATE TRIGGER can_memberships_finding_gone AFTER DELETE ON can_memberships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('network_id');

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

CREATE TRIGGER activities_finding_added AFTER INSERT ON activities REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER activities_finding_was AFTER UPDATE ON activities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER activities_finding_became AFTER UPDATE ON activities REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER activities_finding_gone AFTER DELETE ON activities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER appointment_attendees_finding_added AFTER INSERT ON appointment_attendees REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER appointment_attendees_finding_was AFTER UPDATE ON appointment_attendees REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER appointment_attendees_finding_became AFTER UPDATE ON appointment_attendees REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER appointment_attendees_finding_gone AFTER DELETE ON appointment_attendees REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER appointments_finding_added AFTER INSERT ON appointments REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER appointments_finding_was AFTER UPDATE ON appointments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER appointments_finding_became AFTER UPDATE ON appointments REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER appointments_finding_gone AFTER DELETE ON appointments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER assessment_contributions_finding_added AFTER INSERT ON assessment_contributions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER assessment_contributions_finding_was AFTER UPDATE ON assessment_contributions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER assessment_contributions_finding_became AFTER UPDATE ON assessment_contributions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER assessment_contributions_finding_gone AFTER DELETE ON assessment_contributions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER assessments_finding_added AFTER INSERT ON assessments REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER assessments_finding_was AFTER UPDATE ON assessments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER assessments_finding_became AFTER UPDATE ON assessments REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER assessments_finding_gone AFTER DELETE ON assessments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER barriers_finding_added AFTER INSERT ON barriers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER barriers_finding_was AFTER UPDATE ON barriers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER barriers_finding_became AFTER UPDATE ON barriers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER barriers_finding_gone AFTER DELETE ON barriers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER child_voices_finding_added AFTER INSERT ON child_voices REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER child_voices_finding_was AFTER UPDATE ON child_voices REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER child_voices_finding_became AFTER UPDATE ON child_voices REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER child_voices_finding_gone AFTER DELETE ON child_voices REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER concern_steps_finding_added AFTER INSERT ON concern_steps REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER concern_steps_finding_was AFTER UPDATE ON concern_steps REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER concern_steps_finding_became AFTER UPDATE ON concern_steps REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER concern_steps_finding_gone AFTER DELETE ON concern_steps REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER concerns_finding_added AFTER INSERT ON concerns REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER concerns_finding_was AFTER UPDATE ON concerns REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER concerns_finding_became AFTER UPDATE ON concerns REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER concerns_finding_gone AFTER DELETE ON concerns REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER deliveries_finding_added AFTER INSERT ON deliveries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER deliveries_finding_was AFTER UPDATE ON deliveries REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER deliveries_finding_became AFTER UPDATE ON deliveries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER deliveries_finding_gone AFTER DELETE ON deliveries REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER disagreements_finding_added AFTER INSERT ON disagreements REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER disagreements_finding_was AFTER UPDATE ON disagreements REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER disagreements_finding_became AFTER UPDATE ON disagreements REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER disagreements_finding_gone AFTER DELETE ON disagreements REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER external_supports_finding_added AFTER INSERT ON external_supports REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER external_supports_finding_was AFTER UPDATE ON external_supports REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER external_supports_finding_became AFTER UPDATE ON external_supports REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER external_supports_finding_gone AFTER DELETE ON external_supports REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER goals_finding_added AFTER INSERT ON goals REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER goals_finding_was AFTER UPDATE ON goals REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER goals_finding_became AFTER UPDATE ON goals REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER goals_finding_gone AFTER DELETE ON goals REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER hui_finding_added AFTER INSERT ON hui REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER hui_finding_was AFTER UPDATE ON hui REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER hui_finding_became AFTER UPDATE ON hui REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER hui_finding_gone AFTER DELETE ON hui REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER hui_invitations_finding_added AFTER INSERT ON hui_invitations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER hui_invitations_finding_was AFTER UPDATE ON hui_invitations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER hui_invitations_finding_became AFTER UPDATE ON hui_invitations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER hui_invitations_finding_gone AFTER DELETE ON hui_invitations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER information_requests_finding_added AFTER INSERT ON information_requests REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER information_requests_finding_was AFTER UPDATE ON information_requests REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER information_requests_finding_became AFTER UPDATE ON information_requests REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER information_requests_finding_gone AFTER DELETE ON information_requests REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER interaction_participants_finding_added AFTER INSERT ON interaction_participants REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER interaction_participants_finding_was AFTER UPDATE ON interaction_participants REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER interaction_participants_finding_became AFTER UPDATE ON interaction_participants REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER interaction_participants_finding_gone AFTER DELETE ON interaction_participants REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER interactions_finding_added AFTER INSERT ON interactions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER interactions_finding_was AFTER UPDATE ON interactions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER interactions_finding_became AFTER UPDATE ON interactions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER interactions_finding_gone AFTER DELETE ON interactions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER invitations_finding_added AFTER INSERT ON invitations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER invitations_finding_was AFTER UPDATE ON invitations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER invitations_finding_became AFTER UPDATE ON invitations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER invitations_finding_gone AFTER DELETE ON invitations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER needs_finding_added AFTER INSERT ON needs REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER needs_finding_was AFTER UPDATE ON needs REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER needs_finding_became AFTER UPDATE ON needs REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER needs_finding_gone AFTER DELETE ON needs REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER observation_links_finding_added AFTER INSERT ON observation_links REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER observation_links_finding_was AFTER UPDATE ON observation_links REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER observation_links_finding_became AFTER UPDATE ON observation_links REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER observation_links_finding_gone AFTER DELETE ON observation_links REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER observations_finding_added AFTER INSERT ON observations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER observations_finding_was AFTER UPDATE ON observations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER observations_finding_became AFTER UPDATE ON observations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER observations_finding_gone AFTER DELETE ON observations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER openings_finding_added AFTER INSERT ON openings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER openings_finding_was AFTER UPDATE ON openings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER openings_finding_became AFTER UPDATE ON openings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER openings_finding_gone AFTER DELETE ON openings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER participation_consents_finding_added AFTER INSERT ON participation_consents REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER participation_consents_finding_was AFTER UPDATE ON participation_consents REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER participation_consents_finding_became AFTER UPDATE ON participation_consents REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER participation_consents_finding_gone AFTER DELETE ON participation_consents REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_communications_finding_added AFTER INSERT ON plan_communications REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_communications_finding_was AFTER UPDATE ON plan_communications REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_communications_finding_became AFTER UPDATE ON plan_communications REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_communications_finding_gone AFTER DELETE ON plan_communications REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_reviews_finding_added AFTER INSERT ON plan_reviews REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_reviews_finding_was AFTER UPDATE ON plan_reviews REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_reviews_finding_became AFTER UPDATE ON plan_reviews REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_reviews_finding_gone AFTER DELETE ON plan_reviews REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_versions_finding_added AFTER INSERT ON plan_versions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_versions_finding_was AFTER UPDATE ON plan_versions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_versions_finding_became AFTER UPDATE ON plan_versions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER plan_versions_finding_gone AFTER DELETE ON plan_versions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER progress_updates_finding_added AFTER INSERT ON progress_updates REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER progress_updates_finding_was AFTER UPDATE ON progress_updates REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER progress_updates_finding_became AFTER UPDATE ON progress_updates REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER progress_updates_finding_gone AFTER DELETE ON progress_updates REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER safety_network_members_finding_added AFTER INSERT ON safety_network_members REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER safety_network_members_finding_was AFTER UPDATE ON safety_network_members REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER safety_network_members_finding_became AFTER UPDATE ON safety_network_members REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER safety_network_members_finding_gone AFTER DELETE ON safety_network_members REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER service_needs_finding_added AFTER INSERT ON service_needs REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER service_needs_finding_was AFTER UPDATE ON service_needs REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER service_needs_finding_became AFTER UPDATE ON service_needs REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER service_needs_finding_gone AFTER DELETE ON service_needs REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER service_requests_finding_added AFTER INSERT ON service_requests REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER service_requests_finding_was AFTER UPDATE ON service_requests REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER service_requests_finding_became AFTER UPDATE ON service_requests REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER service_requests_finding_gone AFTER DELETE ON service_requests REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER update_requests_finding_added AFTER INSERT ON update_requests REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER update_requests_finding_was AFTER UPDATE ON update_requests REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER update_requests_finding_became AFTER UPDATE ON update_requests REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');

CREATE TRIGGER update_requests_finding_gone AFTER DELETE ON update_requests REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_finding_change('child_id');
