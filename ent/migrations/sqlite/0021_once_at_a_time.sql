-- What there is once at a time, also where two come at once; an index for each reference; whether whom a proposal names says yes themselves.

CREATE INDEX `supervision_supervisor_id` ON `supervisions` (`supervisor_id`);

CREATE INDEX `supervision_agency_id` ON `supervisions` (`agency_id`);

CREATE INDEX `supervision_recorder_id` ON `supervisions` (`recorder_id`);

CREATE UNIQUE INDEX `supervision_supervisor_id_practitioner_id_agency_id` ON `supervisions` (`supervisor_id`, `practitioner_id`, `agency_id`) WHERE until_on IS NULL;

CREATE INDEX `externalsupport_supporter_agency_id` ON `external_supports` (`supporter_agency_id`);

CREATE INDEX `externalsupport_practitioner_id` ON `external_supports` (`practitioner_id`);

CREATE INDEX `externalsupport_agency_id` ON `external_supports` (`agency_id`);

DROP INDEX `invitation_network_id_invitee_id`;

CREATE INDEX `invitation_for_agency_id` ON `invitations` (`for_agency_id`);

CREATE INDEX `invitation_practitioner_id` ON `invitations` (`practitioner_id`);

CREATE INDEX `invitation_agency_id` ON `invitations` (`agency_id`);

-- Of two invitations of one person for one agency, sent for one agency, the first waits on.
UPDATE invitations SET answer = 'WITHDRAWN', answered_on = invited_on, answer_reason = 'Asked already.', version = version + 1, recorded_at = strftime('%Y-%m-%d %H:%M:%f', 'now') || '+00:00'
  WHERE answer IS NULL AND EXISTS (SELECT 1 FROM invitations o WHERE o.answer IS NULL AND o.network_id = invitations.network_id
    AND o.invitee_id = invitations.invitee_id AND o.for_agency_id = invitations.for_agency_id AND o.agency_id = invitations.agency_id AND o.id < invitations.id);

CREATE UNIQUE INDEX `invitation_network_id_invitee_id_for_agency_id_agency_id` ON `invitations` (`network_id`, `invitee_id`, `for_agency_id`, `agency_id`) WHERE answer IS NULL;

CREATE INDEX `networkclosure_practitioner_id` ON `network_closures` (`practitioner_id`);

CREATE INDEX `networkclosure_agency_id` ON `network_closures` (`agency_id`);

CREATE INDEX `retractedmembership_kin_id` ON `retracted_memberships` (`kin_id`);

CREATE INDEX `retractedmembership_member_id` ON `retracted_memberships` (`member_id`);

CREATE INDEX `retractedmembership_for_agency_id` ON `retracted_memberships` (`for_agency_id`);

CREATE INDEX `retractedmembership_practitioner_id` ON `retracted_memberships` (`practitioner_id`);

CREATE INDEX `retractedmembership_agency_id` ON `retracted_memberships` (`agency_id`);

CREATE INDEX `safetynetworkmember_external_support_id` ON `safety_network_members` (`external_support_id`);

CREATE INDEX `safetynetworkmember_practitioner_id` ON `safety_network_members` (`practitioner_id`);

CREATE INDEX `safetynetworkmember_agency_id` ON `safety_network_members` (`agency_id`);

CREATE TABLE `new_lead_proposals` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `from_on` text NOT NULL, `proposed_on` text NOT NULL, `siblings_reason` text NOT NULL DEFAULT (''), `preference_reason` text NOT NULL DEFAULT (''), `confirmed_on` text NULL, `handover_reason` text NOT NULL DEFAULT (''), `withdrawn_on` text NULL, `withdrawn_because` text NOT NULL DEFAULT (''), `message` text NOT NULL DEFAULT (''), `lead_asked` bool NOT NULL DEFAULT (false), `reply` text NULL, `replied_on` text NULL, `reply_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `team_id` uuid NOT NULL, `network_id` uuid NOT NULL, `decision_id` uuid NOT NULL, `lead_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `confirmer_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `lead_proposals_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_panel_decisions_decision` FOREIGN KEY (`decision_id`) REFERENCES `panel_decisions` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_practitioners_lead` FOREIGN KEY (`lead_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_practitioners_confirmer` FOREIGN KEY (`confirmer_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `confirmed_by_somebody` CHECK (CASE WHEN confirmed_on IS NULL THEN 0 ELSE 1 END = CASE WHEN confirmer_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT `confirmed_or_withdrawn` CHECK (confirmed_on IS NULL OR withdrawn_on IS NULL), CONSTRAINT `withdrawn_says_why` CHECK (withdrawn_on IS NULL OR withdrawn_because <> ''), CONSTRAINT `answer_has_a_day` CHECK (CASE WHEN reply IS NULL THEN 0 ELSE 1 END = CASE WHEN replied_on IS NULL THEN 0 ELSE 1 END));

INSERT INTO `new_lead_proposals` (`id`, `recorded_at`, `version`, `from_on`, `proposed_on`, `siblings_reason`, `preference_reason`, `confirmed_on`, `handover_reason`, `withdrawn_on`, `withdrawn_because`, `message`, `reply`, `replied_on`, `reply_reason`, `child_id`, `team_id`, `network_id`, `decision_id`, `lead_id`, `agency_id`, `practitioner_id`, `confirmer_id`) SELECT `id`, `recorded_at`, `version`, `from_on`, `proposed_on`, `siblings_reason`, `preference_reason`, `confirmed_on`, `handover_reason`, `withdrawn_on`, `withdrawn_because`, `message`, `reply`, `replied_on`, `reply_reason`, `child_id`, `team_id`, `network_id`, `decision_id`, `lead_id`, `agency_id`, `practitioner_id`, `confirmer_id` FROM `lead_proposals`;

DROP TABLE `lead_proposals`;

ALTER TABLE `new_lead_proposals` RENAME TO `lead_proposals`;

CREATE INDEX `leadproposal_child_id` ON `lead_proposals` (`child_id`);

CREATE INDEX `leadproposal_team_id` ON `lead_proposals` (`team_id`);

CREATE INDEX `leadproposal_network_id` ON `lead_proposals` (`network_id`);

CREATE INDEX `leadproposal_decision_id` ON `lead_proposals` (`decision_id`);

CREATE INDEX `leadproposal_lead_id` ON `lead_proposals` (`lead_id`);

CREATE INDEX `leadproposal_agency_id` ON `lead_proposals` (`agency_id`);

CREATE INDEX `leadproposal_practitioner_id` ON `lead_proposals` (`practitioner_id`);

CREATE INDEX `leadproposal_confirmer_id` ON `lead_proposals` (`confirmer_id`);

CREATE INDEX `developmentplan_recorder_id` ON `development_plans` (`recorder_id`);

CREATE INDEX `expressionofinterest_decider_id` ON `expressions_of_interest` (`decider_id`);

CREATE UNIQUE INDEX `expressionofinterest_practitioner_id_agency_id_team_id` ON `expressions_of_interest` (`practitioner_id`, `agency_id`, `team_id`) WHERE decided_on IS NULL;

CREATE INDEX `safetycheck_recorder_id` ON `safety_checks` (`recorder_id`);

CREATE INDEX `supervisionsession_recorder_id` ON `supervision_sessions` (`recorder_id`);

CREATE INDEX `trainingcompletion_recorder_id` ON `training_completions` (`recorder_id`);

DROP INDEX `trainingmodule_team_id`;

CREATE INDEX `trainingmodule_recorder_id` ON `training_modules` (`recorder_id`);

CREATE UNIQUE INDEX `trainingmodule_team_id_name` ON `training_modules` (`team_id`, `name`) WHERE until_on IS NULL;

CREATE INDEX `trainingmodule_team_id_id` ON `training_modules` (`team_id`, `id`);

CREATE INDEX `trainingneed_recorder_id` ON `training_needs` (`recorder_id`);

CREATE INDEX `trainingneed_module_id` ON `training_needs` (`module_id`);

DROP INDEX `serviceneed_provision_id`;

CREATE UNIQUE INDEX `serviceneed_provision_id_need_id` ON `service_needs` (`provision_id`, `need_id`);

CREATE UNIQUE INDEX `agencyservice_agency_id_service_type_id` ON `agency_services` (`agency_id`, `service_type_id`) WHERE until_on IS NULL;

CREATE UNIQUE INDEX `contactroute_practitioner_id_agency_id_channel_address` ON `contact_routes` (`practitioner_id`, `agency_id`, `channel`, `address`) WHERE practitioner_id IS NOT NULL AND until_on IS NULL;

CREATE UNIQUE INDEX `contactroute_agency_id_channel_address` ON `contact_routes` (`agency_id`, `channel`, `address`) WHERE practitioner_id IS NULL AND agency_id IS NOT NULL AND until_on IS NULL;

CREATE UNIQUE INDEX `contactroute_team_id_channel_address` ON `contact_routes` (`team_id`, `channel`, `address`) WHERE team_id IS NOT NULL AND until_on IS NULL;

DROP INDEX `interactionparticipant_interaction_id`;

CREATE INDEX `interactionparticipant_member_agency_id` ON `interaction_participants` (`member_agency_id`);

CREATE UNIQUE INDEX `interactionparticipant_interaction_id_member_id` ON `interaction_participants` (`interaction_id`, `member_id`);

CREATE UNIQUE INDEX `interactionparticipant_interaction_id_kin_id` ON `interaction_participants` (`interaction_id`, `kin_id`);

CREATE UNIQUE INDEX `interactionparticipant_interaction_id_is_child` ON `interaction_participants` (`interaction_id`, `is_child`) WHERE is_child;

CREATE INDEX `singlepoint_contact_agency_id` ON `single_points` (`contact_agency_id`);

CREATE UNIQUE INDEX `singlepoint_one_at_a_time` ON `single_points` (`network_id`) WHERE until_on IS NULL;

CREATE TRIGGER lead_proposals_id_stays BEFORE UPDATE ON lead_proposals WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER lead_proposals_later BEFORE UPDATE ON lead_proposals WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER lead_proposals_follow_history BEFORE INSERT ON lead_proposals WHEN EXISTS (SELECT 1 FROM lead_proposals_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER lead_proposals_retire_first BEFORE DELETE ON lead_proposals WHEN NOT EXISTS (SELECT 1 FROM lead_proposals_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

ALTER TABLE lead_proposals_history ADD COLUMN lead_asked bool;

CREATE TRIGGER lead_proposals_keep_history AFTER UPDATE ON lead_proposals
BEGIN
  INSERT INTO lead_proposals_history (id, recorded_at, version, from_on, proposed_on, siblings_reason, preference_reason, confirmed_on, handover_reason, withdrawn_on, withdrawn_because, message, lead_asked, reply, replied_on, reply_reason, child_id, team_id, network_id, decision_id, lead_id, agency_id, practitioner_id, confirmer_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.from_on, OLD.proposed_on, OLD.siblings_reason, OLD.preference_reason, OLD.confirmed_on, OLD.handover_reason, OLD.withdrawn_on, OLD.withdrawn_because, OLD.message, OLD.lead_asked, OLD.reply, OLD.replied_on, OLD.reply_reason, OLD.child_id, OLD.team_id, OLD.network_id, OLD.decision_id, OLD.lead_id, OLD.agency_id, OLD.practitioner_id, OLD.confirmer_id, NEW.recorded_at, 'CORRECTED');
END;
