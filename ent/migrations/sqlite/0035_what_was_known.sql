-- What was known around a child is found in the histories as in the tables: by whom it is about.

CREATE INDEX networks_history_child_id ON networks_history (child_id);
CREATE INDEX can_memberships_history_network_id ON can_memberships_history (network_id);
CREATE INDEX can_memberships_history_practitioner_id ON can_memberships_history (practitioner_id);
CREATE INDEX lead_periods_history_network_id ON lead_periods_history (network_id);
CREATE INDEX lead_delegations_history_network_id ON lead_delegations_history (network_id);
CREATE INDEX service_provisions_history_child_id ON service_provisions_history (child_id);
CREATE INDEX service_provisions_history_whanau_id ON service_provisions_history (whanau_id);
CREATE INDEX whanau_members_history_child_id ON whanau_members_history (child_id);
CREATE INDEX whanau_members_history_whanau_id ON whanau_members_history (whanau_id);
CREATE INDEX relationships_history_child_id ON relationships_history (child_id);
CREATE INDEX relationships_history_relative_child_id ON relationships_history (relative_child_id);
CREATE INDEX relationships_history_kin_id ON relationships_history (kin_id);
CREATE INDEX relationships_history_relative_kin_id ON relationships_history (relative_kin_id);
CREATE INDEX employments_history_practitioner_id ON employments_history (practitioner_id);
CREATE INDEX affiliations_history_practitioner_id ON affiliations_history (practitioner_id);
