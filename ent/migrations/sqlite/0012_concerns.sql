CREATE TABLE `new_notices` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `kind` text NOT NULL, `subject` text NOT NULL DEFAULT (''), `at` datetime NOT NULL, `read_at` datetime NULL, `practitioner_id` uuid NOT NULL, `break_glass_id` uuid NULL, `child_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `notices_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `notices_break_glass_break_glass` FOREIGN KEY (`break_glass_id`) REFERENCES `break_glass` (`id`) ON DELETE NO ACTION, CONSTRAINT `notices_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION);

INSERT INTO `new_notices` (`id`, `recorded_at`, `kind`, `at`, `read_at`, `practitioner_id`, `break_glass_id`, `child_id`) SELECT `id`, `recorded_at`, `kind`, `at`, `read_at`, `practitioner_id`, `break_glass_id`, `child_id` FROM `notices`;

DROP TABLE `notices`;

ALTER TABLE `new_notices` RENAME TO `notices`;

CREATE INDEX `notice_break_glass_id` ON `notices` (`break_glass_id`);

CREATE INDEX `notice_child_id` ON `notices` (`child_id`);

CREATE INDEX `notice_practitioner_id_at` ON `notices` (`practitioner_id`, `at`);

CREATE TABLE `concerns` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `together_id` uuid NOT NULL, `severity` text NOT NULL, `text` text NOT NULL, `observation_ids` json NULL, `raised_on` text NOT NULL, `next_action` text NOT NULL DEFAULT (''), `next_action_on` text NULL, `unowned_since` text NULL, `escalated_at` datetime NULL, `closed_on` text NULL, `outcome` text NULL, `rationale` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `follows_id` uuid NULL, `team_concern_id` uuid NULL, `owner_id` uuid NULL, `assignee_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `concerns_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `concerns_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `concerns_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `concerns_concerns_followed_by` FOREIGN KEY (`follows_id`) REFERENCES `concerns` (`id`) ON DELETE NO ACTION, CONSTRAINT `concerns_team_concerns_team_concern` FOREIGN KEY (`team_concern_id`) REFERENCES `team_concerns` (`id`) ON DELETE NO ACTION, CONSTRAINT `concerns_practitioners_owner` FOREIGN KEY (`owner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `concerns_practitioners_assignee` FOREIGN KEY (`assignee_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `action_is_whole` CHECK (CASE WHEN next_action_on IS NULL THEN 0 ELSE 1 END = CASE WHEN next_action = '' THEN 0 ELSE 1 END), CONSTRAINT `close_is_whole` CHECK (CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END), CONSTRAINT `closed_needs_nobody` CHECK (closed_on IS NULL OR unowned_since IS NULL), CONSTRAINT `closed_says_why` CHECK (closed_on IS NULL OR rationale <> ''));

CREATE INDEX `concern_practitioner_id` ON `concerns` (`practitioner_id`);

CREATE INDEX `concern_agency_id` ON `concerns` (`agency_id`);

CREATE INDEX `concern_together_id` ON `concerns` (`together_id`);

CREATE INDEX `concern_follows_id` ON `concerns` (`follows_id`);

CREATE INDEX `concern_team_concern_id` ON `concerns` (`team_concern_id`);

CREATE INDEX `concern_owner_id` ON `concerns` (`owner_id`);

CREATE INDEX `concern_assignee_id` ON `concerns` (`assignee_id`);

CREATE INDEX `concern_child_id_raised_on` ON `concerns` (`child_id`, `raised_on`);

CREATE TABLE `concern_steps` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `kind` text NOT NULL, `at` datetime NOT NULL, `on_date` text NOT NULL, `severity` text NOT NULL DEFAULT (''), `text` text NOT NULL DEFAULT (''), `due_on` text NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `concern_id` uuid NOT NULL, `whom_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `concern_steps_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `concern_steps_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `concern_steps_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `concern_steps_concerns_concern` FOREIGN KEY (`concern_id`) REFERENCES `concerns` (`id`) ON DELETE NO ACTION, CONSTRAINT `concern_steps_practitioners_whom` FOREIGN KEY (`whom_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION);

CREATE INDEX `concernstep_child_id` ON `concern_steps` (`child_id`);

CREATE INDEX `concernstep_practitioner_id` ON `concern_steps` (`practitioner_id`);

CREATE INDEX `concernstep_agency_id` ON `concern_steps` (`agency_id`);

CREATE INDEX `concernstep_whom_id` ON `concern_steps` (`whom_id`);

CREATE INDEX `concernstep_concern_id_kind` ON `concern_steps` (`concern_id`, `kind`);

CREATE TABLE `observations` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `text` text NOT NULL, `seen_on` text NOT NULL, `setting` text NOT NULL DEFAULT (''), `domain` text NOT NULL DEFAULT (''), `firsthand` bool NOT NULL DEFAULT (true), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `observations_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `observations_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `observations_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION);

CREATE INDEX `observation_practitioner_id` ON `observations` (`practitioner_id`);

CREATE INDEX `observation_agency_id` ON `observations` (`agency_id`);

CREATE INDEX `observation_child_id_seen_on` ON `observations` (`child_id`, `seen_on`);

CREATE TABLE `observation_links` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `kind` text NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `observation_id` uuid NOT NULL, `other_id` uuid NOT NULL, `other_child_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `observation_links_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `observation_links_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `observation_links_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `observation_links_observations_observation` FOREIGN KEY (`observation_id`) REFERENCES `observations` (`id`) ON DELETE NO ACTION, CONSTRAINT `observation_links_observations_other` FOREIGN KEY (`other_id`) REFERENCES `observations` (`id`) ON DELETE NO ACTION, CONSTRAINT `observation_links_children_other_child` FOREIGN KEY (`other_child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `not_with_itself` CHECK (observation_id <> other_id));

CREATE INDEX `observationlink_child_id` ON `observation_links` (`child_id`);

CREATE INDEX `observationlink_practitioner_id` ON `observation_links` (`practitioner_id`);

CREATE INDEX `observationlink_agency_id` ON `observation_links` (`agency_id`);

CREATE INDEX `observationlink_other_id` ON `observation_links` (`other_id`);

CREATE INDEX `observationlink_other_child_id` ON `observation_links` (`other_child_id`);

CREATE INDEX `observationlink_observation_id_other_id` ON `observation_links` (`observation_id`, `other_id`);

CREATE TABLE `team_concerns` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `about` text NOT NULL, `text` text NOT NULL, `severity` text NOT NULL, `raised_on` text NOT NULL, `outcome` text NULL, `note` text NOT NULL DEFAULT (''), `triaged_on` text NULL, `team_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `child_id` uuid NULL, `triaged_by_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `team_concerns_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `team_concerns_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `team_concerns_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `team_concerns_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `team_concerns_practitioners_triaged_by` FOREIGN KEY (`triaged_by_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `attached_says_to_whom` CHECK (outcome IS NULL OR CASE WHEN outcome = 'ATTACHED' THEN 1 ELSE 0 END = CASE WHEN child_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT `triage_is_whole` CHECK (CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END AND CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN triaged_by_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX `teamconcern_practitioner_id` ON `team_concerns` (`practitioner_id`);

CREATE INDEX `teamconcern_agency_id` ON `team_concerns` (`agency_id`);

CREATE INDEX `teamconcern_child_id` ON `team_concerns` (`child_id`);

CREATE INDEX `teamconcern_triaged_by_id` ON `team_concerns` (`triaged_by_id`);

CREATE INDEX `teamconcern_team_id_raised_on` ON `team_concerns` (`team_id`, `raised_on`);

CREATE TABLE `update_requests` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `question` text NOT NULL, `asked_on` text NOT NULL, `due_on` text NOT NULL, `answered_on` text NULL, `answer` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `to_practitioner_id` uuid NOT NULL, `to_agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `update_requests_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `update_requests_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `update_requests_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `update_requests_practitioners_to_practitioner` FOREIGN KEY (`to_practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `update_requests_agencies_to_agency` FOREIGN KEY (`to_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `answer_is_whole` CHECK (CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answer = '' THEN 0 ELSE 1 END), CONSTRAINT `due_not_before_asked` CHECK (due_on >= asked_on));

CREATE INDEX `updaterequest_practitioner_id` ON `update_requests` (`practitioner_id`);

CREATE INDEX `updaterequest_agency_id` ON `update_requests` (`agency_id`);

CREATE INDEX `updaterequest_to_agency_id` ON `update_requests` (`to_agency_id`);

CREATE INDEX `updaterequest_child_id_asked_on` ON `update_requests` (`child_id`, `asked_on`);

CREATE INDEX `updaterequest_to_practitioner_id_due_on` ON `update_requests` (`to_practitioner_id`, `due_on`);

CREATE TRIGGER notices_id_stays BEFORE UPDATE ON notices WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER notices_later BEFORE UPDATE ON notices WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER notices_follow_history BEFORE INSERT ON notices WHEN EXISTS (SELECT 1 FROM notices_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER notices_retire_first BEFORE DELETE ON notices WHEN NOT EXISTS (SELECT 1 FROM notices_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER notices_keep_history AFTER UPDATE ON notices
BEGIN
  INSERT INTO notices_history (id, recorded_at, kind, at, read_at, practitioner_id, break_glass_id, child_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.kind, OLD.at, OLD.read_at, OLD.practitioner_id, OLD.break_glass_id, OLD.child_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE concerns_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  together_id uuid,
  severity TEXT,
  text TEXT,
  observation_ids json,
  raised_on TEXT,
  next_action TEXT,
  next_action_on TEXT,
  unowned_since TEXT,
  escalated_at datetime,
  closed_on TEXT,
  outcome TEXT,
  rationale TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  follows_id uuid,
  team_concern_id uuid,
  owner_id uuid,
  assignee_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER concerns_id_stays BEFORE UPDATE ON concerns WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER concerns_later BEFORE UPDATE ON concerns WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER concerns_follow_history BEFORE INSERT ON concerns WHEN EXISTS (SELECT 1 FROM concerns_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER concerns_retire_first BEFORE DELETE ON concerns WHEN NOT EXISTS (SELECT 1 FROM concerns_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER concerns_history_no_update BEFORE UPDATE ON concerns_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER concerns_history_no_delete BEFORE DELETE ON concerns_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS concerns_keep_history;

CREATE TRIGGER concerns_keep_history AFTER UPDATE ON concerns
BEGIN
  INSERT INTO concerns_history (id, recorded_at, version, together_id, severity, text, observation_ids, raised_on, next_action, next_action_on, unowned_since, escalated_at, closed_on, outcome, rationale, child_id, practitioner_id, agency_id, follows_id, team_concern_id, owner_id, assignee_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.together_id, OLD.severity, OLD.text, OLD.observation_ids, OLD.raised_on, OLD.next_action, OLD.next_action_on, OLD.unowned_since, OLD.escalated_at, OLD.closed_on, OLD.outcome, OLD.rationale, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.follows_id, OLD.team_concern_id, OLD.owner_id, OLD.assignee_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE concern_steps_history (
  id uuid,
  recorded_at datetime,
  kind TEXT,
  at datetime,
  on_date TEXT,
  severity TEXT,
  text TEXT,
  due_on TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  concern_id uuid,
  whom_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER concern_steps_id_stays BEFORE UPDATE ON concern_steps WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER concern_steps_later BEFORE UPDATE ON concern_steps WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER concern_steps_follow_history BEFORE INSERT ON concern_steps WHEN EXISTS (SELECT 1 FROM concern_steps_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER concern_steps_retire_first BEFORE DELETE ON concern_steps WHEN NOT EXISTS (SELECT 1 FROM concern_steps_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER concern_steps_history_no_update BEFORE UPDATE ON concern_steps_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER concern_steps_history_no_delete BEFORE DELETE ON concern_steps_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS concern_steps_keep_history;

CREATE TRIGGER concern_steps_keep_history AFTER UPDATE ON concern_steps
BEGIN
  INSERT INTO concern_steps_history (id, recorded_at, kind, at, on_date, severity, text, due_on, child_id, practitioner_id, agency_id, concern_id, whom_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.kind, OLD.at, OLD.on_date, OLD.severity, OLD.text, OLD.due_on, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.concern_id, OLD.whom_id, NEW.recorded_at, 'CORRECTED');
END;

ALTER TABLE notices_history ADD COLUMN subject TEXT;

DROP TRIGGER IF EXISTS notices_keep_history;

CREATE TRIGGER notices_keep_history AFTER UPDATE ON notices
BEGIN
  INSERT INTO notices_history (id, recorded_at, kind, subject, at, read_at, practitioner_id, break_glass_id, child_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.kind, OLD.subject, OLD.at, OLD.read_at, OLD.practitioner_id, OLD.break_glass_id, OLD.child_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE observations_history (
  id uuid,
  recorded_at datetime,
  text TEXT,
  seen_on TEXT,
  setting TEXT,
  domain TEXT,
  firsthand bool,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER observations_id_stays BEFORE UPDATE ON observations WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER observations_later BEFORE UPDATE ON observations WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER observations_follow_history BEFORE INSERT ON observations WHEN EXISTS (SELECT 1 FROM observations_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER observations_retire_first BEFORE DELETE ON observations WHEN NOT EXISTS (SELECT 1 FROM observations_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER observations_history_no_update BEFORE UPDATE ON observations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER observations_history_no_delete BEFORE DELETE ON observations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS observations_keep_history;

CREATE TRIGGER observations_keep_history AFTER UPDATE ON observations
BEGIN
  INSERT INTO observations_history (id, recorded_at, text, seen_on, setting, domain, firsthand, child_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.text, OLD.seen_on, OLD.setting, OLD.domain, OLD.firsthand, OLD.child_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE observation_links_history (
  id uuid,
  recorded_at datetime,
  kind TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  observation_id uuid,
  other_id uuid,
  other_child_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER observation_links_id_stays BEFORE UPDATE ON observation_links WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER observation_links_later BEFORE UPDATE ON observation_links WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER observation_links_follow_history BEFORE INSERT ON observation_links WHEN EXISTS (SELECT 1 FROM observation_links_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER observation_links_retire_first BEFORE DELETE ON observation_links WHEN NOT EXISTS (SELECT 1 FROM observation_links_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER observation_links_history_no_update BEFORE UPDATE ON observation_links_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER observation_links_history_no_delete BEFORE DELETE ON observation_links_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS observation_links_keep_history;

CREATE TRIGGER observation_links_keep_history AFTER UPDATE ON observation_links
BEGIN
  INSERT INTO observation_links_history (id, recorded_at, kind, child_id, practitioner_id, agency_id, observation_id, other_id, other_child_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.kind, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.observation_id, OLD.other_id, OLD.other_child_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE team_concerns_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  about TEXT,
  text TEXT,
  severity TEXT,
  raised_on TEXT,
  outcome TEXT,
  note TEXT,
  triaged_on TEXT,
  team_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  child_id uuid,
  triaged_by_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER team_concerns_id_stays BEFORE UPDATE ON team_concerns WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER team_concerns_later BEFORE UPDATE ON team_concerns WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER team_concerns_follow_history BEFORE INSERT ON team_concerns WHEN EXISTS (SELECT 1 FROM team_concerns_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER team_concerns_retire_first BEFORE DELETE ON team_concerns WHEN NOT EXISTS (SELECT 1 FROM team_concerns_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER team_concerns_history_no_update BEFORE UPDATE ON team_concerns_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER team_concerns_history_no_delete BEFORE DELETE ON team_concerns_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS team_concerns_keep_history;

CREATE TRIGGER team_concerns_keep_history AFTER UPDATE ON team_concerns
BEGIN
  INSERT INTO team_concerns_history (id, recorded_at, version, about, text, severity, raised_on, outcome, note, triaged_on, team_id, practitioner_id, agency_id, child_id, triaged_by_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.about, OLD.text, OLD.severity, OLD.raised_on, OLD.outcome, OLD.note, OLD.triaged_on, OLD.team_id, OLD.practitioner_id, OLD.agency_id, OLD.child_id, OLD.triaged_by_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE update_requests_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  question TEXT,
  asked_on TEXT,
  due_on TEXT,
  answered_on TEXT,
  answer TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  to_practitioner_id uuid,
  to_agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER update_requests_id_stays BEFORE UPDATE ON update_requests WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER update_requests_later BEFORE UPDATE ON update_requests WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER update_requests_follow_history BEFORE INSERT ON update_requests WHEN EXISTS (SELECT 1 FROM update_requests_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER update_requests_retire_first BEFORE DELETE ON update_requests WHEN NOT EXISTS (SELECT 1 FROM update_requests_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER update_requests_history_no_update BEFORE UPDATE ON update_requests_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER update_requests_history_no_delete BEFORE DELETE ON update_requests_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS update_requests_keep_history;

CREATE TRIGGER update_requests_keep_history AFTER UPDATE ON update_requests
BEGIN
  INSERT INTO update_requests_history (id, recorded_at, version, question, asked_on, due_on, answered_on, answer, child_id, practitioner_id, agency_id, to_practitioner_id, to_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.question, OLD.asked_on, OLD.due_on, OLD.answered_on, OLD.answer, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.to_practitioner_id, OLD.to_agency_id, NEW.recorded_at, 'CORRECTED');
END;
