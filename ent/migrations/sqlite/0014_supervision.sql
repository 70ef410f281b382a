-- Supervision that is arranged and held, training with its expiry, safety checks, development plans, and who wants to take part.

ALTER TABLE supervisions ADD COLUMN version integer NOT NULL DEFAULT (1);

ALTER TABLE supervisions ADD COLUMN kind text NOT NULL DEFAULT ('SUPERVISOR');

ALTER TABLE supervisions ADD COLUMN frequency_days integer NULL;

ALTER TABLE supervisions ADD COLUMN end_reason text NOT NULL DEFAULT ('');

ALTER TABLE supervisions ADD COLUMN agency_id uuid NULL CONSTRAINT supervisions_agencies_agency REFERENCES agencies (id) ON DELETE NO ACTION;

ALTER TABLE supervisions ADD COLUMN recorder_id uuid NULL CONSTRAINT supervisions_practitioners_recorder REFERENCES practitioners (id) ON DELETE NO ACTION;

DROP INDEX supervision_supervisor_id_practitioner_id_from_on;

CREATE UNIQUE INDEX `supervision_supervisor_id_practitioner_id_from_on` ON `supervisions` (`supervisor_id`, `practitioner_id`, `from_on`) WHERE agency_id IS NULL;

CREATE TABLE `development_plans` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `aims` text NOT NULL, `reviewed_on` text NOT NULL, `next_review_on` text NOT NULL, `practitioner_id` uuid NOT NULL, `recorder_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `development_plans_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `development_plans_practitioners_recorder` FOREIGN KEY (`recorder_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `development_plans_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `next_comes_later` CHECK (next_review_on > reviewed_on));

CREATE INDEX `developmentplan_agency_id` ON `development_plans` (`agency_id`);

CREATE INDEX `developmentplan_practitioner_id_id` ON `development_plans` (`practitioner_id`, `id`);

CREATE UNIQUE INDEX `developmentplan_practitioner_id_agency_id` ON `development_plans` (`practitioner_id`, `agency_id`);

CREATE TABLE `expressions_of_interest` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `words` text NOT NULL, `expressed_on` text NOT NULL, `decided_on` text NULL, `decision` text NULL, `reason` text NOT NULL DEFAULT (''), `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `team_id` uuid NOT NULL, `decider_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `expressions_of_interest_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `expressions_of_interest_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `expressions_of_interest_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `expressions_of_interest_practitioners_decider` FOREIGN KEY (`decider_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `decision_is_somebodys` CHECK (CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END = CASE WHEN decider_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT `decision_is_whole` CHECK (CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END = CASE WHEN decision IS NULL THEN 0 ELSE 1 END));

CREATE INDEX `expressionofinterest_agency_id` ON `expressions_of_interest` (`agency_id`);

CREATE INDEX `expressionofinterest_team_id` ON `expressions_of_interest` (`team_id`);

CREATE INDEX `expressionofinterest_practitioner_id_id` ON `expressions_of_interest` (`practitioner_id`, `id`);

CREATE TABLE `safety_checks` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `kind` text NOT NULL, `checked_on` text NOT NULL, `expires_on` text NOT NULL, `practitioner_id` uuid NOT NULL, `recorder_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `safety_checks_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `safety_checks_practitioners_recorder` FOREIGN KEY (`recorder_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `safety_checks_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `expires_later` CHECK (expires_on > checked_on));

CREATE INDEX `safetycheck_agency_id` ON `safety_checks` (`agency_id`);

CREATE INDEX `safetycheck_practitioner_id_id` ON `safety_checks` (`practitioner_id`, `id`);

CREATE UNIQUE INDEX `safetycheck_practitioner_id_agency_id_kind_checked_on` ON `safety_checks` (`practitioner_id`, `agency_id`, `kind`, `checked_on`);

CREATE TABLE `supervision_sessions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `held_on` text NOT NULL, `minutes` integer NOT NULL, `reflection_minutes` integer NOT NULL, `agreed` text NOT NULL, `next_on` text NULL, `practitioner_id` uuid NOT NULL, `recorder_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `supervision_id` uuid NOT NULL, `supervisor_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `supervision_sessions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `supervision_sessions_practitioners_recorder` FOREIGN KEY (`recorder_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `supervision_sessions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `supervision_sessions_supervisions_supervision` FOREIGN KEY (`supervision_id`) REFERENCES `supervisions` (`id`) ON DELETE NO ACTION, CONSTRAINT `supervision_sessions_practitioners_supervisor` FOREIGN KEY (`supervisor_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `next_comes_later` CHECK (next_on IS NULL OR next_on > held_on), CONSTRAINT `reflection_is_part_of_it` CHECK (reflection_minutes >= 0 AND reflection_minutes <= minutes), CONSTRAINT `session_takes_time` CHECK (minutes > 0));

CREATE INDEX `supervisionsession_agency_id` ON `supervision_sessions` (`agency_id`);

CREATE INDEX `supervisionsession_practitioner_id_id` ON `supervision_sessions` (`practitioner_id`, `id`);

CREATE INDEX `supervisionsession_supervisor_id` ON `supervision_sessions` (`supervisor_id`);

CREATE UNIQUE INDEX `supervisionsession_supervision_id_held_on` ON `supervision_sessions` (`supervision_id`, `held_on`);

CREATE TABLE `training_completions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `completed_on` text NOT NULL, `expires_on` text NULL, `practitioner_id` uuid NOT NULL, `recorder_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `module_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `training_completions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `training_completions_practitioners_recorder` FOREIGN KEY (`recorder_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `training_completions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `training_completions_training_modules_module` FOREIGN KEY (`module_id`) REFERENCES `training_modules` (`id`) ON DELETE NO ACTION, CONSTRAINT `expires_later` CHECK (expires_on IS NULL OR expires_on > completed_on));

CREATE INDEX `trainingcompletion_agency_id` ON `training_completions` (`agency_id`);

CREATE INDEX `trainingcompletion_practitioner_id_id` ON `training_completions` (`practitioner_id`, `id`);

CREATE INDEX `trainingcompletion_module_id` ON `training_completions` (`module_id`);

CREATE UNIQUE INDEX `trainingcompletion_once` ON `training_completions` (`practitioner_id`, `agency_id`, `module_id`, `completed_on`);

CREATE TABLE `training_modules` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `version` integer NOT NULL DEFAULT (1), `name` text NOT NULL, `name_mi` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `required_for` json NOT NULL, `valid_for_days` integer NULL, `end_reason` text NOT NULL DEFAULT (''), `team_id` uuid NOT NULL, `recorder_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `training_modules_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `training_modules_practitioners_recorder` FOREIGN KEY (`recorder_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `end_is_whole` CHECK (CASE WHEN until_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END), CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT `valid_for_some_days` CHECK (valid_for_days IS NULL OR valid_for_days > 0));

CREATE INDEX `trainingmodule_team_id` ON `training_modules` (`team_id`);

CREATE TABLE `training_needs` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `need` text NOT NULL, `noted_on` text NOT NULL, `ended_on` text NULL, `end_note` text NOT NULL DEFAULT (''), `practitioner_id` uuid NOT NULL, `recorder_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `plan_id` uuid NOT NULL, `module_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `training_needs_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `training_needs_practitioners_recorder` FOREIGN KEY (`recorder_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `training_needs_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `training_needs_development_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `development_plans` (`id`) ON DELETE NO ACTION, CONSTRAINT `training_needs_training_modules_module` FOREIGN KEY (`module_id`) REFERENCES `training_modules` (`id`) ON DELETE NO ACTION, CONSTRAINT `end_is_whole` CHECK (CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_note = '' THEN 0 ELSE 1 END));

CREATE INDEX `trainingneed_agency_id` ON `training_needs` (`agency_id`);

CREATE INDEX `trainingneed_practitioner_id_id` ON `training_needs` (`practitioner_id`, `id`);

CREATE INDEX `trainingneed_plan_id` ON `training_needs` (`plan_id`);

CREATE TABLE development_plans_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  aims TEXT,
  reviewed_on TEXT,
  next_review_on TEXT,
  practitioner_id uuid,
  recorder_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER development_plans_id_stays BEFORE UPDATE ON development_plans WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER development_plans_later BEFORE UPDATE ON development_plans WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER development_plans_follow_history BEFORE INSERT ON development_plans WHEN EXISTS (SELECT 1 FROM development_plans_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER development_plans_retire_first BEFORE DELETE ON development_plans WHEN NOT EXISTS (SELECT 1 FROM development_plans_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER development_plans_history_no_update BEFORE UPDATE ON development_plans_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER development_plans_history_no_delete BEFORE DELETE ON development_plans_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS development_plans_keep_history;

CREATE TRIGGER development_plans_keep_history AFTER UPDATE ON development_plans
BEGIN
  INSERT INTO development_plans_history (id, recorded_at, version, aims, reviewed_on, next_review_on, practitioner_id, recorder_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.aims, OLD.reviewed_on, OLD.next_review_on, OLD.practitioner_id, OLD.recorder_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE expressions_of_interest_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  words TEXT,
  expressed_on TEXT,
  decided_on TEXT,
  decision TEXT,
  reason TEXT,
  practitioner_id uuid,
  agency_id uuid,
  team_id uuid,
  decider_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER expressions_of_interest_id_stays BEFORE UPDATE ON expressions_of_interest WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER expressions_of_interest_later BEFORE UPDATE ON expressions_of_interest WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER expressions_of_interest_follow_history BEFORE INSERT ON expressions_of_interest WHEN EXISTS (SELECT 1 FROM expressions_of_interest_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER expressions_of_interest_retire_first BEFORE DELETE ON expressions_of_interest WHEN NOT EXISTS (SELECT 1 FROM expressions_of_interest_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER expressions_of_interest_history_no_update BEFORE UPDATE ON expressions_of_interest_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER expressions_of_interest_history_no_delete BEFORE DELETE ON expressions_of_interest_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS expressions_of_interest_keep_history;

CREATE TRIGGER expressions_of_interest_keep_history AFTER UPDATE ON expressions_of_interest
BEGIN
  INSERT INTO expressions_of_interest_history (id, recorded_at, version, words, expressed_on, decided_on, decision, reason, practitioner_id, agency_id, team_id, decider_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.words, OLD.expressed_on, OLD.decided_on, OLD.decision, OLD.reason, OLD.practitioner_id, OLD.agency_id, OLD.team_id, OLD.decider_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE safety_checks_history (
  id uuid,
  recorded_at datetime,
  kind TEXT,
  checked_on TEXT,
  expires_on TEXT,
  practitioner_id uuid,
  recorder_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER safety_checks_id_stays BEFORE UPDATE ON safety_checks WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER safety_checks_later BEFORE UPDATE ON safety_checks WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER safety_checks_follow_history BEFORE INSERT ON safety_checks WHEN EXISTS (SELECT 1 FROM safety_checks_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER safety_checks_retire_first BEFORE DELETE ON safety_checks WHEN NOT EXISTS (SELECT 1 FROM safety_checks_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER safety_checks_history_no_update BEFORE UPDATE ON safety_checks_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER safety_checks_history_no_delete BEFORE DELETE ON safety_checks_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS safety_checks_keep_history;

CREATE TRIGGER safety_checks_keep_history AFTER UPDATE ON safety_checks
BEGIN
  INSERT INTO safety_checks_history (id, recorded_at, kind, checked_on, expires_on, practitioner_id, recorder_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.kind, OLD.checked_on, OLD.expires_on, OLD.practitioner_id, OLD.recorder_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

ALTER TABLE supervisions_history ADD COLUMN version INTEGER;

ALTER TABLE supervisions_history ADD COLUMN kind TEXT;

ALTER TABLE supervisions_history ADD COLUMN frequency_days INTEGER;

ALTER TABLE supervisions_history ADD COLUMN end_reason TEXT;

ALTER TABLE supervisions_history ADD COLUMN agency_id uuid;

ALTER TABLE supervisions_history ADD COLUMN recorder_id uuid;

DROP TRIGGER IF EXISTS supervisions_keep_history;

CREATE TRIGGER supervisions_keep_history AFTER UPDATE ON supervisions
BEGIN
  INSERT INTO supervisions_history (id, recorded_at, from_on, until_on, version, kind, frequency_days, end_reason, supervisor_id, practitioner_id, agency_id, recorder_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.version, OLD.kind, OLD.frequency_days, OLD.end_reason, OLD.supervisor_id, OLD.practitioner_id, OLD.agency_id, OLD.recorder_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE supervision_sessions_history (
  id uuid,
  recorded_at datetime,
  held_on TEXT,
  minutes INTEGER,
  reflection_minutes INTEGER,
  agreed TEXT,
  next_on TEXT,
  practitioner_id uuid,
  recorder_id uuid,
  agency_id uuid,
  supervision_id uuid,
  supervisor_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER supervision_sessions_id_stays BEFORE UPDATE ON supervision_sessions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER supervision_sessions_later BEFORE UPDATE ON supervision_sessions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER supervision_sessions_follow_history BEFORE INSERT ON supervision_sessions WHEN EXISTS (SELECT 1 FROM supervision_sessions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER supervision_sessions_retire_first BEFORE DELETE ON supervision_sessions WHEN NOT EXISTS (SELECT 1 FROM supervision_sessions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER supervision_sessions_history_no_update BEFORE UPDATE ON supervision_sessions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER supervision_sessions_history_no_delete BEFORE DELETE ON supervision_sessions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS supervision_sessions_keep_history;

CREATE TRIGGER supervision_sessions_keep_history AFTER UPDATE ON supervision_sessions
BEGIN
  INSERT INTO supervision_sessions_history (id, recorded_at, held_on, minutes, reflection_minutes, agreed, next_on, practitioner_id, recorder_id, agency_id, supervision_id, supervisor_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.held_on, OLD.minutes, OLD.reflection_minutes, OLD.agreed, OLD.next_on, OLD.practitioner_id, OLD.recorder_id, OLD.agency_id, OLD.supervision_id, OLD.supervisor_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE training_completions_history (
  id uuid,
  recorded_at datetime,
  completed_on TEXT,
  expires_on TEXT,
  practitioner_id uuid,
  recorder_id uuid,
  agency_id uuid,
  module_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER training_completions_id_stays BEFORE UPDATE ON training_completions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER training_completions_later BEFORE UPDATE ON training_completions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER training_completions_follow_history BEFORE INSERT ON training_completions WHEN EXISTS (SELECT 1 FROM training_completions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER training_completions_retire_first BEFORE DELETE ON training_completions WHEN NOT EXISTS (SELECT 1 FROM training_completions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER training_completions_history_no_update BEFORE UPDATE ON training_completions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER training_completions_history_no_delete BEFORE DELETE ON training_completions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS training_completions_keep_history;

CREATE TRIGGER training_completions_keep_history AFTER UPDATE ON training_completions
BEGIN
  INSERT INTO training_completions_history (id, recorded_at, completed_on, expires_on, practitioner_id, recorder_id, agency_id, module_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.completed_on, OLD.expires_on, OLD.practitioner_id, OLD.recorder_id, OLD.agency_id, OLD.module_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE training_modules_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  version INTEGER,
  name TEXT,
  name_mi TEXT,
  kind TEXT,
  required_for json,
  valid_for_days INTEGER,
  end_reason TEXT,
  team_id uuid,
  recorder_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER training_modules_id_stays BEFORE UPDATE ON training_modules WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER training_modules_later BEFORE UPDATE ON training_modules WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER training_modules_follow_history BEFORE INSERT ON training_modules WHEN EXISTS (SELECT 1 FROM training_modules_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER training_modules_retire_first BEFORE DELETE ON training_modules WHEN NOT EXISTS (SELECT 1 FROM training_modules_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER training_modules_history_no_update BEFORE UPDATE ON training_modules_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER training_modules_history_no_delete BEFORE DELETE ON training_modules_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS training_modules_keep_history;

CREATE TRIGGER training_modules_keep_history AFTER UPDATE ON training_modules
BEGIN
  INSERT INTO training_modules_history (id, recorded_at, from_on, until_on, version, name, name_mi, kind, required_for, valid_for_days, end_reason, team_id, recorder_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.version, OLD.name, OLD.name_mi, OLD.kind, OLD.required_for, OLD.valid_for_days, OLD.end_reason, OLD.team_id, OLD.recorder_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE training_needs_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  need TEXT,
  noted_on TEXT,
  ended_on TEXT,
  end_note TEXT,
  practitioner_id uuid,
  recorder_id uuid,
  agency_id uuid,
  plan_id uuid,
  module_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER training_needs_id_stays BEFORE UPDATE ON training_needs WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER training_needs_later BEFORE UPDATE ON training_needs WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER training_needs_follow_history BEFORE INSERT ON training_needs WHEN EXISTS (SELECT 1 FROM training_needs_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER training_needs_retire_first BEFORE DELETE ON training_needs WHEN NOT EXISTS (SELECT 1 FROM training_needs_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER training_needs_history_no_update BEFORE UPDATE ON training_needs_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER training_needs_history_no_delete BEFORE DELETE ON training_needs_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS training_needs_keep_history;

CREATE TRIGGER training_needs_keep_history AFTER UPDATE ON training_needs
BEGIN
  INSERT INTO training_needs_history (id, recorded_at, version, need, noted_on, ended_on, end_note, practitioner_id, recorder_id, agency_id, plan_id, module_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.need, OLD.noted_on, OLD.ended_on, OLD.end_note, OLD.practitioner_id, OLD.recorder_id, OLD.agency_id, OLD.plan_id, OLD.module_id, NEW.recorded_at, 'CORRECTED');
END;
