CREATE TABLE `new_assessments` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `started_on` text NOT NULL, `due_on` text NOT NULL, `completed_on` text NULL, `summary` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, `instrument` text NOT NULL DEFAULT (''), `again` text NOT NULL DEFAULT (''), PRIMARY KEY (`id`), CONSTRAINT `assessments_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessments_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessments_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessments_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `completed_not_before_start` CHECK (completed_on IS NULL OR completed_on >= started_on), CONSTRAINT `completed_says_what_it_found` CHECK (completed_on IS NULL OR summary <> ''), CONSTRAINT `due_not_before_start` CHECK (due_on >= started_on));

INSERT INTO `new_assessments` (`id`, `recorded_at`, `version`, `started_on`, `due_on`, `completed_on`, `summary`, `child_id`, `practitioner_id`, `agency_id`, `network_id`) SELECT `id`, `recorded_at`, `version`, `started_on`, `due_on`, `completed_on`, `summary`, `child_id`, `practitioner_id`, `agency_id`, `network_id` FROM `assessments`;

DROP TABLE `assessments`;

ALTER TABLE `new_assessments` RENAME TO `assessments`;

CREATE INDEX `assessment_practitioner_id` ON `assessments` (`practitioner_id`);

CREATE INDEX `assessment_agency_id` ON `assessments` (`agency_id`);

CREATE INDEX `assessment_child_id_id` ON `assessments` (`child_id`, `id`);

CREATE INDEX `assessment_network_id` ON `assessments` (`network_id`);

CREATE TABLE `activity_conflicts` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `reason` text NOT NULL, `noticed_on` text NOT NULL, `settled_on` text NULL, `settlement` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `activity_id` uuid NOT NULL, `other_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `activity_conflicts_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `activity_conflicts_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `activity_conflicts_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `activity_conflicts_activities_activity` FOREIGN KEY (`activity_id`) REFERENCES `activities` (`id`) ON DELETE NO ACTION, CONSTRAINT `activity_conflicts_activities_other` FOREIGN KEY (`other_id`) REFERENCES `activities` (`id`) ON DELETE NO ACTION, CONSTRAINT `conflict_of_two_activities` CHECK (activity_id <> other_id), CONSTRAINT `conflict_says_why` CHECK (reason <> ''), CONSTRAINT `settled_not_before_noticed` CHECK (settled_on IS NULL OR settled_on >= noticed_on), CONSTRAINT `settled_says_how` CHECK (CASE WHEN settled_on IS NULL THEN 0 ELSE 1 END = CASE WHEN settlement = '' THEN 0 ELSE 1 END));

CREATE INDEX `activityconflict_practitioner_id` ON `activity_conflicts` (`practitioner_id`);

CREATE INDEX `activityconflict_agency_id` ON `activity_conflicts` (`agency_id`);

CREATE INDEX `activityconflict_child_id` ON `activity_conflicts` (`child_id`);

CREATE INDEX `activityconflict_activity_id` ON `activity_conflicts` (`activity_id`);

CREATE INDEX `activityconflict_other_id` ON `activity_conflicts` (`other_id`);

CREATE TRIGGER assessments_id_stays BEFORE UPDATE ON assessments WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER assessments_later BEFORE UPDATE ON assessments WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER assessments_follow_history BEFORE INSERT ON assessments WHEN EXISTS (SELECT 1 FROM assessments_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER assessments_retire_first BEFORE DELETE ON assessments WHEN NOT EXISTS (SELECT 1 FROM assessments_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER assessments_finding_added AFTER INSERT ON assessments
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER assessments_finding_was AFTER UPDATE ON assessments
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER assessments_finding_became AFTER UPDATE ON assessments
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER assessments_finding_gone AFTER DELETE ON assessments
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TABLE activity_conflicts_history (
  id uuid,
  recorded_at datetime,
  reason TEXT,
  noticed_on TEXT,
  settled_on TEXT,
  settlement TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  activity_id uuid,
  other_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER activity_conflicts_id_stays BEFORE UPDATE ON activity_conflicts WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER activity_conflicts_later BEFORE UPDATE ON activity_conflicts WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER activity_conflicts_follow_history BEFORE INSERT ON activity_conflicts WHEN EXISTS (SELECT 1 FROM activity_conflicts_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER activity_conflicts_retire_first BEFORE DELETE ON activity_conflicts WHEN NOT EXISTS (SELECT 1 FROM activity_conflicts_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER activity_conflicts_history_no_update BEFORE UPDATE ON activity_conflicts_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER activity_conflicts_history_no_delete BEFORE DELETE ON activity_conflicts_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS activity_conflicts_keep_history;

CREATE TRIGGER activity_conflicts_keep_history AFTER UPDATE ON activity_conflicts
BEGIN
  INSERT INTO activity_conflicts_history (id, recorded_at, reason, noticed_on, settled_on, settlement, child_id, practitioner_id, agency_id, activity_id, other_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.reason, OLD.noticed_on, OLD.settled_on, OLD.settlement, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.activity_id, OLD.other_id, NEW.recorded_at, 'CORRECTED');
END;

ALTER TABLE assessments_history ADD COLUMN instrument TEXT;

ALTER TABLE assessments_history ADD COLUMN again TEXT;

DROP TRIGGER IF EXISTS assessments_keep_history;

CREATE TRIGGER assessments_keep_history AFTER UPDATE ON assessments
BEGIN
  INSERT INTO assessments_history (id, recorded_at, version, started_on, due_on, completed_on, summary, instrument, again, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.started_on, OLD.due_on, OLD.completed_on, OLD.summary, OLD.instrument, OLD.again, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TRIGGER activity_conflicts_finding_added AFTER INSERT ON activity_conflicts
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER activity_conflicts_finding_was AFTER UPDATE ON activity_conflicts
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE TRIGGER activity_conflicts_finding_became AFTER UPDATE ON activity_conflicts
BEGIN INSERT INTO finding_changes (source_id) SELECT NEW.child_id; END;

CREATE TRIGGER activity_conflicts_finding_gone AFTER DELETE ON activity_conflicts
BEGIN INSERT INTO finding_changes (source_id) SELECT OLD.child_id; END;

CREATE INDEX activity_conflicts_history_child_id ON activity_conflicts_history (child_id);
