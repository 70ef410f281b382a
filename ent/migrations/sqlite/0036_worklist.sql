-- The findings around each child, written down for the days to come, so that a list over thousands of children need not look for
-- them anew (docs/adr/0008). None of this has a history: it follows from the rows.

-- What is found around a child on each of the days [from_on, until_on), as JSON, by the rules named; sources is how many ids
-- it rests on. It counts while it is not stale and nothing that it rests on waits in finding_changes.
CREATE TABLE finding_lists (
  child_id uuid PRIMARY KEY,
  computed_at datetime NOT NULL,
  from_on text NOT NULL,
  until_on text NOT NULL,
  rules text NOT NULL,
  stale boolean NOT NULL,
  sources integer NOT NULL,
  findings text NOT NULL
) WITHOUT ROWID;

CREATE INDEX finding_lists_stale ON finding_lists (child_id) WHERE stale;

CREATE INDEX finding_lists_until ON finding_lists (until_on);

-- The ids in the rows on which the list of a child rests: of the child, those around it, and where they meet elsewhere.
CREATE TABLE finding_sources (
  child_id uuid NOT NULL,
  source_id uuid NOT NULL,
  is_child boolean NOT NULL,
  PRIMARY KEY (child_id, source_id)
) WITHOUT ROWID;

CREATE INDEX finding_sources_source ON finding_sources (source_id, child_id);

-- What has changed since the lists were looked at: the ids by which the rows of a child's surroundings are found. Every
-- table behind a network adds to it in the transaction of the change, and nobody waits for anybody.
CREATE TABLE finding_changes (
  seq integer PRIMARY KEY AUTOINCREMENT,
  source_id uuid NOT NULL
);

CREATE INDEX finding_changes_source ON finding_changes (source_id);

-- Whatever is recorded already has no list yet.
INSERT INTO finding_changes (source_id) SELECT id FROM children;

-- Whose findings were made last: who makes some names the one before, so that two who do it at once do not both.
INSERT INTO marks (name, value) VALUES ('finding turn', '0');

CREATE TRIGGER affiliations_finding_added AFTER INSERT ON affiliations
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.practitioner_id WHERE NEW.practitioner_id IS NOT NULL; END;

CREATE TRIGGER affiliations_finding_was AFTER UPDATE ON affiliations
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.practitioner_id WHERE OLD.practitioner_id IS NOT NULL; END;

CREATE TRIGGER affiliations_finding_became AFTER UPDATE ON affiliations
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.practitioner_id WHERE NEW.practitioner_id IS NOT NULL; END;

CREATE TRIGGER affiliations_finding_gone AFTER DELETE ON affiliations
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.practitioner_id WHERE OLD.practitioner_id IS NOT NULL; END;

CREATE TRIGGER agencies_finding_added AFTER INSERT ON agencies
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER agencies_finding_was AFTER UPDATE ON agencies
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER agencies_finding_became AFTER UPDATE ON agencies
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER agencies_finding_gone AFTER DELETE ON agencies
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER can_memberships_finding_added AFTER INSERT ON can_memberships
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.network_id; END;

CREATE TRIGGER can_memberships_finding_was AFTER UPDATE ON can_memberships
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.network_id; END;

CREATE TRIGGER can_memberships_finding_became AFTER UPDATE ON can_memberships
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.network_id; END;

CREATE TRIGGER can_memberships_finding_gone AFTER DELETE ON can_memberships
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.network_id; END;

CREATE TRIGGER children_finding_added AFTER INSERT ON children
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER children_finding_was AFTER UPDATE ON children
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER children_finding_became AFTER UPDATE ON children
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER children_finding_gone AFTER DELETE ON children
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER childrens_teams_finding_added AFTER INSERT ON childrens_teams
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER childrens_teams_finding_was AFTER UPDATE ON childrens_teams
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER childrens_teams_finding_became AFTER UPDATE ON childrens_teams
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER childrens_teams_finding_gone AFTER DELETE ON childrens_teams
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER employments_finding_added AFTER INSERT ON employments
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.practitioner_id WHERE NEW.practitioner_id IS NOT NULL; END;

CREATE TRIGGER employments_finding_was AFTER UPDATE ON employments
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.practitioner_id WHERE OLD.practitioner_id IS NOT NULL; END;

CREATE TRIGGER employments_finding_became AFTER UPDATE ON employments
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.practitioner_id WHERE NEW.practitioner_id IS NOT NULL; END;

CREATE TRIGGER employments_finding_gone AFTER DELETE ON employments
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.practitioner_id WHERE OLD.practitioner_id IS NOT NULL; END;

CREATE TRIGGER kin_finding_added AFTER INSERT ON kin
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER kin_finding_was AFTER UPDATE ON kin
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER kin_finding_became AFTER UPDATE ON kin
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER kin_finding_gone AFTER DELETE ON kin
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER lead_delegations_finding_added AFTER INSERT ON lead_delegations
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.network_id WHERE NEW.network_id IS NOT NULL; END;

CREATE TRIGGER lead_delegations_finding_was AFTER UPDATE ON lead_delegations
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.network_id WHERE OLD.network_id IS NOT NULL; END;

CREATE TRIGGER lead_delegations_finding_became AFTER UPDATE ON lead_delegations
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.network_id WHERE NEW.network_id IS NOT NULL; END;

CREATE TRIGGER lead_delegations_finding_gone AFTER DELETE ON lead_delegations
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.network_id WHERE OLD.network_id IS NOT NULL; END;

CREATE TRIGGER lead_periods_finding_added AFTER INSERT ON lead_periods
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.network_id WHERE NEW.network_id IS NOT NULL; END;

CREATE TRIGGER lead_periods_finding_was AFTER UPDATE ON lead_periods
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.network_id WHERE OLD.network_id IS NOT NULL; END;

CREATE TRIGGER lead_periods_finding_became AFTER UPDATE ON lead_periods
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.network_id WHERE NEW.network_id IS NOT NULL; END;

CREATE TRIGGER lead_periods_finding_gone AFTER DELETE ON lead_periods
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.network_id WHERE OLD.network_id IS NOT NULL; END;

CREATE TRIGGER networks_finding_added AFTER INSERT ON networks
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id UNION SELECT NEW.child_id WHERE NEW.child_id IS NOT NULL; END;

CREATE TRIGGER networks_finding_was AFTER UPDATE ON networks
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id UNION SELECT OLD.child_id WHERE OLD.child_id IS NOT NULL; END;

CREATE TRIGGER networks_finding_became AFTER UPDATE ON networks
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id UNION SELECT NEW.child_id WHERE NEW.child_id IS NOT NULL; END;

CREATE TRIGGER networks_finding_gone AFTER DELETE ON networks
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id UNION SELECT OLD.child_id WHERE OLD.child_id IS NOT NULL; END;

CREATE TRIGGER practitioners_finding_added AFTER INSERT ON practitioners
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER practitioners_finding_was AFTER UPDATE ON practitioners
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER practitioners_finding_became AFTER UPDATE ON practitioners
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER practitioners_finding_gone AFTER DELETE ON practitioners
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER relationships_finding_added AFTER INSERT ON relationships
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id WHERE NEW.child_id IS NOT NULL UNION SELECT NEW.kin_id WHERE NEW.kin_id IS NOT NULL UNION SELECT NEW.relative_child_id WHERE NEW.relative_child_id IS NOT NULL UNION SELECT NEW.relative_kin_id WHERE NEW.relative_kin_id IS NOT NULL; END;

CREATE TRIGGER relationships_finding_was AFTER UPDATE ON relationships
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id WHERE OLD.child_id IS NOT NULL UNION SELECT OLD.kin_id WHERE OLD.kin_id IS NOT NULL UNION SELECT OLD.relative_child_id WHERE OLD.relative_child_id IS NOT NULL UNION SELECT OLD.relative_kin_id WHERE OLD.relative_kin_id IS NOT NULL; END;

CREATE TRIGGER relationships_finding_became AFTER UPDATE ON relationships
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id WHERE NEW.child_id IS NOT NULL UNION SELECT NEW.kin_id WHERE NEW.kin_id IS NOT NULL UNION SELECT NEW.relative_child_id WHERE NEW.relative_child_id IS NOT NULL UNION SELECT NEW.relative_kin_id WHERE NEW.relative_kin_id IS NOT NULL; END;

CREATE TRIGGER relationships_finding_gone AFTER DELETE ON relationships
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id WHERE OLD.child_id IS NOT NULL UNION SELECT OLD.kin_id WHERE OLD.kin_id IS NOT NULL UNION SELECT OLD.relative_child_id WHERE OLD.relative_child_id IS NOT NULL UNION SELECT OLD.relative_kin_id WHERE OLD.relative_kin_id IS NOT NULL; END;

CREATE TRIGGER service_provisions_finding_added AFTER INSERT ON service_provisions
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id WHERE NEW.child_id IS NOT NULL UNION SELECT NEW.whanau_id WHERE NEW.whanau_id IS NOT NULL; END;

CREATE TRIGGER service_provisions_finding_was AFTER UPDATE ON service_provisions
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id WHERE OLD.child_id IS NOT NULL UNION SELECT OLD.whanau_id WHERE OLD.whanau_id IS NOT NULL; END;

CREATE TRIGGER service_provisions_finding_became AFTER UPDATE ON service_provisions
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id WHERE NEW.child_id IS NOT NULL UNION SELECT NEW.whanau_id WHERE NEW.whanau_id IS NOT NULL; END;

CREATE TRIGGER service_provisions_finding_gone AFTER DELETE ON service_provisions
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id WHERE OLD.child_id IS NOT NULL UNION SELECT OLD.whanau_id WHERE OLD.whanau_id IS NOT NULL; END;

CREATE TRIGGER service_types_finding_added AFTER INSERT ON service_types
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER service_types_finding_was AFTER UPDATE ON service_types
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER service_types_finding_became AFTER UPDATE ON service_types
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER service_types_finding_gone AFTER DELETE ON service_types
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER whanau_finding_added AFTER INSERT ON whanau
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER whanau_finding_was AFTER UPDATE ON whanau
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER whanau_finding_became AFTER UPDATE ON whanau
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.id; END;

CREATE TRIGGER whanau_finding_gone AFTER DELETE ON whanau
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.id; END;

CREATE TRIGGER whanau_members_finding_added AFTER INSERT ON whanau_members
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.whanau_id WHERE NEW.whanau_id IS NOT NULL UNION SELECT NEW.child_id WHERE NEW.child_id IS NOT NULL; END;

CREATE TRIGGER whanau_members_finding_was AFTER UPDATE ON whanau_members
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.whanau_id WHERE OLD.whanau_id IS NOT NULL UNION SELECT OLD.child_id WHERE OLD.child_id IS NOT NULL; END;

CREATE TRIGGER whanau_members_finding_became AFTER UPDATE ON whanau_members
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.whanau_id WHERE NEW.whanau_id IS NOT NULL UNION SELECT NEW.child_id WHERE NEW.child_id IS NOT NULL; END;

CREATE TRIGGER whanau_members_finding_gone AFTER DELETE ON whanau_members
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.whanau_id WHERE OLD.whanau_id IS NOT NULL UNION SELECT OLD.child_id WHERE OLD.child_id IS NOT NULL; END;

CREATE TRIGGER activities_finding_added AFTER INSERT ON activities
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER activities_finding_was AFTER UPDATE ON activities
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER activities_finding_became AFTER UPDATE ON activities
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER activities_finding_gone AFTER DELETE ON activities
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER appointment_attendees_finding_added AFTER INSERT ON appointment_attendees
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER appointment_attendees_finding_was AFTER UPDATE ON appointment_attendees
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER appointment_attendees_finding_became AFTER UPDATE ON appointment_attendees
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER appointment_attendees_finding_gone AFTER DELETE ON appointment_attendees
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER appointments_finding_added AFTER INSERT ON appointments
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER appointments_finding_was AFTER UPDATE ON appointments
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER appointments_finding_became AFTER UPDATE ON appointments
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER appointments_finding_gone AFTER DELETE ON appointments
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER assessment_contributions_finding_added AFTER INSERT ON assessment_contributions
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER assessment_contributions_finding_was AFTER UPDATE ON assessment_contributions
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER assessment_contributions_finding_became AFTER UPDATE ON assessment_contributions
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER assessment_contributions_finding_gone AFTER DELETE ON assessment_contributions
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER assessments_finding_added AFTER INSERT ON assessments
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER assessments_finding_was AFTER UPDATE ON assessments
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER assessments_finding_became AFTER UPDATE ON assessments
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER assessments_finding_gone AFTER DELETE ON assessments
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER barriers_finding_added AFTER INSERT ON barriers
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER barriers_finding_was AFTER UPDATE ON barriers
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER barriers_finding_became AFTER UPDATE ON barriers
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER barriers_finding_gone AFTER DELETE ON barriers
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER child_voices_finding_added AFTER INSERT ON child_voices
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER child_voices_finding_was AFTER UPDATE ON child_voices
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER child_voices_finding_became AFTER UPDATE ON child_voices
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER child_voices_finding_gone AFTER DELETE ON child_voices
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER concern_steps_finding_added AFTER INSERT ON concern_steps
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER concern_steps_finding_was AFTER UPDATE ON concern_steps
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER concern_steps_finding_became AFTER UPDATE ON concern_steps
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER concern_steps_finding_gone AFTER DELETE ON concern_steps
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER concerns_finding_added AFTER INSERT ON concerns
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER concerns_finding_was AFTER UPDATE ON concerns
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER concerns_finding_became AFTER UPDATE ON concerns
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER concerns_finding_gone AFTER DELETE ON concerns
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER deliveries_finding_added AFTER INSERT ON deliveries
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER deliveries_finding_was AFTER UPDATE ON deliveries
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER deliveries_finding_became AFTER UPDATE ON deliveries
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER deliveries_finding_gone AFTER DELETE ON deliveries
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER disagreements_finding_added AFTER INSERT ON disagreements
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER disagreements_finding_was AFTER UPDATE ON disagreements
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER disagreements_finding_became AFTER UPDATE ON disagreements
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER disagreements_finding_gone AFTER DELETE ON disagreements
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER external_supports_finding_added AFTER INSERT ON external_supports
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER external_supports_finding_was AFTER UPDATE ON external_supports
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER external_supports_finding_became AFTER UPDATE ON external_supports
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER external_supports_finding_gone AFTER DELETE ON external_supports
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER goals_finding_added AFTER INSERT ON goals
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER goals_finding_was AFTER UPDATE ON goals
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER goals_finding_became AFTER UPDATE ON goals
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER goals_finding_gone AFTER DELETE ON goals
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER hui_finding_added AFTER INSERT ON hui
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER hui_finding_was AFTER UPDATE ON hui
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER hui_finding_became AFTER UPDATE ON hui
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER hui_finding_gone AFTER DELETE ON hui
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER hui_invitations_finding_added AFTER INSERT ON hui_invitations
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER hui_invitations_finding_was AFTER UPDATE ON hui_invitations
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER hui_invitations_finding_became AFTER UPDATE ON hui_invitations
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER hui_invitations_finding_gone AFTER DELETE ON hui_invitations
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER information_requests_finding_added AFTER INSERT ON information_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER information_requests_finding_was AFTER UPDATE ON information_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER information_requests_finding_became AFTER UPDATE ON information_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER information_requests_finding_gone AFTER DELETE ON information_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER interaction_participants_finding_added AFTER INSERT ON interaction_participants
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER interaction_participants_finding_was AFTER UPDATE ON interaction_participants
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER interaction_participants_finding_became AFTER UPDATE ON interaction_participants
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER interaction_participants_finding_gone AFTER DELETE ON interaction_participants
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER interactions_finding_added AFTER INSERT ON interactions
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER interactions_finding_was AFTER UPDATE ON interactions
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER interactions_finding_became AFTER UPDATE ON interactions
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER interactions_finding_gone AFTER DELETE ON interactions
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER invitations_finding_added AFTER INSERT ON invitations
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER invitations_finding_was AFTER UPDATE ON invitations
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER invitations_finding_became AFTER UPDATE ON invitations
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER invitations_finding_gone AFTER DELETE ON invitations
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER needs_finding_added AFTER INSERT ON needs
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER needs_finding_was AFTER UPDATE ON needs
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER needs_finding_became AFTER UPDATE ON needs
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER needs_finding_gone AFTER DELETE ON needs
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER observation_links_finding_added AFTER INSERT ON observation_links
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER observation_links_finding_was AFTER UPDATE ON observation_links
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER observation_links_finding_became AFTER UPDATE ON observation_links
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER observation_links_finding_gone AFTER DELETE ON observation_links
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER observations_finding_added AFTER INSERT ON observations
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER observations_finding_was AFTER UPDATE ON observations
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER observations_finding_became AFTER UPDATE ON observations
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER observations_finding_gone AFTER DELETE ON observations
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER openings_finding_added AFTER INSERT ON openings
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER openings_finding_was AFTER UPDATE ON openings
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER openings_finding_became AFTER UPDATE ON openings
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER openings_finding_gone AFTER DELETE ON openings
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER participation_consents_finding_added AFTER INSERT ON participation_consents
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER participation_consents_finding_was AFTER UPDATE ON participation_consents
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER participation_consents_finding_became AFTER UPDATE ON participation_consents
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER participation_consents_finding_gone AFTER DELETE ON participation_consents
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER plan_communications_finding_added AFTER INSERT ON plan_communications
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER plan_communications_finding_was AFTER UPDATE ON plan_communications
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER plan_communications_finding_became AFTER UPDATE ON plan_communications
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER plan_communications_finding_gone AFTER DELETE ON plan_communications
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER plan_reviews_finding_added AFTER INSERT ON plan_reviews
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER plan_reviews_finding_was AFTER UPDATE ON plan_reviews
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER plan_reviews_finding_became AFTER UPDATE ON plan_reviews
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER plan_reviews_finding_gone AFTER DELETE ON plan_reviews
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER plan_versions_finding_added AFTER INSERT ON plan_versions
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER plan_versions_finding_was AFTER UPDATE ON plan_versions
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER plan_versions_finding_became AFTER UPDATE ON plan_versions
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER plan_versions_finding_gone AFTER DELETE ON plan_versions
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER progress_updates_finding_added AFTER INSERT ON progress_updates
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER progress_updates_finding_was AFTER UPDATE ON progress_updates
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER progress_updates_finding_became AFTER UPDATE ON progress_updates
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER progress_updates_finding_gone AFTER DELETE ON progress_updates
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER safety_network_members_finding_added AFTER INSERT ON safety_network_members
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER safety_network_members_finding_was AFTER UPDATE ON safety_network_members
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER safety_network_members_finding_became AFTER UPDATE ON safety_network_members
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER safety_network_members_finding_gone AFTER DELETE ON safety_network_members
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER service_needs_finding_added AFTER INSERT ON service_needs
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER service_needs_finding_was AFTER UPDATE ON service_needs
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER service_needs_finding_became AFTER UPDATE ON service_needs
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER service_needs_finding_gone AFTER DELETE ON service_needs
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER service_requests_finding_added AFTER INSERT ON service_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER service_requests_finding_was AFTER UPDATE ON service_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER service_requests_finding_became AFTER UPDATE ON service_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER service_requests_finding_gone AFTER DELETE ON service_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER update_requests_finding_added AFTER INSERT ON update_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER update_requests_finding_was AFTER UPDATE ON update_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER update_requests_finding_became AFTER UPDATE ON update_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER update_requests_finding_gone AFTER DELETE ON update_requests
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;
