CREATE TABLE `availability_requests` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `asked_on` text NOT NULL, `due_on` text NOT NULL, `message` text NOT NULL DEFAULT (''), `answer` text NULL, `answered_on` text NULL, `hours_per_week` integer NULL, `conditions` text NOT NULL DEFAULT (''), `proposal_id` uuid NOT NULL, `child_id` uuid NOT NULL, `team_id` uuid NOT NULL, `lead_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `answerer_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `availability_requests_lead_proposals_proposal` FOREIGN KEY (`proposal_id`) REFERENCES `lead_proposals` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_practitioners_lead` FOREIGN KEY (`lead_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_requests_practitioners_answerer` FOREIGN KEY (`answerer_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `availability_answer_is_whole` CHECK (CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answer IS NULL THEN 0 ELSE 1 END AND CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answerer_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT `due_not_before_asked` CHECK (due_on >= asked_on));

CREATE INDEX `availabilityrequest_proposal_id` ON `availability_requests` (`proposal_id`);

CREATE INDEX `availabilityrequest_child_id` ON `availability_requests` (`child_id`);

CREATE INDEX `availabilityrequest_team_id` ON `availability_requests` (`team_id`);

CREATE INDEX `availabilityrequest_lead_id` ON `availability_requests` (`lead_id`);

CREATE INDEX `availabilityrequest_practitioner_id` ON `availability_requests` (`practitioner_id`);

CREATE INDEX `availabilityrequest_answerer_id` ON `availability_requests` (`answerer_id`);

CREATE INDEX `availabilityrequest_agency_id_due_on` ON `availability_requests` (`agency_id`, `due_on`);

CREATE TABLE `competencies` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `code` text NOT NULL, `language` text NOT NULL DEFAULT (''), `level` text NOT NULL, `assessed_on` text NOT NULL, `expires_on` text NULL, `practitioner_id` uuid NOT NULL, `assessor_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `competencies_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `competencies_practitioners_assessor` FOREIGN KEY (`assessor_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `expires_later` CHECK (expires_on IS NULL OR expires_on > assessed_on), CONSTRAINT `language_is_named` CHECK (CASE WHEN code = 'LANGUAGE' THEN 1 ELSE 0 END = CASE WHEN language = '' THEN 0 ELSE 1 END));

CREATE INDEX `competency_assessor_id` ON `competencies` (`assessor_id`);

CREATE UNIQUE INDEX `competency_practitioner_id_code_language_assessed_on` ON `competencies` (`practitioner_id`, `code`, `language`, `assessed_on`);

CREATE TABLE `lead_preferences` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `given_by` text NOT NULL, `stance` text NOT NULL, `stated_on` text NOT NULL, `words` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `kin_id` uuid NULL, `whanau_id` uuid NULL, `subject_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `lead_preferences_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_preferences_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_preferences_whanau_whanau` FOREIGN KEY (`whanau_id`) REFERENCES `whanau` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_preferences_practitioners_subject` FOREIGN KEY (`subject_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_preferences_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_preferences_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `preference_of_one_giver` CHECK (CASE WHEN given_by = 'KIN' THEN 1 ELSE 0 END = CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END AND CASE WHEN given_by = 'WHANAU' THEN 1 ELSE 0 END = CASE WHEN whanau_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX `leadpreference_kin_id` ON `lead_preferences` (`kin_id`);

CREATE INDEX `leadpreference_whanau_id` ON `lead_preferences` (`whanau_id`);

CREATE INDEX `leadpreference_subject_id` ON `lead_preferences` (`subject_id`);

CREATE INDEX `leadpreference_practitioner_id` ON `lead_preferences` (`practitioner_id`);

CREATE INDEX `leadpreference_agency_id` ON `lead_preferences` (`agency_id`);

CREATE INDEX `leadpreference_child_id_stated_on` ON `lead_preferences` (`child_id`, `stated_on`);

CREATE TABLE `lead_proposals` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `from_on` text NOT NULL, `proposed_on` text NOT NULL, `siblings_reason` text NOT NULL DEFAULT (''), `preference_reason` text NOT NULL DEFAULT (''), `confirmed_on` text NULL, `handover_reason` text NOT NULL DEFAULT (''), `withdrawn_on` text NULL, `withdrawn_because` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `team_id` uuid NOT NULL, `network_id` uuid NOT NULL, `decision_id` uuid NOT NULL, `lead_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `confirmer_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `lead_proposals_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_panel_decisions_decision` FOREIGN KEY (`decision_id`) REFERENCES `panel_decisions` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_practitioners_lead` FOREIGN KEY (`lead_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_proposals_practitioners_confirmer` FOREIGN KEY (`confirmer_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `confirmed_by_somebody` CHECK (CASE WHEN confirmed_on IS NULL THEN 0 ELSE 1 END = CASE WHEN confirmer_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT `confirmed_or_withdrawn` CHECK (confirmed_on IS NULL OR withdrawn_on IS NULL), CONSTRAINT `withdrawn_says_why` CHECK (withdrawn_on IS NULL OR withdrawn_because <> ''));

CREATE INDEX `leadproposal_child_id` ON `lead_proposals` (`child_id`);

CREATE INDEX `leadproposal_team_id` ON `lead_proposals` (`team_id`);

CREATE INDEX `leadproposal_network_id` ON `lead_proposals` (`network_id`);

CREATE INDEX `leadproposal_decision_id` ON `lead_proposals` (`decision_id`);

CREATE INDEX `leadproposal_lead_id` ON `lead_proposals` (`lead_id`);

CREATE INDEX `leadproposal_agency_id` ON `lead_proposals` (`agency_id`);

CREATE INDEX `leadproposal_practitioner_id` ON `lead_proposals` (`practitioner_id`);

CREATE INDEX `leadproposal_confirmer_id` ON `lead_proposals` (`confirmer_id`);

CREATE TABLE `panel_decisions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `kind` text NOT NULL, `decided_on` text NOT NULL, `rationale` text NOT NULL, `child_id` uuid NOT NULL, `team_id` uuid NOT NULL, `referral_id` uuid NULL, `chosen_id` uuid NULL, `practitioner_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `panel_decisions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `panel_decisions_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `panel_decisions_referrals_referral` FOREIGN KEY (`referral_id`) REFERENCES `referrals` (`id`) ON DELETE NO ACTION, CONSTRAINT `panel_decisions_practitioners_chosen` FOREIGN KEY (`chosen_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `panel_decisions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_is_chosen` CHECK (CASE WHEN kind = 'ASSIGN_LEAD' THEN 1 ELSE 0 END = CASE WHEN chosen_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX `paneldecision_team_id` ON `panel_decisions` (`team_id`);

CREATE INDEX `paneldecision_referral_id` ON `panel_decisions` (`referral_id`);

CREATE INDEX `paneldecision_chosen_id` ON `panel_decisions` (`chosen_id`);

CREATE INDEX `paneldecision_practitioner_id` ON `panel_decisions` (`practitioner_id`);

CREATE INDEX `paneldecision_child_id_decided_on` ON `panel_decisions` (`child_id`, `decided_on`);

CREATE TABLE `panel_people` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `part` text NOT NULL, `note` text NOT NULL DEFAULT (''), `decision_id` uuid NOT NULL, `child_id` uuid NOT NULL, `team_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `panel_people_panel_decisions_decision` FOREIGN KEY (`decision_id`) REFERENCES `panel_decisions` (`id`) ON DELETE NO ACTION, CONSTRAINT `panel_people_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `panel_people_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `panel_people_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION);

CREATE INDEX `panelperson_child_id` ON `panel_people` (`child_id`);

CREATE INDEX `panelperson_team_id` ON `panel_people` (`team_id`);

CREATE INDEX `panelperson_practitioner_id` ON `panel_people` (`practitioner_id`);

CREATE UNIQUE INDEX `panelperson_decision_id_part_practitioner_id` ON `panel_people` (`decision_id`, `part`, `practitioner_id`);

CREATE TABLE `referrals` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `referred_on` text NOT NULL, `reason` text NOT NULL, `triaged_on` text NULL, `urgency` text NULL, `triage_note` text NOT NULL DEFAULT (''), `decided_on` text NULL, `outcome` text NULL, `child_id` uuid NOT NULL, `team_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `triager_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `referrals_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `referrals_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `referrals_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `referrals_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `referrals_practitioners_triager` FOREIGN KEY (`triager_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `outcome_has_a_day` CHECK (CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END), CONSTRAINT `triaged_by_somebody` CHECK (CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN triager_id IS NULL THEN 0 ELSE 1 END AND CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN urgency IS NULL THEN 0 ELSE 1 END));

CREATE INDEX `referral_child_id` ON `referrals` (`child_id`);

CREATE INDEX `referral_practitioner_id` ON `referrals` (`practitioner_id`);

CREATE INDEX `referral_agency_id` ON `referrals` (`agency_id`);

CREATE INDEX `referral_triager_id` ON `referrals` (`triager_id`);

CREATE INDEX `referral_team_id_referred_on` ON `referrals` (`team_id`, `referred_on`);

CREATE TABLE availability_requests_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  asked_on TEXT,
  due_on TEXT,
  message TEXT,
  answer TEXT,
  answered_on TEXT,
  hours_per_week INTEGER,
  conditions TEXT,
  proposal_id uuid,
  child_id uuid,
  team_id uuid,
  lead_id uuid,
  agency_id uuid,
  practitioner_id uuid,
  answerer_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER availability_requests_id_stays BEFORE UPDATE ON availability_requests WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER availability_requests_later BEFORE UPDATE ON availability_requests WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER availability_requests_follow_history BEFORE INSERT ON availability_requests WHEN EXISTS (SELECT 1 FROM availability_requests_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER availability_requests_retire_first BEFORE DELETE ON availability_requests WHEN NOT EXISTS (SELECT 1 FROM availability_requests_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER availability_requests_history_no_update BEFORE UPDATE ON availability_requests_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER availability_requests_history_no_delete BEFORE DELETE ON availability_requests_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS availability_requests_keep_history;

CREATE TRIGGER availability_requests_keep_history AFTER UPDATE ON availability_requests
BEGIN
  INSERT INTO availability_requests_history (id, recorded_at, version, asked_on, due_on, message, answer, answered_on, hours_per_week, conditions, proposal_id, child_id, team_id, lead_id, agency_id, practitioner_id, answerer_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.asked_on, OLD.due_on, OLD.message, OLD.answer, OLD.answered_on, OLD.hours_per_week, OLD.conditions, OLD.proposal_id, OLD.child_id, OLD.team_id, OLD.lead_id, OLD.agency_id, OLD.practitioner_id, OLD.answerer_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE competencies_history (
  id uuid,
  recorded_at datetime,
  code TEXT,
  language TEXT,
  level TEXT,
  assessed_on TEXT,
  expires_on TEXT,
  practitioner_id uuid,
  assessor_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER competencies_id_stays BEFORE UPDATE ON competencies WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER competencies_later BEFORE UPDATE ON competencies WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER competencies_follow_history BEFORE INSERT ON competencies WHEN EXISTS (SELECT 1 FROM competencies_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER competencies_retire_first BEFORE DELETE ON competencies WHEN NOT EXISTS (SELECT 1 FROM competencies_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER competencies_history_no_update BEFORE UPDATE ON competencies_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER competencies_history_no_delete BEFORE DELETE ON competencies_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS competencies_keep_history;

CREATE TRIGGER competencies_keep_history AFTER UPDATE ON competencies
BEGIN
  INSERT INTO competencies_history (id, recorded_at, code, language, level, assessed_on, expires_on, practitioner_id, assessor_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.code, OLD.language, OLD.level, OLD.assessed_on, OLD.expires_on, OLD.practitioner_id, OLD.assessor_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE lead_preferences_history (
  id uuid,
  recorded_at datetime,
  given_by TEXT,
  stance TEXT,
  stated_on TEXT,
  words TEXT,
  child_id uuid,
  kin_id uuid,
  whanau_id uuid,
  subject_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER lead_preferences_id_stays BEFORE UPDATE ON lead_preferences WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER lead_preferences_later BEFORE UPDATE ON lead_preferences WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER lead_preferences_follow_history BEFORE INSERT ON lead_preferences WHEN EXISTS (SELECT 1 FROM lead_preferences_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER lead_preferences_retire_first BEFORE DELETE ON lead_preferences WHEN NOT EXISTS (SELECT 1 FROM lead_preferences_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER lead_preferences_history_no_update BEFORE UPDATE ON lead_preferences_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER lead_preferences_history_no_delete BEFORE DELETE ON lead_preferences_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS lead_preferences_keep_history;

CREATE TRIGGER lead_preferences_keep_history AFTER UPDATE ON lead_preferences
BEGIN
  INSERT INTO lead_preferences_history (id, recorded_at, given_by, stance, stated_on, words, child_id, kin_id, whanau_id, subject_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.given_by, OLD.stance, OLD.stated_on, OLD.words, OLD.child_id, OLD.kin_id, OLD.whanau_id, OLD.subject_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE lead_proposals_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  from_on TEXT,
  proposed_on TEXT,
  siblings_reason TEXT,
  preference_reason TEXT,
  confirmed_on TEXT,
  handover_reason TEXT,
  withdrawn_on TEXT,
  withdrawn_because TEXT,
  child_id uuid,
  team_id uuid,
  network_id uuid,
  decision_id uuid,
  lead_id uuid,
  agency_id uuid,
  practitioner_id uuid,
  confirmer_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER lead_proposals_id_stays BEFORE UPDATE ON lead_proposals WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER lead_proposals_later BEFORE UPDATE ON lead_proposals WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER lead_proposals_follow_history BEFORE INSERT ON lead_proposals WHEN EXISTS (SELECT 1 FROM lead_proposals_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER lead_proposals_retire_first BEFORE DELETE ON lead_proposals WHEN NOT EXISTS (SELECT 1 FROM lead_proposals_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER lead_proposals_history_no_update BEFORE UPDATE ON lead_proposals_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER lead_proposals_history_no_delete BEFORE DELETE ON lead_proposals_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS lead_proposals_keep_history;

CREATE TRIGGER lead_proposals_keep_history AFTER UPDATE ON lead_proposals
BEGIN
  INSERT INTO lead_proposals_history (id, recorded_at, version, from_on, proposed_on, siblings_reason, preference_reason, confirmed_on, handover_reason, withdrawn_on, withdrawn_because, child_id, team_id, network_id, decision_id, lead_id, agency_id, practitioner_id, confirmer_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.from_on, OLD.proposed_on, OLD.siblings_reason, OLD.preference_reason, OLD.confirmed_on, OLD.handover_reason, OLD.withdrawn_on, OLD.withdrawn_because, OLD.child_id, OLD.team_id, OLD.network_id, OLD.decision_id, OLD.lead_id, OLD.agency_id, OLD.practitioner_id, OLD.confirmer_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE panel_decisions_history (
  id uuid,
  recorded_at datetime,
  kind TEXT,
  decided_on TEXT,
  rationale TEXT,
  child_id uuid,
  team_id uuid,
  referral_id uuid,
  chosen_id uuid,
  practitioner_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER panel_decisions_id_stays BEFORE UPDATE ON panel_decisions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER panel_decisions_later BEFORE UPDATE ON panel_decisions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER panel_decisions_follow_history BEFORE INSERT ON panel_decisions WHEN EXISTS (SELECT 1 FROM panel_decisions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER panel_decisions_retire_first BEFORE DELETE ON panel_decisions WHEN NOT EXISTS (SELECT 1 FROM panel_decisions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER panel_decisions_history_no_update BEFORE UPDATE ON panel_decisions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER panel_decisions_history_no_delete BEFORE DELETE ON panel_decisions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS panel_decisions_keep_history;

CREATE TRIGGER panel_decisions_keep_history AFTER UPDATE ON panel_decisions
BEGIN
  INSERT INTO panel_decisions_history (id, recorded_at, kind, decided_on, rationale, child_id, team_id, referral_id, chosen_id, practitioner_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.kind, OLD.decided_on, OLD.rationale, OLD.child_id, OLD.team_id, OLD.referral_id, OLD.chosen_id, OLD.practitioner_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE panel_people_history (
  id uuid,
  recorded_at datetime,
  part TEXT,
  note TEXT,
  decision_id uuid,
  child_id uuid,
  team_id uuid,
  practitioner_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER panel_people_id_stays BEFORE UPDATE ON panel_people WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER panel_people_later BEFORE UPDATE ON panel_people WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER panel_people_follow_history BEFORE INSERT ON panel_people WHEN EXISTS (SELECT 1 FROM panel_people_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER panel_people_retire_first BEFORE DELETE ON panel_people WHEN NOT EXISTS (SELECT 1 FROM panel_people_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER panel_people_history_no_update BEFORE UPDATE ON panel_people_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER panel_people_history_no_delete BEFORE DELETE ON panel_people_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS panel_people_keep_history;

CREATE TRIGGER panel_people_keep_history AFTER UPDATE ON panel_people
BEGIN
  INSERT INTO panel_people_history (id, recorded_at, part, note, decision_id, child_id, team_id, practitioner_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.part, OLD.note, OLD.decision_id, OLD.child_id, OLD.team_id, OLD.practitioner_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE referrals_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  referred_on TEXT,
  reason TEXT,
  triaged_on TEXT,
  urgency TEXT,
  triage_note TEXT,
  decided_on TEXT,
  outcome TEXT,
  child_id uuid,
  team_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  triager_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER referrals_id_stays BEFORE UPDATE ON referrals WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER referrals_later BEFORE UPDATE ON referrals WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER referrals_follow_history BEFORE INSERT ON referrals WHEN EXISTS (SELECT 1 FROM referrals_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER referrals_retire_first BEFORE DELETE ON referrals WHEN NOT EXISTS (SELECT 1 FROM referrals_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER referrals_history_no_update BEFORE UPDATE ON referrals_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER referrals_history_no_delete BEFORE DELETE ON referrals_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS referrals_keep_history;

CREATE TRIGGER referrals_keep_history AFTER UPDATE ON referrals
BEGIN
  INSERT INTO referrals_history (id, recorded_at, version, referred_on, reason, triaged_on, urgency, triage_note, decided_on, outcome, child_id, team_id, practitioner_id, agency_id, triager_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.referred_on, OLD.reason, OLD.triaged_on, OLD.urgency, OLD.triage_note, OLD.decided_on, OLD.outcome, OLD.child_id, OLD.team_id, OLD.practitioner_id, OLD.agency_id, OLD.triager_id, NEW.recorded_at, 'CORRECTED');
END;
