-- Who may see what, and the record of what was shared, as next.go wrote it; what is
-- current may be recorded once only. Nothing could record agencies.sharing_class.

DROP INDEX `affiliation_practitioner_id_team_id`;

CREATE UNIQUE INDEX `affiliation_practitioner_id_team_id_role_from_on` ON `affiliations` (`practitioner_id`, `team_id`, `role`, `from_on`);

DROP TRIGGER agencies_keep_history;

ALTER TABLE `agencies` DROP COLUMN `sharing_class`;

ALTER TABLE `agencies` ADD COLUMN `shield` text NOT NULL DEFAULT '';

ALTER TABLE `agencies` ADD COLUMN `broker_id` uuid NULL CONSTRAINT `agencies_practitioners_broker` REFERENCES `practitioners` (`id`) ON DELETE NO ACTION;

CREATE INDEX `agency_broker_id` ON `agencies` (`broker_id`);

ALTER TABLE `children` ADD COLUMN `shielded` bool NOT NULL DEFAULT false;

DROP INDEX `employment_practitioner_id_agency_id`;

CREATE UNIQUE INDEX `employment_practitioner_id_agency_id_from_on` ON `employments` (`practitioner_id`, `agency_id`, `from_on`);

CREATE UNIQUE INDEX `relationship_child_id_relative_child_id_kind_from_on` ON `relationships` (`child_id`, `relative_child_id`, `kind`, `from_on`) WHERE child_id IS NOT NULL AND relative_child_id IS NOT NULL;

CREATE UNIQUE INDEX `relationship_child_id_relative_kin_id_kind_from_on` ON `relationships` (`child_id`, `relative_kin_id`, `kind`, `from_on`) WHERE child_id IS NOT NULL AND relative_kin_id IS NOT NULL;

CREATE UNIQUE INDEX `relationship_kin_id_relative_child_id_kind_from_on` ON `relationships` (`kin_id`, `relative_child_id`, `kind`, `from_on`) WHERE kin_id IS NOT NULL AND relative_child_id IS NOT NULL;

CREATE UNIQUE INDEX `relationship_kin_id_relative_kin_id_kind_from_on` ON `relationships` (`kin_id`, `relative_kin_id`, `kind`, `from_on`) WHERE kin_id IS NOT NULL AND relative_kin_id IS NOT NULL;

CREATE UNIQUE INDEX `whanaumember_whanau_id_household_child_id_from_on` ON `whanau_members` (`whanau_id`, `household`, `child_id`, `from_on`) WHERE child_id IS NOT NULL;

CREATE UNIQUE INDEX `whanaumember_whanau_id_household_kin_id_from_on` ON `whanau_members` (`whanau_id`, `household`, `kin_id`, `from_on`) WHERE kin_id IS NOT NULL;

CREATE TABLE `accounts` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `issuer` text NOT NULL, `subject` text NOT NULL, `client` text NULL, `disabled_at` datetime NULL, `signed_out_at` datetime NULL, `practitioner_id` uuid NULL, `kin_id` uuid NULL, `child_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `accounts_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `accounts_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `accounts_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `account_is_one_viewer` CHECK (CASE WHEN practitioner_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN client IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX `account_practitioner_id` ON `accounts` (`practitioner_id`);

CREATE INDEX `account_kin_id` ON `accounts` (`kin_id`);

CREATE INDEX `account_child_id` ON `accounts` (`child_id`);

CREATE UNIQUE INDEX `account_issuer_subject` ON `accounts` (`issuer`, `subject`);

CREATE TABLE `break_glass` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `reason` text NOT NULL, `basis` text NOT NULL, `granted_at` datetime NOT NULL, `expires_at` datetime NOT NULL, `reviewed_at` datetime NULL, `outcome` text NULL, `review_note` text NOT NULL DEFAULT (''), `practitioner_id` uuid NOT NULL, `child_id` uuid NOT NULL, `reviewer_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `break_glass_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `break_glass_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `break_glass_practitioners_reviewer` FOREIGN KEY (`reviewer_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `access_ends` CHECK (expires_at > granted_at), CONSTRAINT `review_is_whole` CHECK (CASE WHEN reviewed_at IS NULL THEN 0 ELSE 1 END = CASE WHEN reviewer_id IS NULL THEN 0 ELSE 1 END AND CASE WHEN reviewed_at IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END));

CREATE INDEX `breakglass_child_id` ON `break_glass` (`child_id`);

CREATE INDEX `breakglass_reviewer_id` ON `break_glass` (`reviewer_id`);

CREATE INDEX `breakglass_practitioner_id_expires_at` ON `break_glass` (`practitioner_id`, `expires_at`);

CREATE TABLE `consultations` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `on_date` text NOT NULL, `consulted` text NOT NULL, `why` text NOT NULL DEFAULT (''), `who_with` text NOT NULL DEFAULT (''), `purpose` text NOT NULL DEFAULT (''), `views_expressed` text NOT NULL DEFAULT (''), `support_given` text NOT NULL DEFAULT (''), `views_taken_into_account` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `recipient_agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `consultations_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `consultations_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `consultations_agencies_recipient_agency` FOREIGN KEY (`recipient_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `not_consulted_says_why` CHECK (consulted = 'YES' OR why <> ''));

CREATE INDEX `consultation_practitioner_id` ON `consultations` (`practitioner_id`);

CREATE INDEX `consultation_recipient_agency_id` ON `consultations` (`recipient_agency_id`);

CREATE INDEX `consultation_child_id_on_date` ON `consultations` (`child_id`, `on_date`);

CREATE TABLE `disclosures` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `disclosed_on` text NOT NULL, `purpose` text NOT NULL, `basis` text NOT NULL, `basis_version` text NOT NULL, `initiative` text NOT NULL, `reasonable_belief` text NOT NULL DEFAULT (''), `receiver_class` text NOT NULL, `items` json NOT NULL, `minimum_necessary` text NOT NULL DEFAULT (''), `use_restriction` text NOT NULL DEFAULT (''), `in_confidence` bool NOT NULL DEFAULT (false), `confidence_consent` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `from_agency_id` uuid NOT NULL, `to_agency_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `request_id` uuid NULL, `consultation_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `disclosures_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `disclosures_agencies_from_agency` FOREIGN KEY (`from_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `disclosures_agencies_to_agency` FOREIGN KEY (`to_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `disclosures_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `disclosures_information_requests_request` FOREIGN KEY (`request_id`) REFERENCES `information_requests` (`id`) ON DELETE NO ACTION, CONSTRAINT `disclosures_consultations_consultation` FOREIGN KEY (`consultation_id`) REFERENCES `consultations` (`id`) ON DELETE NO ACTION, CONSTRAINT `requested_names_its_request` CHECK (CASE WHEN initiative = 'REQUEST' THEN 1 ELSE 0 END = CASE WHEN request_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX `disclosure_from_agency_id` ON `disclosures` (`from_agency_id`);

CREATE INDEX `disclosure_to_agency_id` ON `disclosures` (`to_agency_id`);

CREATE INDEX `disclosure_practitioner_id` ON `disclosures` (`practitioner_id`);

CREATE INDEX `disclosure_request_id` ON `disclosures` (`request_id`);

CREATE INDEX `disclosure_consultation_id` ON `disclosures` (`consultation_id`);

CREATE INDEX `disclosure_child_id_disclosed_on` ON `disclosures` (`child_id`, `disclosed_on`);

CREATE TABLE `information_requests` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `asked_on` text NOT NULL, `due_on` text NOT NULL, `purpose` text NOT NULL, `basis` text NOT NULL, `question` text NOT NULL, `answered_on` text NULL, `outcome` text NULL, `decline_ground` text NULL, `decline_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `from_agency_id` uuid NOT NULL, `to_agency_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `information_requests_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `information_requests_agencies_from_agency` FOREIGN KEY (`from_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `information_requests_agencies_to_agency` FOREIGN KEY (`to_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `information_requests_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `answer_is_whole` CHECK (CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END), CONSTRAINT `declined_says_why` CHECK (outcome IS NULL OR outcome <> 'DECLINED' OR (decline_ground IS NOT NULL AND decline_reason <> '')), CONSTRAINT `due_not_before_asked` CHECK (due_on >= asked_on));

CREATE INDEX `informationrequest_from_agency_id` ON `information_requests` (`from_agency_id`);

CREATE INDEX `informationrequest_practitioner_id` ON `information_requests` (`practitioner_id`);

CREATE INDEX `informationrequest_child_id_asked_on` ON `information_requests` (`child_id`, `asked_on`);

CREATE INDEX `informationrequest_to_agency_id_due_on` ON `information_requests` (`to_agency_id`, `due_on`);

CREATE TABLE `mandates` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `role` text NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NULL, `team_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `mandates_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `mandates_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `mandates_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `manager_is_of_an_agency` CHECK (CASE WHEN role = 'MANAGER' THEN 1 ELSE 0 END = CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT `mandate_has_one_place` CHECK (CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END + CASE WHEN team_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `mandate_agency_id` ON `mandates` (`agency_id`);

CREATE INDEX `mandate_team_id` ON `mandates` (`team_id`);

CREATE UNIQUE INDEX `mandate_practitioner_id_agency_id_role_from_on` ON `mandates` (`practitioner_id`, `agency_id`, `role`, `from_on`);

CREATE UNIQUE INDEX `mandate_practitioner_id_team_id_role_from_on` ON `mandates` (`practitioner_id`, `team_id`, `role`, `from_on`);

CREATE TABLE `named_people` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `practitioner_id` uuid NULL, `kin_id` uuid NULL, `child_id` uuid NULL, `agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `named_people_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `named_people_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `named_people_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `named_people_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `named_for_child_or_agency` CHECK (CASE WHEN child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT `named_is_one_person` CHECK (CASE WHEN practitioner_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `namedperson_child_id` ON `named_people` (`child_id`);

CREATE INDEX `namedperson_agency_id` ON `named_people` (`agency_id`);

CREATE UNIQUE INDEX `namedperson_practitioner_id_child_id_from_on` ON `named_people` (`practitioner_id`, `child_id`, `from_on`);

CREATE UNIQUE INDEX `namedperson_practitioner_id_agency_id_from_on` ON `named_people` (`practitioner_id`, `agency_id`, `from_on`);

CREATE UNIQUE INDEX `namedperson_kin_id_child_id_from_on` ON `named_people` (`kin_id`, `child_id`, `from_on`);

CREATE UNIQUE INDEX `namedperson_kin_id_agency_id_from_on` ON `named_people` (`kin_id`, `agency_id`, `from_on`);

CREATE TABLE `notices` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `kind` text NOT NULL, `at` datetime NOT NULL, `read_at` datetime NULL, `practitioner_id` uuid NOT NULL, `break_glass_id` uuid NOT NULL, `child_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `notices_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `notices_break_glass_break_glass` FOREIGN KEY (`break_glass_id`) REFERENCES `break_glass` (`id`) ON DELETE NO ACTION, CONSTRAINT `notices_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION);

CREATE INDEX `notice_break_glass_id` ON `notices` (`break_glass_id`);

CREATE INDEX `notice_child_id` ON `notices` (`child_id`);

CREATE INDEX `notice_practitioner_id_at` ON `notices` (`practitioner_id`, `at`);

CREATE TABLE `notification_duties` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `due_on` text NOT NULL, `done_on` text NULL, `exception` text NULL, `reason` text NOT NULL DEFAULT (''), `disclosure_id` uuid NOT NULL, `child_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `notification_duties_disclosures_disclosure` FOREIGN KEY (`disclosure_id`) REFERENCES `disclosures` (`id`) ON DELETE NO ACTION, CONSTRAINT `notification_duties_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `notification_duties_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `done_or_excepted` CHECK (done_on IS NULL OR exception IS NULL));

CREATE INDEX `notificationduty_disclosure_id` ON `notification_duties` (`disclosure_id`);

CREATE INDEX `notificationduty_child_id_due_on` ON `notification_duties` (`child_id`, `due_on`);

CREATE INDEX `notificationduty_agency_id_due_on` ON `notification_duties` (`agency_id`, `due_on`);

CREATE TABLE `participation_consents` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `given_by_child` bool NOT NULL DEFAULT (false), `scope` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `kin_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `participation_consents_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `participation_consents_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `consent_of_one_person` CHECK (CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN given_by_child THEN 1 ELSE 0 END = 1), CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `participationconsent_kin_id` ON `participation_consents` (`kin_id`);

CREATE INDEX `participationconsent_child_id_from_on` ON `participation_consents` (`child_id`, `from_on`);

CREATE TABLE `sharing_agreements` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `agreement` text NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `sharing_agreements_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE UNIQUE INDEX `sharingagreement_agency_id_agreement_from_on` ON `sharing_agreements` (`agency_id`, `agreement`, `from_on`);

CREATE TABLE `sharing_classes` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `class` text NOT NULL, `source` text NOT NULL DEFAULT (''), `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `sharing_classes_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE UNIQUE INDEX `sharingclass_agency_id_from_on` ON `sharing_classes` (`agency_id`, `from_on`);

CREATE TABLE `supervisions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `supervisor_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `supervisions_practitioners_supervisor` FOREIGN KEY (`supervisor_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `supervisions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `nobody_supervises_themselves` CHECK (supervisor_id <> practitioner_id), CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `supervision_practitioner_id` ON `supervisions` (`practitioner_id`);

CREATE UNIQUE INDEX `supervision_supervisor_id_practitioner_id_from_on` ON `supervisions` (`supervisor_id`, `practitioner_id`, `from_on`);

CREATE TABLE accounts_history (
  id uuid,
  recorded_at datetime,
  issuer TEXT,
  subject TEXT,
  client TEXT,
  disabled_at datetime,
  signed_out_at datetime,
  practitioner_id uuid,
  kin_id uuid,
  child_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER accounts_id_stays BEFORE UPDATE ON accounts WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER accounts_later BEFORE UPDATE ON accounts WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER accounts_follow_history BEFORE INSERT ON accounts WHEN EXISTS (SELECT 1 FROM accounts_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER accounts_retire_first BEFORE DELETE ON accounts WHEN NOT EXISTS (SELECT 1 FROM accounts_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER accounts_history_no_update BEFORE UPDATE ON accounts_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER accounts_history_no_delete BEFORE DELETE ON accounts_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS accounts_keep_history;

CREATE TRIGGER accounts_keep_history AFTER UPDATE ON accounts
BEGIN
  INSERT INTO accounts_history (id, recorded_at, issuer, subject, client, disabled_at, signed_out_at, practitioner_id, kin_id, child_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.issuer, OLD.subject, OLD.client, OLD.disabled_at, OLD.signed_out_at, OLD.practitioner_id, OLD.kin_id, OLD.child_id, NEW.recorded_at, 'CORRECTED');
END;

ALTER TABLE agencies_history ADD COLUMN shield TEXT;

ALTER TABLE agencies_history ADD COLUMN broker_id uuid;

DROP TRIGGER IF EXISTS agencies_keep_history;

CREATE TRIGGER agencies_keep_history AFTER UPDATE ON agencies
BEGIN
  INSERT INTO agencies_history (id, recorded_at, import_key, sort_name, name, kind, control, shield, parent_id, broker_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.sort_name, OLD.name, OLD.kind, OLD.control, OLD.shield, OLD.parent_id, OLD.broker_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE break_glass_history (
  id uuid,
  recorded_at datetime,
  reason TEXT,
  basis TEXT,
  granted_at datetime,
  expires_at datetime,
  reviewed_at datetime,
  outcome TEXT,
  review_note TEXT,
  practitioner_id uuid,
  child_id uuid,
  reviewer_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER break_glass_id_stays BEFORE UPDATE ON break_glass WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER break_glass_later BEFORE UPDATE ON break_glass WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER break_glass_follow_history BEFORE INSERT ON break_glass WHEN EXISTS (SELECT 1 FROM break_glass_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER break_glass_retire_first BEFORE DELETE ON break_glass WHEN NOT EXISTS (SELECT 1 FROM break_glass_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER break_glass_history_no_update BEFORE UPDATE ON break_glass_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER break_glass_history_no_delete BEFORE DELETE ON break_glass_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS break_glass_keep_history;

CREATE TRIGGER break_glass_keep_history AFTER UPDATE ON break_glass
BEGIN
  INSERT INTO break_glass_history (id, recorded_at, reason, basis, granted_at, expires_at, reviewed_at, outcome, review_note, practitioner_id, child_id, reviewer_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.reason, OLD.basis, OLD.granted_at, OLD.expires_at, OLD.reviewed_at, OLD.outcome, OLD.review_note, OLD.practitioner_id, OLD.child_id, OLD.reviewer_id, NEW.recorded_at, 'CORRECTED');
END;

ALTER TABLE children_history ADD COLUMN shielded bool;

DROP TRIGGER IF EXISTS children_keep_history;

CREATE TRIGGER children_keep_history AFTER UPDATE ON children
BEGIN
  INSERT INTO children_history (id, recorded_at, import_key, sort_name, preferred_name, given_names, family_name, date_of_birth, gender, ethnicities, iwi, languages, shielded, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.sort_name, OLD.preferred_name, OLD.given_names, OLD.family_name, OLD.date_of_birth, OLD.gender, OLD.ethnicities, OLD.iwi, OLD.languages, OLD.shielded, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE consultations_history (
  id uuid,
  recorded_at datetime,
  on_date TEXT,
  consulted TEXT,
  why TEXT,
  who_with TEXT,
  purpose TEXT,
  views_expressed TEXT,
  support_given TEXT,
  views_taken_into_account TEXT,
  child_id uuid,
  practitioner_id uuid,
  recipient_agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER consultations_id_stays BEFORE UPDATE ON consultations WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER consultations_later BEFORE UPDATE ON consultations WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER consultations_follow_history BEFORE INSERT ON consultations WHEN EXISTS (SELECT 1 FROM consultations_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER consultations_retire_first BEFORE DELETE ON consultations WHEN NOT EXISTS (SELECT 1 FROM consultations_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER consultations_history_no_update BEFORE UPDATE ON consultations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER consultations_history_no_delete BEFORE DELETE ON consultations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS consultations_keep_history;

CREATE TRIGGER consultations_keep_history AFTER UPDATE ON consultations
BEGIN
  INSERT INTO consultations_history (id, recorded_at, on_date, consulted, why, who_with, purpose, views_expressed, support_given, views_taken_into_account, child_id, practitioner_id, recipient_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.on_date, OLD.consulted, OLD.why, OLD.who_with, OLD.purpose, OLD.views_expressed, OLD.support_given, OLD.views_taken_into_account, OLD.child_id, OLD.practitioner_id, OLD.recipient_agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE disclosures_history (
  id uuid,
  recorded_at datetime,
  disclosed_on TEXT,
  purpose TEXT,
  basis TEXT,
  basis_version TEXT,
  initiative TEXT,
  reasonable_belief TEXT,
  receiver_class TEXT,
  items json,
  minimum_necessary TEXT,
  use_restriction TEXT,
  in_confidence bool,
  confidence_consent TEXT,
  child_id uuid,
  from_agency_id uuid,
  to_agency_id uuid,
  practitioner_id uuid,
  request_id uuid,
  consultation_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER disclosures_id_stays BEFORE UPDATE ON disclosures WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER disclosures_later BEFORE UPDATE ON disclosures WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER disclosures_follow_history BEFORE INSERT ON disclosures WHEN EXISTS (SELECT 1 FROM disclosures_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER disclosures_retire_first BEFORE DELETE ON disclosures WHEN NOT EXISTS (SELECT 1 FROM disclosures_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER disclosures_history_no_update BEFORE UPDATE ON disclosures_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER disclosures_history_no_delete BEFORE DELETE ON disclosures_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS disclosures_keep_history;

CREATE TRIGGER disclosures_keep_history AFTER UPDATE ON disclosures
BEGIN
  INSERT INTO disclosures_history (id, recorded_at, disclosed_on, purpose, basis, basis_version, initiative, reasonable_belief, receiver_class, items, minimum_necessary, use_restriction, in_confidence, confidence_consent, child_id, from_agency_id, to_agency_id, practitioner_id, request_id, consultation_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.disclosed_on, OLD.purpose, OLD.basis, OLD.basis_version, OLD.initiative, OLD.reasonable_belief, OLD.receiver_class, OLD.items, OLD.minimum_necessary, OLD.use_restriction, OLD.in_confidence, OLD.confidence_consent, OLD.child_id, OLD.from_agency_id, OLD.to_agency_id, OLD.practitioner_id, OLD.request_id, OLD.consultation_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE information_requests_history (
  id uuid,
  recorded_at datetime,
  asked_on TEXT,
  due_on TEXT,
  purpose TEXT,
  basis TEXT,
  question TEXT,
  answered_on TEXT,
  outcome TEXT,
  decline_ground TEXT,
  decline_reason TEXT,
  child_id uuid,
  from_agency_id uuid,
  to_agency_id uuid,
  practitioner_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER information_requests_id_stays BEFORE UPDATE ON information_requests WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER information_requests_later BEFORE UPDATE ON information_requests WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER information_requests_follow_history BEFORE INSERT ON information_requests WHEN EXISTS (SELECT 1 FROM information_requests_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER information_requests_retire_first BEFORE DELETE ON information_requests WHEN NOT EXISTS (SELECT 1 FROM information_requests_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER information_requests_history_no_update BEFORE UPDATE ON information_requests_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER information_requests_history_no_delete BEFORE DELETE ON information_requests_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS information_requests_keep_history;

CREATE TRIGGER information_requests_keep_history AFTER UPDATE ON information_requests
BEGIN
  INSERT INTO information_requests_history (id, recorded_at, asked_on, due_on, purpose, basis, question, answered_on, outcome, decline_ground, decline_reason, child_id, from_agency_id, to_agency_id, practitioner_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.asked_on, OLD.due_on, OLD.purpose, OLD.basis, OLD.question, OLD.answered_on, OLD.outcome, OLD.decline_ground, OLD.decline_reason, OLD.child_id, OLD.from_agency_id, OLD.to_agency_id, OLD.practitioner_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE mandates_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  role TEXT,
  practitioner_id uuid,
  agency_id uuid,
  team_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER mandates_id_stays BEFORE UPDATE ON mandates WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER mandates_later BEFORE UPDATE ON mandates WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER mandates_follow_history BEFORE INSERT ON mandates WHEN EXISTS (SELECT 1 FROM mandates_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER mandates_retire_first BEFORE DELETE ON mandates WHEN NOT EXISTS (SELECT 1 FROM mandates_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER mandates_history_no_update BEFORE UPDATE ON mandates_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER mandates_history_no_delete BEFORE DELETE ON mandates_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS mandates_keep_history;

CREATE TRIGGER mandates_keep_history AFTER UPDATE ON mandates
BEGIN
  INSERT INTO mandates_history (id, recorded_at, from_on, until_on, role, practitioner_id, agency_id, team_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.role, OLD.practitioner_id, OLD.agency_id, OLD.team_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE named_people_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  practitioner_id uuid,
  kin_id uuid,
  child_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER named_people_id_stays BEFORE UPDATE ON named_people WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER named_people_later BEFORE UPDATE ON named_people WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER named_people_follow_history BEFORE INSERT ON named_people WHEN EXISTS (SELECT 1 FROM named_people_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER named_people_retire_first BEFORE DELETE ON named_people WHEN NOT EXISTS (SELECT 1 FROM named_people_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER named_people_history_no_update BEFORE UPDATE ON named_people_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER named_people_history_no_delete BEFORE DELETE ON named_people_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS named_people_keep_history;

CREATE TRIGGER named_people_keep_history AFTER UPDATE ON named_people
BEGIN
  INSERT INTO named_people_history (id, recorded_at, from_on, until_on, practitioner_id, kin_id, child_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.practitioner_id, OLD.kin_id, OLD.child_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE notices_history (
  id uuid,
  recorded_at datetime,
  kind TEXT,
  at datetime,
  read_at datetime,
  practitioner_id uuid,
  break_glass_id uuid,
  child_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER notices_id_stays BEFORE UPDATE ON notices WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER notices_later BEFORE UPDATE ON notices WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER notices_follow_history BEFORE INSERT ON notices WHEN EXISTS (SELECT 1 FROM notices_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER notices_retire_first BEFORE DELETE ON notices WHEN NOT EXISTS (SELECT 1 FROM notices_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER notices_history_no_update BEFORE UPDATE ON notices_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER notices_history_no_delete BEFORE DELETE ON notices_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS notices_keep_history;

CREATE TRIGGER notices_keep_history AFTER UPDATE ON notices
BEGIN
  INSERT INTO notices_history (id, recorded_at, kind, at, read_at, practitioner_id, break_glass_id, child_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.kind, OLD.at, OLD.read_at, OLD.practitioner_id, OLD.break_glass_id, OLD.child_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE notification_duties_history (
  id uuid,
  recorded_at datetime,
  due_on TEXT,
  done_on TEXT,
  exception TEXT,
  reason TEXT,
  disclosure_id uuid,
  child_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER notification_duties_id_stays BEFORE UPDATE ON notification_duties WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER notification_duties_later BEFORE UPDATE ON notification_duties WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER notification_duties_follow_history BEFORE INSERT ON notification_duties WHEN EXISTS (SELECT 1 FROM notification_duties_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER notification_duties_retire_first BEFORE DELETE ON notification_duties WHEN NOT EXISTS (SELECT 1 FROM notification_duties_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER notification_duties_history_no_update BEFORE UPDATE ON notification_duties_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER notification_duties_history_no_delete BEFORE DELETE ON notification_duties_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS notification_duties_keep_history;

CREATE TRIGGER notification_duties_keep_history AFTER UPDATE ON notification_duties
BEGIN
  INSERT INTO notification_duties_history (id, recorded_at, due_on, done_on, exception, reason, disclosure_id, child_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.due_on, OLD.done_on, OLD.exception, OLD.reason, OLD.disclosure_id, OLD.child_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE participation_consents_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  given_by_child bool,
  scope TEXT,
  child_id uuid,
  kin_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER participation_consents_id_stays BEFORE UPDATE ON participation_consents WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER participation_consents_later BEFORE UPDATE ON participation_consents WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER participation_consents_follow_history BEFORE INSERT ON participation_consents WHEN EXISTS (SELECT 1 FROM participation_consents_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER participation_consents_retire_first BEFORE DELETE ON participation_consents WHEN NOT EXISTS (SELECT 1 FROM participation_consents_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER participation_consents_history_no_update BEFORE UPDATE ON participation_consents_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER participation_consents_history_no_delete BEFORE DELETE ON participation_consents_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS participation_consents_keep_history;

CREATE TRIGGER participation_consents_keep_history AFTER UPDATE ON participation_consents
BEGIN
  INSERT INTO participation_consents_history (id, recorded_at, from_on, until_on, given_by_child, scope, child_id, kin_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.given_by_child, OLD.scope, OLD.child_id, OLD.kin_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE sharing_agreements_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  agreement TEXT,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER sharing_agreements_id_stays BEFORE UPDATE ON sharing_agreements WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER sharing_agreements_later BEFORE UPDATE ON sharing_agreements WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER sharing_agreements_follow_history BEFORE INSERT ON sharing_agreements WHEN EXISTS (SELECT 1 FROM sharing_agreements_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER sharing_agreements_retire_first BEFORE DELETE ON sharing_agreements WHEN NOT EXISTS (SELECT 1 FROM sharing_agreements_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER sharing_agreements_history_no_update BEFORE UPDATE ON sharing_agreements_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER sharing_agreements_history_no_delete BEFORE DELETE ON sharing_agreements_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS sharing_agreements_keep_history;

CREATE TRIGGER sharing_agreements_keep_history AFTER UPDATE ON sharing_agreements
BEGIN
  INSERT INTO sharing_agreements_history (id, recorded_at, from_on, until_on, agreement, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.agreement, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE sharing_classes_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  class TEXT,
  source TEXT,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER sharing_classes_id_stays BEFORE UPDATE ON sharing_classes WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER sharing_classes_later BEFORE UPDATE ON sharing_classes WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER sharing_classes_follow_history BEFORE INSERT ON sharing_classes WHEN EXISTS (SELECT 1 FROM sharing_classes_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER sharing_classes_retire_first BEFORE DELETE ON sharing_classes WHEN NOT EXISTS (SELECT 1 FROM sharing_classes_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER sharing_classes_history_no_update BEFORE UPDATE ON sharing_classes_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER sharing_classes_history_no_delete BEFORE DELETE ON sharing_classes_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS sharing_classes_keep_history;

CREATE TRIGGER sharing_classes_keep_history AFTER UPDATE ON sharing_classes
BEGIN
  INSERT INTO sharing_classes_history (id, recorded_at, from_on, until_on, class, source, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.class, OLD.source, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE supervisions_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  supervisor_id uuid,
  practitioner_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER supervisions_id_stays BEFORE UPDATE ON supervisions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER supervisions_later BEFORE UPDATE ON supervisions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER supervisions_follow_history BEFORE INSERT ON supervisions WHEN EXISTS (SELECT 1 FROM supervisions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER supervisions_retire_first BEFORE DELETE ON supervisions WHEN NOT EXISTS (SELECT 1 FROM supervisions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER supervisions_history_no_update BEFORE UPDATE ON supervisions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER supervisions_history_no_delete BEFORE DELETE ON supervisions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS supervisions_keep_history;

CREATE TRIGGER supervisions_keep_history AFTER UPDATE ON supervisions
BEGIN
  INSERT INTO supervisions_history (id, recorded_at, from_on, until_on, supervisor_id, practitioner_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.supervisor_id, OLD.practitioner_id, NEW.recorded_at, 'CORRECTED');
END;

-- An agency has one standing on a day.

CREATE TRIGGER sharing_classes_one_sharing_class_at_a_time_insert BEFORE INSERT ON sharing_classes
WHEN EXISTS (
  SELECT 1 FROM sharing_classes other
  WHERE other.agency_id = NEW.agency_id AND other.id <> NEW.id
    AND other.from_on < coalesce(NEW.until_on, '9999-12-31') AND NEW.from_on < coalesce(other.until_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_sharing_class_at_a_time'); END;

CREATE TRIGGER sharing_classes_one_sharing_class_at_a_time_update BEFORE UPDATE ON sharing_classes
WHEN EXISTS (
  SELECT 1 FROM sharing_classes other
  WHERE other.agency_id = NEW.agency_id AND other.id <> NEW.id
    AND other.from_on < coalesce(NEW.until_on, '9999-12-31') AND NEW.from_on < coalesce(other.until_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_sharing_class_at_a_time'); END;
