CREATE TABLE `aim_agreements` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `of_child` bool NOT NULL DEFAULT (false), `agreed_on` text NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `shared_aim_id` uuid NOT NULL, `kin_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `aim_agreements_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `aim_agreements_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `aim_agreements_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `aim_agreements_shared_aims_shared_aim` FOREIGN KEY (`shared_aim_id`) REFERENCES `shared_aims` (`id`) ON DELETE NO ACTION, CONSTRAINT `aim_agreements_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `agreement_of_one_person` CHECK (kin_id IS NULL OR NOT of_child));

CREATE INDEX `aimagreement_practitioner_id` ON `aim_agreements` (`practitioner_id`);

CREATE INDEX `aimagreement_agency_id` ON `aim_agreements` (`agency_id`);

CREATE INDEX `aimagreement_shared_aim_id` ON `aim_agreements` (`shared_aim_id`);

CREATE INDEX `aimagreement_kin_id` ON `aim_agreements` (`kin_id`);

CREATE INDEX `aimagreement_child_id_id` ON `aim_agreements` (`child_id`, `id`);

CREATE TABLE `appointments` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `purpose` text NOT NULL DEFAULT (''), `place` text NOT NULL DEFAULT (''), `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `travel_minutes` integer NOT NULL DEFAULT (0), `child_attends` bool NOT NULL, `cancelled_on` text NULL, `cancelled_why` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `appointments_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointments_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointments_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointment_ends` CHECK (ends_at > starts_at));

CREATE INDEX `appointment_practitioner_id` ON `appointments` (`practitioner_id`);

CREATE INDEX `appointment_agency_id` ON `appointments` (`agency_id`);

CREATE INDEX `appointment_starts_at` ON `appointments` (`starts_at`);

CREATE INDEX `appointment_child_id_id` ON `appointments` (`child_id`, `id`);

CREATE TABLE `appointment_attendees` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `appointment_id` uuid NOT NULL, `kin_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `appointment_attendees_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointment_attendees_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointment_attendees_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointment_attendees_appointments_appointment` FOREIGN KEY (`appointment_id`) REFERENCES `appointments` (`id`) ON DELETE NO ACTION, CONSTRAINT `appointment_attendees_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION);

CREATE INDEX `appointmentattendee_practitioner_id` ON `appointment_attendees` (`practitioner_id`);

CREATE INDEX `appointmentattendee_agency_id` ON `appointment_attendees` (`agency_id`);

CREATE INDEX `appointmentattendee_kin_id` ON `appointment_attendees` (`kin_id`);

CREATE INDEX `appointmentattendee_child_id_id` ON `appointment_attendees` (`child_id`, `id`);

CREATE UNIQUE INDEX `appointmentattendee_appointment_id_kin_id` ON `appointment_attendees` (`appointment_id`, `kin_id`);

CREATE TABLE `barriers` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `kind` text NOT NULL, `raised_by_child` bool NOT NULL DEFAULT (false), `description` text NOT NULL DEFAULT (''), `raised_on` text NOT NULL, `mitigation` text NOT NULL DEFAULT (''), `resolved_on` text NULL, `resolution` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `kin_id` uuid NULL, `with_agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `barriers_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `barriers_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `barriers_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `barriers_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `barriers_agencies_with_agency` FOREIGN KEY (`with_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION);

CREATE INDEX `barrier_practitioner_id` ON `barriers` (`practitioner_id`);

CREATE INDEX `barrier_agency_id` ON `barriers` (`agency_id`);

CREATE INDEX `barrier_kin_id` ON `barriers` (`kin_id`);

CREATE INDEX `barrier_with_agency_id` ON `barriers` (`with_agency_id`);

CREATE INDEX `barrier_child_id_id` ON `barriers` (`child_id`, `id`);

CREATE TABLE `child_voices` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `on_date` text NOT NULL, `method` text NOT NULL, `occasion` text NOT NULL, `words` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `hui_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `child_voices_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `child_voices_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `child_voices_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `child_voices_hui_hui` FOREIGN KEY (`hui_id`) REFERENCES `hui` (`id`) ON DELETE NO ACTION);

CREATE INDEX `childvoice_practitioner_id` ON `child_voices` (`practitioner_id`);

CREATE INDEX `childvoice_agency_id` ON `child_voices` (`agency_id`);

CREATE INDEX `childvoice_hui_id` ON `child_voices` (`hui_id`);

CREATE INDEX `childvoice_child_id_id` ON `child_voices` (`child_id`, `id`);

CREATE TABLE `decisions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `question` text NOT NULL DEFAULT (''), `options` json NOT NULL, `chosen` text NOT NULL DEFAULT (''), `rationale` text NOT NULL DEFAULT (''), `decided_on` text NOT NULL, `participants` json NOT NULL, `child_present` bool NOT NULL, `child_view` text NOT NULL DEFAULT (''), `whanau_present` bool NOT NULL, `whanau_view` text NOT NULL DEFAULT (''), `dissent` json NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, `hui_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `decisions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `decisions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `decisions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `decisions_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `decisions_hui_hui` FOREIGN KEY (`hui_id`) REFERENCES `hui` (`id`) ON DELETE NO ACTION);

CREATE INDEX `decision_practitioner_id` ON `decisions` (`practitioner_id`);

CREATE INDEX `decision_agency_id` ON `decisions` (`agency_id`);

CREATE INDEX `decision_network_id` ON `decisions` (`network_id`);

CREATE INDEX `decision_hui_id` ON `decisions` (`hui_id`);

CREATE INDEX `decision_child_id_id` ON `decisions` (`child_id`, `id`);

CREATE TABLE `disagreements` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `kind` text NOT NULL, `topic` text NOT NULL DEFAULT (''), `raised_on` text NOT NULL, `status` text NOT NULL, `escalated_to` text NULL, `escalated_on` text NULL, `escalated_why` text NOT NULL DEFAULT (''), `resolved_on` text NULL, `outcome` text NOT NULL DEFAULT (''), `best_interests` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `disagreements_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `disagreements_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `disagreements_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `disagreements_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `resolved_says_why` CHECK (status <> 'RESOLVED' OR (best_interests <> '' AND resolved_on IS NOT NULL)));

CREATE INDEX `disagreement_practitioner_id` ON `disagreements` (`practitioner_id`);

CREATE INDEX `disagreement_agency_id` ON `disagreements` (`agency_id`);

CREATE INDEX `disagreement_network_id` ON `disagreements` (`network_id`);

CREATE INDEX `disagreement_child_id_id` ON `disagreements` (`child_id`, `id`);

CREATE TABLE `disagreement_positions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `of_child` bool NOT NULL DEFAULT (false), `view` text NOT NULL DEFAULT (''), `on_date` text NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `disagreement_id` uuid NOT NULL, `kin_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `disagreement_positions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `disagreement_positions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `disagreement_positions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `disagreement_positions_disagreements_disagreement` FOREIGN KEY (`disagreement_id`) REFERENCES `disagreements` (`id`) ON DELETE NO ACTION, CONSTRAINT `disagreement_positions_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `position_of_one_person` CHECK (kin_id IS NULL OR NOT of_child));

CREATE INDEX `disagreementposition_practitioner_id` ON `disagreement_positions` (`practitioner_id`);

CREATE INDEX `disagreementposition_agency_id` ON `disagreement_positions` (`agency_id`);

CREATE INDEX `disagreementposition_disagreement_id` ON `disagreement_positions` (`disagreement_id`);

CREATE INDEX `disagreementposition_kin_id` ON `disagreement_positions` (`kin_id`);

CREATE INDEX `disagreementposition_child_id_id` ON `disagreement_positions` (`child_id`, `id`);

CREATE TABLE `feedback` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `given_by_child` bool NOT NULL DEFAULT (false), `trust` integer NOT NULL, `words` text NOT NULL DEFAULT (''), `on_date` text NOT NULL, `child_id` uuid NOT NULL, `kin_id` uuid NULL, `practitioner_id` uuid NULL, `agency_id` uuid NULL, `about_practitioner_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `feedback_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `feedback_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `feedback_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `feedback_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `feedback_practitioners_about_practitioner` FOREIGN KEY (`about_practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `feedback_of_one_person` CHECK (CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN given_by_child THEN 1 ELSE 0 END = 1), CONSTRAINT `trust_is_1_to_5` CHECK (trust BETWEEN 1 AND 5));

CREATE INDEX `feedback_kin_id` ON `feedback` (`kin_id`);

CREATE INDEX `feedback_practitioner_id` ON `feedback` (`practitioner_id`);

CREATE INDEX `feedback_agency_id` ON `feedback` (`agency_id`);

CREATE INDEX `feedback_about_practitioner_id` ON `feedback` (`about_practitioner_id`);

CREATE INDEX `feedback_child_id_id` ON `feedback` (`child_id`, `id`);

CREATE TABLE `hui` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `purpose` text NOT NULL DEFAULT (''), `place` text NOT NULL DEFAULT (''), `channel` text NOT NULL, `starts_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `moved_why` text NOT NULL DEFAULT (''), `cancelled_on` text NULL, `cancelled_why` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `hui_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_ends` CHECK (ends_at > starts_at));

CREATE INDEX `hui_practitioner_id` ON `hui` (`practitioner_id`);

CREATE INDEX `hui_agency_id` ON `hui` (`agency_id`);

CREATE INDEX `hui_network_id` ON `hui` (`network_id`);

CREATE INDEX `hui_child_id_id` ON `hui` (`child_id`, `id`);

CREATE TABLE `hui_actions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `what` text NOT NULL DEFAULT (''), `due_on` text NOT NULL, `done_on` text NULL, `outcome` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `hui_id` uuid NOT NULL, `owner_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `hui_actions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_actions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_actions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_actions_hui_hui` FOREIGN KEY (`hui_id`) REFERENCES `hui` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_actions_practitioners_owner` FOREIGN KEY (`owner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION);

CREATE INDEX `huiaction_practitioner_id` ON `hui_actions` (`practitioner_id`);

CREATE INDEX `huiaction_agency_id` ON `hui_actions` (`agency_id`);

CREATE INDEX `huiaction_hui_id` ON `hui_actions` (`hui_id`);

CREATE INDEX `huiaction_owner_id` ON `hui_actions` (`owner_id`);

CREATE INDEX `huiaction_child_id_id` ON `hui_actions` (`child_id`, `id`);

CREATE TABLE `hui_invitations` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `ground` text NOT NULL, `left_out_why` text NOT NULL DEFAULT (''), `attendance` text NULL, `channel` text NULL, `attendance_why` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `hui_id` uuid NOT NULL, `invited_child_id` uuid NULL, `invited_kin_id` uuid NULL, `invited_practitioner_id` uuid NULL, `invited_agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `hui_invitations_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_hui_hui` FOREIGN KEY (`hui_id`) REFERENCES `hui` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_children_invited_child` FOREIGN KEY (`invited_child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_kin_invited_kin` FOREIGN KEY (`invited_kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_practitioners_invited_practitioner` FOREIGN KEY (`invited_practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `hui_invitations_agencies_invited_agency` FOREIGN KEY (`invited_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `invited_is_one_person` CHECK (CASE WHEN invited_child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN invited_kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN invited_practitioner_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX `huiinvitation_practitioner_id` ON `hui_invitations` (`practitioner_id`);

CREATE INDEX `huiinvitation_agency_id` ON `hui_invitations` (`agency_id`);

CREATE INDEX `huiinvitation_hui_id` ON `hui_invitations` (`hui_id`);

CREATE INDEX `huiinvitation_invited_child_id` ON `hui_invitations` (`invited_child_id`);

CREATE INDEX `huiinvitation_invited_kin_id` ON `hui_invitations` (`invited_kin_id`);

CREATE INDEX `huiinvitation_invited_practitioner_id` ON `hui_invitations` (`invited_practitioner_id`);

CREATE INDEX `huiinvitation_invited_agency_id` ON `hui_invitations` (`invited_agency_id`);

CREATE INDEX `huiinvitation_child_id_id` ON `hui_invitations` (`child_id`, `id`);

CREATE TABLE `shared_aims` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `kind` text NOT NULL, `text` text NOT NULL DEFAULT (''), `proposed_on` text NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `shared_aims_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `shared_aims_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `shared_aims_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `shared_aims_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION);

CREATE INDEX `sharedaim_practitioner_id` ON `shared_aims` (`practitioner_id`);

CREATE INDEX `sharedaim_agency_id` ON `shared_aims` (`agency_id`);

CREATE INDEX `sharedaim_network_id` ON `shared_aims` (`network_id`);

CREATE INDEX `sharedaim_child_id_id` ON `shared_aims` (`child_id`, `id`);

CREATE TABLE aim_agreements_history (
  id uuid,
  recorded_at datetime,
  of_child bool,
  agreed_on TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  shared_aim_id uuid,
  kin_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER aim_agreements_id_stays BEFORE UPDATE ON aim_agreements WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER aim_agreements_later BEFORE UPDATE ON aim_agreements WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER aim_agreements_follow_history BEFORE INSERT ON aim_agreements WHEN EXISTS (SELECT 1 FROM aim_agreements_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER aim_agreements_retire_first BEFORE DELETE ON aim_agreements WHEN NOT EXISTS (SELECT 1 FROM aim_agreements_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER aim_agreements_history_no_update BEFORE UPDATE ON aim_agreements_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER aim_agreements_history_no_delete BEFORE DELETE ON aim_agreements_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS aim_agreements_keep_history;

CREATE TRIGGER aim_agreements_keep_history AFTER UPDATE ON aim_agreements
BEGIN
  INSERT INTO aim_agreements_history (id, recorded_at, of_child, agreed_on, child_id, practitioner_id, agency_id, shared_aim_id, kin_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.of_child, OLD.agreed_on, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.shared_aim_id, OLD.kin_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE appointments_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  purpose TEXT,
  place TEXT,
  starts_at datetime,
  ends_at datetime,
  travel_minutes INTEGER,
  child_attends bool,
  cancelled_on TEXT,
  cancelled_why TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER appointments_id_stays BEFORE UPDATE ON appointments WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER appointments_later BEFORE UPDATE ON appointments WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER appointments_follow_history BEFORE INSERT ON appointments WHEN EXISTS (SELECT 1 FROM appointments_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER appointments_retire_first BEFORE DELETE ON appointments WHEN NOT EXISTS (SELECT 1 FROM appointments_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER appointments_history_no_update BEFORE UPDATE ON appointments_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER appointments_history_no_delete BEFORE DELETE ON appointments_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS appointments_keep_history;

CREATE TRIGGER appointments_keep_history AFTER UPDATE ON appointments
BEGIN
  INSERT INTO appointments_history (id, recorded_at, version, purpose, place, starts_at, ends_at, travel_minutes, child_attends, cancelled_on, cancelled_why, child_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.purpose, OLD.place, OLD.starts_at, OLD.ends_at, OLD.travel_minutes, OLD.child_attends, OLD.cancelled_on, OLD.cancelled_why, OLD.child_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE appointment_attendees_history (
  id uuid,
  recorded_at datetime,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  appointment_id uuid,
  kin_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER appointment_attendees_id_stays BEFORE UPDATE ON appointment_attendees WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER appointment_attendees_later BEFORE UPDATE ON appointment_attendees WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER appointment_attendees_follow_history BEFORE INSERT ON appointment_attendees WHEN EXISTS (SELECT 1 FROM appointment_attendees_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER appointment_attendees_retire_first BEFORE DELETE ON appointment_attendees WHEN NOT EXISTS (SELECT 1 FROM appointment_attendees_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER appointment_attendees_history_no_update BEFORE UPDATE ON appointment_attendees_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER appointment_attendees_history_no_delete BEFORE DELETE ON appointment_attendees_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS appointment_attendees_keep_history;

CREATE TRIGGER appointment_attendees_keep_history AFTER UPDATE ON appointment_attendees
BEGIN
  INSERT INTO appointment_attendees_history (id, recorded_at, child_id, practitioner_id, agency_id, appointment_id, kin_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.appointment_id, OLD.kin_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE barriers_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  kind TEXT,
  raised_by_child bool,
  description TEXT,
  raised_on TEXT,
  mitigation TEXT,
  resolved_on TEXT,
  resolution TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  kin_id uuid,
  with_agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER barriers_id_stays BEFORE UPDATE ON barriers WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER barriers_later BEFORE UPDATE ON barriers WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER barriers_follow_history BEFORE INSERT ON barriers WHEN EXISTS (SELECT 1 FROM barriers_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER barriers_retire_first BEFORE DELETE ON barriers WHEN NOT EXISTS (SELECT 1 FROM barriers_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER barriers_history_no_update BEFORE UPDATE ON barriers_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER barriers_history_no_delete BEFORE DELETE ON barriers_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS barriers_keep_history;

CREATE TRIGGER barriers_keep_history AFTER UPDATE ON barriers
BEGIN
  INSERT INTO barriers_history (id, recorded_at, version, kind, raised_by_child, description, raised_on, mitigation, resolved_on, resolution, child_id, practitioner_id, agency_id, kin_id, with_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.kind, OLD.raised_by_child, OLD.description, OLD.raised_on, OLD.mitigation, OLD.resolved_on, OLD.resolution, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.kin_id, OLD.with_agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE child_voices_history (
  id uuid,
  recorded_at datetime,
  on_date TEXT,
  method TEXT,
  occasion TEXT,
  words TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  hui_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER child_voices_id_stays BEFORE UPDATE ON child_voices WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER child_voices_later BEFORE UPDATE ON child_voices WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER child_voices_follow_history BEFORE INSERT ON child_voices WHEN EXISTS (SELECT 1 FROM child_voices_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER child_voices_retire_first BEFORE DELETE ON child_voices WHEN NOT EXISTS (SELECT 1 FROM child_voices_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER child_voices_history_no_update BEFORE UPDATE ON child_voices_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER child_voices_history_no_delete BEFORE DELETE ON child_voices_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS child_voices_keep_history;

CREATE TRIGGER child_voices_keep_history AFTER UPDATE ON child_voices
BEGIN
  INSERT INTO child_voices_history (id, recorded_at, on_date, method, occasion, words, child_id, practitioner_id, agency_id, hui_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.on_date, OLD.method, OLD.occasion, OLD.words, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.hui_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE decisions_history (
  id uuid,
  recorded_at datetime,
  question TEXT,
  options json,
  chosen TEXT,
  rationale TEXT,
  decided_on TEXT,
  participants json,
  child_present bool,
  child_view TEXT,
  whanau_present bool,
  whanau_view TEXT,
  dissent json,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  hui_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER decisions_id_stays BEFORE UPDATE ON decisions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER decisions_later BEFORE UPDATE ON decisions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER decisions_follow_history BEFORE INSERT ON decisions WHEN EXISTS (SELECT 1 FROM decisions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER decisions_retire_first BEFORE DELETE ON decisions WHEN NOT EXISTS (SELECT 1 FROM decisions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER decisions_history_no_update BEFORE UPDATE ON decisions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER decisions_history_no_delete BEFORE DELETE ON decisions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS decisions_keep_history;

CREATE TRIGGER decisions_keep_history AFTER UPDATE ON decisions
BEGIN
  INSERT INTO decisions_history (id, recorded_at, question, options, chosen, rationale, decided_on, participants, child_present, child_view, whanau_present, whanau_view, dissent, child_id, practitioner_id, agency_id, network_id, hui_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.question, OLD.options, OLD.chosen, OLD.rationale, OLD.decided_on, OLD.participants, OLD.child_present, OLD.child_view, OLD.whanau_present, OLD.whanau_view, OLD.dissent, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, OLD.hui_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE disagreements_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  kind TEXT,
  topic TEXT,
  raised_on TEXT,
  status TEXT,
  escalated_to TEXT,
  escalated_on TEXT,
  escalated_why TEXT,
  resolved_on TEXT,
  outcome TEXT,
  best_interests TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER disagreements_id_stays BEFORE UPDATE ON disagreements WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER disagreements_later BEFORE UPDATE ON disagreements WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER disagreements_follow_history BEFORE INSERT ON disagreements WHEN EXISTS (SELECT 1 FROM disagreements_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER disagreements_retire_first BEFORE DELETE ON disagreements WHEN NOT EXISTS (SELECT 1 FROM disagreements_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER disagreements_history_no_update BEFORE UPDATE ON disagreements_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER disagreements_history_no_delete BEFORE DELETE ON disagreements_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS disagreements_keep_history;

CREATE TRIGGER disagreements_keep_history AFTER UPDATE ON disagreements
BEGIN
  INSERT INTO disagreements_history (id, recorded_at, version, kind, topic, raised_on, status, escalated_to, escalated_on, escalated_why, resolved_on, outcome, best_interests, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.kind, OLD.topic, OLD.raised_on, OLD.status, OLD.escalated_to, OLD.escalated_on, OLD.escalated_why, OLD.resolved_on, OLD.outcome, OLD.best_interests, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE disagreement_positions_history (
  id uuid,
  recorded_at datetime,
  of_child bool,
  view TEXT,
  on_date TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  disagreement_id uuid,
  kin_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER disagreement_positions_id_stays BEFORE UPDATE ON disagreement_positions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER disagreement_positions_later BEFORE UPDATE ON disagreement_positions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER disagreement_positions_follow_history BEFORE INSERT ON disagreement_positions WHEN EXISTS (SELECT 1 FROM disagreement_positions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER disagreement_positions_retire_first BEFORE DELETE ON disagreement_positions WHEN NOT EXISTS (SELECT 1 FROM disagreement_positions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER disagreement_positions_history_no_update BEFORE UPDATE ON disagreement_positions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER disagreement_positions_history_no_delete BEFORE DELETE ON disagreement_positions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS disagreement_positions_keep_history;

CREATE TRIGGER disagreement_positions_keep_history AFTER UPDATE ON disagreement_positions
BEGIN
  INSERT INTO disagreement_positions_history (id, recorded_at, of_child, view, on_date, child_id, practitioner_id, agency_id, disagreement_id, kin_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.of_child, OLD.view, OLD.on_date, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.disagreement_id, OLD.kin_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE feedback_history (
  id uuid,
  recorded_at datetime,
  given_by_child bool,
  trust INTEGER,
  words TEXT,
  on_date TEXT,
  child_id uuid,
  kin_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  about_practitioner_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER feedback_id_stays BEFORE UPDATE ON feedback WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER feedback_later BEFORE UPDATE ON feedback WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER feedback_follow_history BEFORE INSERT ON feedback WHEN EXISTS (SELECT 1 FROM feedback_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER feedback_retire_first BEFORE DELETE ON feedback WHEN NOT EXISTS (SELECT 1 FROM feedback_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER feedback_history_no_update BEFORE UPDATE ON feedback_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER feedback_history_no_delete BEFORE DELETE ON feedback_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS feedback_keep_history;

CREATE TRIGGER feedback_keep_history AFTER UPDATE ON feedback
BEGIN
  INSERT INTO feedback_history (id, recorded_at, given_by_child, trust, words, on_date, child_id, kin_id, practitioner_id, agency_id, about_practitioner_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.given_by_child, OLD.trust, OLD.words, OLD.on_date, OLD.child_id, OLD.kin_id, OLD.practitioner_id, OLD.agency_id, OLD.about_practitioner_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE hui_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  purpose TEXT,
  place TEXT,
  channel TEXT,
  starts_at datetime,
  ends_at datetime,
  moved_why TEXT,
  cancelled_on TEXT,
  cancelled_why TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER hui_id_stays BEFORE UPDATE ON hui WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER hui_later BEFORE UPDATE ON hui WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_follow_history BEFORE INSERT ON hui WHEN EXISTS (SELECT 1 FROM hui_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_retire_first BEFORE DELETE ON hui WHEN NOT EXISTS (SELECT 1 FROM hui_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER hui_history_no_update BEFORE UPDATE ON hui_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER hui_history_no_delete BEFORE DELETE ON hui_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS hui_keep_history;

CREATE TRIGGER hui_keep_history AFTER UPDATE ON hui
BEGIN
  INSERT INTO hui_history (id, recorded_at, version, purpose, place, channel, starts_at, ends_at, moved_why, cancelled_on, cancelled_why, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.purpose, OLD.place, OLD.channel, OLD.starts_at, OLD.ends_at, OLD.moved_why, OLD.cancelled_on, OLD.cancelled_why, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE hui_actions_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  what TEXT,
  due_on TEXT,
  done_on TEXT,
  outcome TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  hui_id uuid,
  owner_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER hui_actions_id_stays BEFORE UPDATE ON hui_actions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER hui_actions_later BEFORE UPDATE ON hui_actions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_actions_follow_history BEFORE INSERT ON hui_actions WHEN EXISTS (SELECT 1 FROM hui_actions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_actions_retire_first BEFORE DELETE ON hui_actions WHEN NOT EXISTS (SELECT 1 FROM hui_actions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER hui_actions_history_no_update BEFORE UPDATE ON hui_actions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER hui_actions_history_no_delete BEFORE DELETE ON hui_actions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS hui_actions_keep_history;

CREATE TRIGGER hui_actions_keep_history AFTER UPDATE ON hui_actions
BEGIN
  INSERT INTO hui_actions_history (id, recorded_at, version, what, due_on, done_on, outcome, child_id, practitioner_id, agency_id, hui_id, owner_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.what, OLD.due_on, OLD.done_on, OLD.outcome, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.hui_id, OLD.owner_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE hui_invitations_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  ground TEXT,
  left_out_why TEXT,
  attendance TEXT,
  channel TEXT,
  attendance_why TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  hui_id uuid,
  invited_child_id uuid,
  invited_kin_id uuid,
  invited_practitioner_id uuid,
  invited_agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER hui_invitations_id_stays BEFORE UPDATE ON hui_invitations WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER hui_invitations_later BEFORE UPDATE ON hui_invitations WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_invitations_follow_history BEFORE INSERT ON hui_invitations WHEN EXISTS (SELECT 1 FROM hui_invitations_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER hui_invitations_retire_first BEFORE DELETE ON hui_invitations WHEN NOT EXISTS (SELECT 1 FROM hui_invitations_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER hui_invitations_history_no_update BEFORE UPDATE ON hui_invitations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER hui_invitations_history_no_delete BEFORE DELETE ON hui_invitations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS hui_invitations_keep_history;

CREATE TRIGGER hui_invitations_keep_history AFTER UPDATE ON hui_invitations
BEGIN
  INSERT INTO hui_invitations_history (id, recorded_at, version, ground, left_out_why, attendance, channel, attendance_why, child_id, practitioner_id, agency_id, hui_id, invited_child_id, invited_kin_id, invited_practitioner_id, invited_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.ground, OLD.left_out_why, OLD.attendance, OLD.channel, OLD.attendance_why, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.hui_id, OLD.invited_child_id, OLD.invited_kin_id, OLD.invited_practitioner_id, OLD.invited_agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE shared_aims_history (
  id uuid,
  recorded_at datetime,
  kind TEXT,
  text TEXT,
  proposed_on TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER shared_aims_id_stays BEFORE UPDATE ON shared_aims WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER shared_aims_later BEFORE UPDATE ON shared_aims WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER shared_aims_follow_history BEFORE INSERT ON shared_aims WHEN EXISTS (SELECT 1 FROM shared_aims_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER shared_aims_retire_first BEFORE DELETE ON shared_aims WHEN NOT EXISTS (SELECT 1 FROM shared_aims_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER shared_aims_history_no_update BEFORE UPDATE ON shared_aims_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER shared_aims_history_no_delete BEFORE DELETE ON shared_aims_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS shared_aims_keep_history;

CREATE TRIGGER shared_aims_keep_history AFTER UPDATE ON shared_aims
BEGIN
  INSERT INTO shared_aims_history (id, recorded_at, kind, text, proposed_on, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.kind, OLD.text, OLD.proposed_on, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;
