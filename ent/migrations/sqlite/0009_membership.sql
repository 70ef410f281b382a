-- Invitations, who is known to be involved, the enduring safety network, and versions of what people change about a network.

ALTER TABLE can_memberships ADD COLUMN version integer NOT NULL DEFAULT (1);

ALTER TABLE networks ADD COLUMN version integer NOT NULL DEFAULT (1);

CREATE TABLE `external_supports` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `name` text NOT NULL DEFAULT (''), `part` text NOT NULL, `contact` text NOT NULL DEFAULT (''), `named_by` text NOT NULL DEFAULT (''), `known_since` text NULL, `ended_on` text NULL, `end_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `supporter_id` uuid NULL, `supporter_agency_id` uuid NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `external_supports_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `external_supports_practitioners_supporter` FOREIGN KEY (`supporter_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `external_supports_agencies_supporter_agency` FOREIGN KEY (`supporter_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `external_supports_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `external_supports_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `end_is_whole` CHECK (CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END), CONSTRAINT `support_is_one` CHECK (CASE WHEN supporter_id IS NULL THEN 0 ELSE 1 END + CASE WHEN name = '' THEN 0 ELSE 1 END = 1));

CREATE INDEX `externalsupport_child_id` ON `external_supports` (`child_id`);

CREATE INDEX `externalsupport_supporter_id` ON `external_supports` (`supporter_id`);

CREATE TABLE `invitations` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `role` text NOT NULL, `why` text NOT NULL, `join_reason` text NOT NULL, `invited_on` text NOT NULL, `answered_on` text NULL, `answer` text NULL, `answer_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `network_id` uuid NOT NULL, `invitee_id` uuid NOT NULL, `for_agency_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `invitations_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `invitations_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `invitations_practitioners_invitee` FOREIGN KEY (`invitee_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `invitations_agencies_for_agency` FOREIGN KEY (`for_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `invitations_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `invitations_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `answer_is_whole` CHECK (CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answer IS NULL THEN 0 ELSE 1 END));

CREATE INDEX `invitation_child_id` ON `invitations` (`child_id`);

CREATE INDEX `invitation_invitee_id` ON `invitations` (`invitee_id`);

CREATE INDEX `invitation_network_id_invitee_id` ON `invitations` (`network_id`, `invitee_id`);

CREATE TABLE `network_closures` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `note` text NOT NULL, `warnings` json NOT NULL, `child_id` uuid NOT NULL, `network_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `network_closures_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `network_closures_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `network_closures_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `network_closures_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION);

CREATE INDEX `networkclosure_child_id` ON `network_closures` (`child_id`);

CREATE UNIQUE INDEX `networkclosure_network_id` ON `network_closures` (`network_id`);

CREATE TABLE `retracted_memberships` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `membership_id` uuid NOT NULL, `role` text NOT NULL, `reason` text NOT NULL, `retracted_on` text NOT NULL, `child_id` uuid NOT NULL, `network_id` uuid NOT NULL, `kin_id` uuid NULL, `member_id` uuid NULL, `for_agency_id` uuid NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `retracted_memberships_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `retracted_memberships_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `retracted_memberships_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `retracted_memberships_practitioners_member` FOREIGN KEY (`member_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `retracted_memberships_agencies_for_agency` FOREIGN KEY (`for_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `retracted_memberships_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `retracted_memberships_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `member_is_one_person` CHECK (CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE UNIQUE INDEX `retracted_memberships_membership_id_key` ON `retracted_memberships` (`membership_id`);

CREATE INDEX `retractedmembership_child_id` ON `retracted_memberships` (`child_id`);

CREATE INDEX `retractedmembership_network_id` ON `retracted_memberships` (`network_id`);

CREATE TABLE `safety_network_members` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `will_do` text NOT NULL, `agreed_on` text NOT NULL, `next_check_on` text NULL, `ended_on` text NULL, `end_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `network_id` uuid NOT NULL, `kin_id` uuid NULL, `external_support_id` uuid NULL, `helper_id` uuid NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `safety_network_members_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `safety_network_members_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `safety_network_members_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `safety_network_members_external_supports_external_support` FOREIGN KEY (`external_support_id`) REFERENCES `external_supports` (`id`) ON DELETE NO ACTION, CONSTRAINT `safety_network_members_practitioners_helper` FOREIGN KEY (`helper_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `safety_network_members_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `safety_network_members_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `check_not_before_agreed` CHECK (next_check_on IS NULL OR next_check_on >= agreed_on), CONSTRAINT `end_is_whole` CHECK (CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END), CONSTRAINT `helper_is_one` CHECK (CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN external_support_id IS NULL THEN 0 ELSE 1 END + CASE WHEN helper_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX `safetynetworkmember_child_id` ON `safety_network_members` (`child_id`);

CREATE INDEX `safetynetworkmember_network_id` ON `safety_network_members` (`network_id`);

CREATE INDEX `safetynetworkmember_kin_id` ON `safety_network_members` (`kin_id`);

CREATE INDEX `safetynetworkmember_helper_id` ON `safety_network_members` (`helper_id`);

ALTER TABLE can_memberships_history ADD COLUMN version INTEGER;

DROP TRIGGER IF EXISTS can_memberships_keep_history;

CREATE TRIGGER can_memberships_keep_history AFTER UPDATE ON can_memberships
BEGIN
  INSERT INTO can_memberships_history (id, recorded_at, from_on, until_on, version, role, join_reason, leave_reason, network_id, child_id, kin_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.version, OLD.role, OLD.join_reason, OLD.leave_reason, OLD.network_id, OLD.child_id, OLD.kin_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE external_supports_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  name TEXT,
  part TEXT,
  contact TEXT,
  named_by TEXT,
  known_since TEXT,
  ended_on TEXT,
  end_reason TEXT,
  child_id uuid,
  supporter_id uuid,
  supporter_agency_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER external_supports_id_stays BEFORE UPDATE ON external_supports WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER external_supports_later BEFORE UPDATE ON external_supports WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER external_supports_follow_history BEFORE INSERT ON external_supports WHEN EXISTS (SELECT 1 FROM external_supports_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER external_supports_retire_first BEFORE DELETE ON external_supports WHEN NOT EXISTS (SELECT 1 FROM external_supports_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER external_supports_history_no_update BEFORE UPDATE ON external_supports_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER external_supports_history_no_delete BEFORE DELETE ON external_supports_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS external_supports_keep_history;

CREATE TRIGGER external_supports_keep_history AFTER UPDATE ON external_supports
BEGIN
  INSERT INTO external_supports_history (id, recorded_at, version, name, part, contact, named_by, known_since, ended_on, end_reason, child_id, supporter_id, supporter_agency_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.name, OLD.part, OLD.contact, OLD.named_by, OLD.known_since, OLD.ended_on, OLD.end_reason, OLD.child_id, OLD.supporter_id, OLD.supporter_agency_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE invitations_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  role TEXT,
  why TEXT,
  join_reason TEXT,
  invited_on TEXT,
  answered_on TEXT,
  answer TEXT,
  answer_reason TEXT,
  child_id uuid,
  network_id uuid,
  invitee_id uuid,
  for_agency_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER invitations_id_stays BEFORE UPDATE ON invitations WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER invitations_later BEFORE UPDATE ON invitations WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER invitations_follow_history BEFORE INSERT ON invitations WHEN EXISTS (SELECT 1 FROM invitations_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER invitations_retire_first BEFORE DELETE ON invitations WHEN NOT EXISTS (SELECT 1 FROM invitations_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER invitations_history_no_update BEFORE UPDATE ON invitations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER invitations_history_no_delete BEFORE DELETE ON invitations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS invitations_keep_history;

CREATE TRIGGER invitations_keep_history AFTER UPDATE ON invitations
BEGIN
  INSERT INTO invitations_history (id, recorded_at, version, role, why, join_reason, invited_on, answered_on, answer, answer_reason, child_id, network_id, invitee_id, for_agency_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.role, OLD.why, OLD.join_reason, OLD.invited_on, OLD.answered_on, OLD.answer, OLD.answer_reason, OLD.child_id, OLD.network_id, OLD.invitee_id, OLD.for_agency_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

ALTER TABLE networks_history ADD COLUMN version INTEGER;

DROP TRIGGER IF EXISTS networks_keep_history;

CREATE TRIGGER networks_keep_history AFTER UPDATE ON networks
BEGIN
  INSERT INTO networks_history (id, recorded_at, import_key, version, accepted_on, closed_on, exit_reason, child_id, team_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.version, OLD.accepted_on, OLD.closed_on, OLD.exit_reason, OLD.child_id, OLD.team_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE network_closures_history (
  id uuid,
  recorded_at datetime,
  note TEXT,
  warnings json,
  child_id uuid,
  network_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER network_closures_id_stays BEFORE UPDATE ON network_closures WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER network_closures_later BEFORE UPDATE ON network_closures WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER network_closures_follow_history BEFORE INSERT ON network_closures WHEN EXISTS (SELECT 1 FROM network_closures_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER network_closures_retire_first BEFORE DELETE ON network_closures WHEN NOT EXISTS (SELECT 1 FROM network_closures_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER network_closures_history_no_update BEFORE UPDATE ON network_closures_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER network_closures_history_no_delete BEFORE DELETE ON network_closures_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS network_closures_keep_history;

CREATE TRIGGER network_closures_keep_history AFTER UPDATE ON network_closures
BEGIN
  INSERT INTO network_closures_history (id, recorded_at, note, warnings, child_id, network_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.note, OLD.warnings, OLD.child_id, OLD.network_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE retracted_memberships_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  membership_id uuid,
  role TEXT,
  reason TEXT,
  retracted_on TEXT,
  child_id uuid,
  network_id uuid,
  kin_id uuid,
  member_id uuid,
  for_agency_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER retracted_memberships_id_stays BEFORE UPDATE ON retracted_memberships WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER retracted_memberships_later BEFORE UPDATE ON retracted_memberships WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER retracted_memberships_follow_history BEFORE INSERT ON retracted_memberships WHEN EXISTS (SELECT 1 FROM retracted_memberships_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER retracted_memberships_retire_first BEFORE DELETE ON retracted_memberships WHEN NOT EXISTS (SELECT 1 FROM retracted_memberships_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER retracted_memberships_history_no_update BEFORE UPDATE ON retracted_memberships_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER retracted_memberships_history_no_delete BEFORE DELETE ON retracted_memberships_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS retracted_memberships_keep_history;

CREATE TRIGGER retracted_memberships_keep_history AFTER UPDATE ON retracted_memberships
BEGIN
  INSERT INTO retracted_memberships_history (id, recorded_at, from_on, until_on, membership_id, role, reason, retracted_on, child_id, network_id, kin_id, member_id, for_agency_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.membership_id, OLD.role, OLD.reason, OLD.retracted_on, OLD.child_id, OLD.network_id, OLD.kin_id, OLD.member_id, OLD.for_agency_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE safety_network_members_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  will_do TEXT,
  agreed_on TEXT,
  next_check_on TEXT,
  ended_on TEXT,
  end_reason TEXT,
  child_id uuid,
  network_id uuid,
  kin_id uuid,
  external_support_id uuid,
  helper_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER safety_network_members_id_stays BEFORE UPDATE ON safety_network_members WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER safety_network_members_later BEFORE UPDATE ON safety_network_members WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER safety_network_members_follow_history BEFORE INSERT ON safety_network_members WHEN EXISTS (SELECT 1 FROM safety_network_members_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER safety_network_members_retire_first BEFORE DELETE ON safety_network_members WHEN NOT EXISTS (SELECT 1 FROM safety_network_members_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER safety_network_members_history_no_update BEFORE UPDATE ON safety_network_members_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER safety_network_members_history_no_delete BEFORE DELETE ON safety_network_members_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS safety_network_members_keep_history;

CREATE TRIGGER safety_network_members_keep_history AFTER UPDATE ON safety_network_members
BEGIN
  INSERT INTO safety_network_members_history (id, recorded_at, version, will_do, agreed_on, next_check_on, ended_on, end_reason, child_id, network_id, kin_id, external_support_id, helper_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.will_do, OLD.agreed_on, OLD.next_check_on, OLD.ended_on, OLD.end_reason, OLD.child_id, OLD.network_id, OLD.kin_id, OLD.external_support_id, OLD.helper_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;
