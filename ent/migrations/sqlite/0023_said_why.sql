-- What people do together, and proposals of a lead, hold together: what ends says how, and what is said has its day.

CREATE TABLE `new_appointments` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `purpose` text NOT NULL DEFAULT (''), `place` text NOT NULL DEFAULT (''), `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `travel_minutes` integer NOT NULL DEFAULT (0), `child_attends` bool NOT NULL, `cancelled_on` text NULL, `cancelled_why` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `appointments_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointments_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointments_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointment_ends` CHECK (ends_at > starts_at), CONSTRAINT `cancelled_says_why` CHECK (cancelled_on IS NULL OR cancelled_why <> ''));

INSERT INTO `new_appointments` (`id`, `recorded_at`, `version`, `purpose`, `place`, `starts_at`, `ends_at`, `travel_minutes`, `child_attends`, `cancelled_on`, `cancelled_why`, `child_id`, `practitioner_id`, `agency_id`) SELECT `id`, `recorded_at`, `version`, `purpose`, `place`, `starts_at`, `ends_at`, `travel_minutes`, `child_attends`, `cancelled_on`, `cancelled_why`, `child_id`, `practitioner_id`, `agency_id` FROM `appointments`;

DROP TABLE `appointments`;

ALTER TABLE `new_appointments` RENAME TO `appointments`;

CREATE INDEX `appointment_practitioner_id` ON `appointments` (`practitioner_id`);

CREATE INDEX `appointment_agency_id` ON `appointments` (`agency_id`);

CREATE INDEX `appointment_starts_at` ON `appointments` (`starts_at`);

CREATE INDEX `appointment_child_id_id` ON `appointments` (`child_id`, `id`);

CREATE TRIGGER appointments_id_stays BEFORE UPDATE ON appointments WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER appointments_later BEFORE UPDATE ON appointments WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER appointments_follow_history BEFORE INSERT ON appointments WHEN EXISTS (SELECT 1 FROM appointments_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER appointments_retire_first BEFORE DELETE ON appointments WHEN NOT EXISTS (SELECT 1 FROM appointments_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER appointments_keep_history AFTER UPDATE ON appointments
BEGIN
  INSERT INTO appointments_history (id, recorded_at, version, purpose, place, starts_at, ends_at, travel_minutes, child_attends, cancelled_on, cancelled_why, child_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.purpose, OLD.place, OLD.starts_at, OLD.ends_at, OLD.travel_minutes, OLD.child_attends, OLD.cancelled_on, OLD.cancelled_why, OLD.child_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE `new_availability_requests` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `asked_on` text NOT NULL, `due_on` text NOT NULL, `message` text NOT NULL DEFAULT (''), `answer` text NULL, `answered_on` text NULL, `hours_per_week` integer NULL, `conditions` text NOT NULL DEFAULT (''), `proposal_id` uuid NOT NULL, `child_id` uuid NOT NULL, `team_id` uuid NOT NULL, `lead_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `answerer_id` uuid NULL, `withdrawn_on` text NULL, PRIMARY KEY (`id`), CONSTRAINT `availability_requests_lead_proposals_proposal` FOREIGN KEY (`proposal_id`) REFERENCES `lead_proposals` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_practitioners_lead` FOREIGN KEY (`lead_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_practitioners_answerer` FOREIGN KEY (`answerer_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_answer_is_whole` CHECK (CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answer IS NULL THEN 0 ELSE 1 END AND CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answerer_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT `due_not_before_asked` CHECK (due_on >= asked_on), CONSTRAINT `answered_or_withdrawn` CHECK (answered_on IS NULL OR withdrawn_on IS NULL));

INSERT INTO `new_availability_requests` (`id`, `recorded_at`, `version`, `asked_on`, `due_on`, `message`, `answer`, `answered_on`, `hours_per_week`, `conditions`, `proposal_id`, `child_id`, `team_id`, `lead_id`, `agency_id`, `practitioner_id`, `answerer_id`, `withdrawn_on`) SELECT `id`, `recorded_at`, `version`, `asked_on`, `due_on`, `message`, `answer`, `answered_on`, `hours_per_week`, `conditions`, `proposal_id`, `child_id`, `team_id`, `lead_id`, `agency_id`, `practitioner_id`, `answerer_id`, `withdrawn_on` FROM `availability_requests`;

DROP TABLE `availability_requests`;

ALTER TABLE `new_availability_requests` RENAME TO `availability_requests`;

CREATE INDEX `availabilityrequest_proposal_id` ON `availability_requests` (`proposal_id`);

CREATE INDEX `availabilityrequest_child_id` ON `availability_requests` (`child_id`);

CREATE INDEX `availabilityrequest_team_id` ON `availability_requests` (`team_id`);

CREATE INDEX `availabilityrequest_lead_id` ON `availability_requests` (`lead_id`);

CREATE INDEX `availabilityrequest_practitioner_id` ON `availability_requests` (`practitioner_id`);

CREATE INDEX `availabilityrequest_answerer_id` ON `availability_requests` (`answerer_id`);

CREATE INDEX `availabilityrequest_agency_id_due_on` ON `availability_requests` (`agency_id`, `due_on`);

CREATE UNIQUE INDEX `availabilityrequest_waiting` ON `availability_requests` (`proposal_id`) WHERE answered_on IS NULL AND withdrawn_on IS NULL;

CREATE TRIGGER availability_requests_id_stays BEFORE UPDATE ON availability_requests WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER availability_requests_later BEFORE UPDATE ON availability_requests WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER availability_requests_follow_history BEFORE INSERT ON availability_requests WHEN EXISTS (SELECT 1 FROM availability_requests_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER availability_requests_retire_first BEFORE DELETE ON availability_requests WHEN NOT EXISTS (SELECT 1 FROM availability_requests_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER availability_requests_keep_history AFTER UPDATE ON availability_requests
BEGIN
  INSERT INTO availability_requests_history (id, recorded_at, version, asked_on, due_on, message, answer, answered_on, hours_per_week, conditions, proposal_id, child_id, team_id, lead_id, agency_id, practitioner_id, answerer_id, withdrawn_on, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.asked_on, OLD.due_on, OLD.message, OLD.answer, OLD.answered_on, OLD.hours_per_week, OLD.conditions, OLD.proposal_id, OLD.child_id, OLD.team_id, OLD.lead_id, OLD.agency_id, OLD.practitioner_id, OLD.answerer_id, OLD.withdrawn_on, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE `new_barriers` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `kind` text NOT NULL, `raised_by_child` bool NOT NULL DEFAULT (false), `description` text NOT NULL DEFAULT (''), `raised_on` text NOT NULL, `mitigation` text NOT NULL DEFAULT (''), `resolved_on` text NULL, `resolution` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `kin_id` uuid NULL, `with_agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `barriers_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `barriers_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `barriers_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `barriers_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `barriers_agencies_with_agency` FOREIGN KEY (`with_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `barrier_of_one_person` CHECK (kin_id IS NULL OR NOT raised_by_child), CONSTRAINT `overcome_says_how` CHECK (description <> '' AND (resolved_on IS NULL OR resolution <> '')));

INSERT INTO `new_barriers` (`id`, `recorded_at`, `version`, `kind`, `raised_by_child`, `description`, `raised_on`, `mitigation`, `resolved_on`, `resolution`, `child_id`, `practitioner_id`, `agency_id`, `kin_id`, `with_agency_id`) SELECT `id`, `recorded_at`, `version`, `kind`, `raised_by_child`, `description`, `raised_on`, `mitigation`, `resolved_on`, `resolution`, `child_id`, `practitioner_id`, `agency_id`, `kin_id`, `with_agency_id` FROM `barriers`;

DROP TABLE `barriers`;

ALTER TABLE `new_barriers` RENAME TO `barriers`;

CREATE INDEX `barrier_practitioner_id` ON `barriers` (`practitioner_id`);

CREATE INDEX `barrier_agency_id` ON `barriers` (`agency_id`);

CREATE INDEX `barrier_kin_id` ON `barriers` (`kin_id`);

CREATE INDEX `barrier_with_agency_id` ON `barriers` (`with_agency_id`);

CREATE INDEX `barrier_child_id_id` ON `barriers` (`child_id`, `id`);

CREATE TRIGGER barriers_id_stays BEFORE UPDATE ON barriers WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER barriers_later BEFORE UPDATE ON barriers WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER barriers_follow_history BEFORE INSERT ON barriers WHEN EXISTS (SELECT 1 FROM barriers_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER barriers_retire_first BEFORE DELETE ON barriers WHEN NOT EXISTS (SELECT 1 FROM barriers_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER barriers_keep_history AFTER UPDATE ON barriers
BEGIN
  INSERT INTO barriers_history (id, recorded_at, version, kind, raised_by_child, description, raised_on, mitigation, resolved_on, resolution, child_id, practitioner_id, agency_id, kin_id, with_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.kind, OLD.raised_by_child, OLD.description, OLD.raised_on, OLD.mitigation, OLD.resolved_on, OLD.resolution, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.kin_id, OLD.with_agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE `new_disagreements` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `topic` text NOT NULL DEFAULT (''), `raised_on` text NOT NULL, `status` text NOT NULL, `escalated_to` text NULL, `escalated_on` text NULL, `escalated_why` text NOT NULL DEFAULT (''), `resolved_on` text NULL, `outcome` text NOT NULL DEFAULT (''), `best_interests` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `disagreements_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `disagreements_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `disagreements_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `disagreements_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `resolved_says_why` CHECK (status <> 'RESOLVED' OR (best_interests <> '' AND resolved_on IS NOT NULL)), CONSTRAINT `escalated_says_to_whom` CHECK (status <> 'ESCALATED' OR (escalated_to IS NOT NULL AND escalated_on IS NOT NULL AND escalated_why <> '')), CONSTRAINT `only_resolved_has_its_day` CHECK (resolved_on IS NULL OR (status = 'RESOLVED' AND outcome <> '')));

INSERT INTO `new_disagreements` (`id`, `recorded_at`, `version`, `topic`, `raised_on`, `status`, `escalated_to`, `escalated_on`, `escalated_why`, `resolved_on`, `outcome`, `best_interests`, `child_id`, `practitioner_id`, `agency_id`, `network_id`) SELECT `id`, `recorded_at`, `version`, `topic`, `raised_on`, `status`, `escalated_to`, `escalated_on`, `escalated_why`, `resolved_on`, `outcome`, `best_interests`, `child_id`, `practitioner_id`, `agency_id`, `network_id` FROM `disagreements`;

DROP TABLE `disagreements`;

ALTER TABLE `new_disagreements` RENAME TO `disagreements`;

CREATE INDEX `disagreement_practitioner_id` ON `disagreements` (`practitioner_id`);

CREATE INDEX `disagreement_agency_id` ON `disagreements` (`agency_id`);

CREATE INDEX `disagreement_network_id` ON `disagreements` (`network_id`);

CREATE INDEX `disagreement_child_id_id` ON `disagreements` (`child_id`, `id`);

CREATE TRIGGER disagreements_id_stays BEFORE UPDATE ON disagreements WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER disagreements_later BEFORE UPDATE ON disagreements WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER disagreements_follow_history BEFORE INSERT ON disagreements WHEN EXISTS (SELECT 1 FROM disagreements_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER disagreements_retire_first BEFORE DELETE ON disagreements WHEN NOT EXISTS (SELECT 1 FROM disagreements_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER disagreements_keep_history AFTER UPDATE ON disagreements
BEGIN
  INSERT INTO disagreements_history (id, recorded_at, version, topic, raised_on, status, escalated_to, escalated_on, escalated_why, resolved_on, outcome, best_interests, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.topic, OLD.raised_on, OLD.status, OLD.escalated_to, OLD.escalated_on, OLD.escalated_why, OLD.resolved_on, OLD.outcome, OLD.best_interests, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE `new_hui` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `purpose` text NOT NULL DEFAULT (''), `place` text NOT NULL DEFAULT (''), `channel` text NOT NULL, `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `moved_why` text NOT NULL DEFAULT (''), `cancelled_on` text NULL, `cancelled_why` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `hui_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_ends` CHECK (ends_at > starts_at), CONSTRAINT `cancelled_says_why` CHECK (cancelled_on IS NULL OR cancelled_why <> ''), CONSTRAINT `hui_says_what_for` CHECK (purpose <> '' AND place <> ''));

INSERT INTO `new_hui` (`id`, `recorded_at`, `version`, `purpose`, `place`, `channel`, `starts_at`, `ends_at`, `moved_why`, `cancelled_on`, `cancelled_why`, `child_id`, `practitioner_id`, `agency_id`, `network_id`) SELECT `id`, `recorded_at`, `version`, `purpose`, `place`, `channel`, `starts_at`, `ends_at`, `moved_why`, `cancelled_on`, `cancelled_why`, `child_id`, `practitioner_id`, `agency_id`, `network_id` FROM `hui`;

DROP TABLE `hui`;

ALTER TABLE `new_hui` RENAME TO `hui`;

CREATE INDEX `hui_practitioner_id` ON `hui` (`practitioner_id`);

CREATE INDEX `hui_agency_id` ON `hui` (`agency_id`);

CREATE INDEX `hui_network_id` ON `hui` (`network_id`);

CREATE INDEX `hui_child_id_id` ON `hui` (`child_id`, `id`);

CREATE TRIGGER hui_id_stays BEFORE UPDATE ON hui WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER hui_later BEFORE UPDATE ON hui WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_follow_history BEFORE INSERT ON hui WHEN EXISTS (SELECT 1 FROM hui_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_retire_first BEFORE DELETE ON hui WHEN NOT EXISTS (SELECT 1 FROM hui_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER hui_keep_history AFTER UPDATE ON hui
BEGIN
  INSERT INTO hui_history (id, recorded_at, version, purpose, place, channel, starts_at, ends_at, moved_why, cancelled_on, cancelled_why, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.purpose, OLD.place, OLD.channel, OLD.starts_at, OLD.ends_at, OLD.moved_why, OLD.cancelled_on, OLD.cancelled_why, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE `new_hui_actions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `what` text NOT NULL DEFAULT (''), `due_on` text NOT NULL, `done_on` text NULL, `outcome` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `hui_id` uuid NOT NULL, `owner_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `hui_actions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_actions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_actions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_actions_hui_hui` FOREIGN KEY (`hui_id`) REFERENCES `hui` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_actions_practitioners_owner` FOREIGN KEY (`owner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `finished_says_what` CHECK (what <> '' AND (done_on IS NULL OR outcome <> '')));

INSERT INTO `new_hui_actions` (`id`, `recorded_at`, `version`, `what`, `due_on`, `done_on`, `outcome`, `child_id`, `practitioner_id`, `agency_id`, `hui_id`, `owner_id`) SELECT `id`, `recorded_at`, `version`, `what`, `due_on`, `done_on`, `outcome`, `child_id`, `practitioner_id`, `agency_id`, `hui_id`, `owner_id` FROM `hui_actions`;

DROP TABLE `hui_actions`;

ALTER TABLE `new_hui_actions` RENAME TO `hui_actions`;

CREATE INDEX `huiaction_practitioner_id` ON `hui_actions` (`practitioner_id`);

CREATE INDEX `huiaction_agency_id` ON `hui_actions` (`agency_id`);

CREATE INDEX `huiaction_hui_id` ON `hui_actions` (`hui_id`);

CREATE INDEX `huiaction_owner_id` ON `hui_actions` (`owner_id`);

CREATE INDEX `huiaction_child_id_id` ON `hui_actions` (`child_id`, `id`);

CREATE TRIGGER hui_actions_id_stays BEFORE UPDATE ON hui_actions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER hui_actions_later BEFORE UPDATE ON hui_actions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_actions_follow_history BEFORE INSERT ON hui_actions WHEN EXISTS (SELECT 1 FROM hui_actions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_actions_retire_first BEFORE DELETE ON hui_actions WHEN NOT EXISTS (SELECT 1 FROM hui_actions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER hui_actions_keep_history AFTER UPDATE ON hui_actions
BEGIN
  INSERT INTO hui_actions_history (id, recorded_at, version, what, due_on, done_on, outcome, child_id, practitioner_id, agency_id, hui_id, owner_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.what, OLD.due_on, OLD.done_on, OLD.outcome, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.hui_id, OLD.owner_id, NEW.recorded_at, 'CORRECTED');
END;

-- Who was left out and came, or said that they cannot, was asked after all.
UPDATE hui_invitations SET left_out_why = '', version = version + 1, recorded_at = strftime('%Y-%m-%d %H:%M:%f', 'now') || '+00:00'
  WHERE left_out_why <> '' AND attendance IS NOT NULL;

CREATE TABLE `new_hui_invitations` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `ground` text NOT NULL, `left_out_why` text NOT NULL DEFAULT (''), `attendance` text NULL, `channel` text NULL, `attendance_why` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `hui_id` uuid NOT NULL, `invited_child_id` uuid NULL, `invited_kin_id` uuid NULL, `invited_practitioner_id` uuid NULL, `invited_agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `hui_invitations_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_hui_hui` FOREIGN KEY (`hui_id`) REFERENCES `hui` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_children_invited_child` FOREIGN KEY (`invited_child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_kin_invited_kin` FOREIGN KEY (`invited_kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_practitioners_invited_practitioner` FOREIGN KEY (`invited_practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_agencies_invited_agency` FOREIGN KEY (`invited_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `invited_is_one_person` CHECK (CASE WHEN invited_child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN invited_kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN invited_practitioner_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT `apologies_say_why` CHECK (attendance IS NULL OR attendance <> 'APOLOGIES' OR attendance_why <> ''), CONSTRAINT `left_out_did_not_come` CHECK (left_out_why = '' OR attendance IS NULL), CONSTRAINT `only_present_by_a_channel` CHECK (channel IS NULL OR (attendance IS NOT NULL AND attendance = 'PRESENT')));

INSERT INTO `new_hui_invitations` (`id`, `recorded_at`, `version`, `ground`, `left_out_why`, `attendance`, `channel`, `attendance_why`, `child_id`, `practitioner_id`, `agency_id`, `hui_id`, `invited_child_id`, `invited_kin_id`, `invited_practitioner_id`, `invited_agency_id`) SELECT `id`, `recorded_at`, `version`, `ground`, `left_out_why`, `attendance`, `channel`, `attendance_why`, `child_id`, `practitioner_id`, `agency_id`, `hui_id`, `invited_child_id`, `invited_kin_id`, `invited_practitioner_id`, `invited_agency_id` FROM `hui_invitations`;

DROP TABLE `hui_invitations`;

ALTER TABLE `new_hui_invitations` RENAME TO `hui_invitations`;

CREATE INDEX `huiinvitation_practitioner_id` ON `hui_invitations` (`practitioner_id`);

CREATE INDEX `huiinvitation_agency_id` ON `hui_invitations` (`agency_id`);

CREATE INDEX `huiinvitation_hui_id` ON `hui_invitations` (`hui_id`);

CREATE INDEX `huiinvitation_invited_child_id` ON `hui_invitations` (`invited_child_id`);

CREATE INDEX `huiinvitation_invited_kin_id` ON `hui_invitations` (`invited_kin_id`);

CREATE INDEX `huiinvitation_invited_practitioner_id` ON `hui_invitations` (`invited_practitioner_id`);

CREATE INDEX `huiinvitation_invited_agency_id` ON `hui_invitations` (`invited_agency_id`);

CREATE INDEX `huiinvitation_child_id_id` ON `hui_invitations` (`child_id`, `id`);

CREATE UNIQUE INDEX `huiinvitation_hui_id_invited_child_id` ON `hui_invitations` (`hui_id`, `invited_child_id`);

CREATE UNIQUE INDEX `huiinvitation_hui_id_invited_kin_id` ON `hui_invitations` (`hui_id`, `invited_kin_id`);

CREATE TRIGGER hui_invitations_id_stays BEFORE UPDATE ON hui_invitations WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER hui_invitations_later BEFORE UPDATE ON hui_invitations WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_invitations_follow_history BEFORE INSERT ON hui_invitations WHEN EXISTS (SELECT 1 FROM hui_invitations_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_invitations_retire_first BEFORE DELETE ON hui_invitations WHEN NOT EXISTS (SELECT 1 FROM hui_invitations_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER hui_invitations_keep_history AFTER UPDATE ON hui_invitations
BEGIN
  INSERT INTO hui_invitations_history (id, recorded_at, version, ground, left_out_why, attendance, channel, attendance_why, child_id, practitioner_id, agency_id, hui_id, invited_child_id, invited_kin_id, invited_practitioner_id, invited_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.ground, OLD.left_out_why, OLD.attendance, OLD.channel, OLD.attendance_why, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.hui_id, OLD.invited_child_id, OLD.invited_kin_id, OLD.invited_practitioner_id, OLD.invited_agency_id, NEW.recorded_at, 'CORRECTED');
END;
