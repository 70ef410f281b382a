CREATE TABLE `joint_activities` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `reason` text NOT NULL, `joined_on` text NOT NULL, `ended_on` text NULL, `end_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `activity_id` uuid NOT NULL, `other_id` uuid NOT NULL, `other_child_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `joint_activities_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `joint_activities_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `joint_activities_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `joint_activities_activities_activity` FOREIGN KEY (`activity_id`) REFERENCES `activities` (`id`) ON DELETE NO ACTION, CONSTRAINT `joint_activities_activities_other` FOREIGN KEY (`other_id`) REFERENCES `activities` (`id`) ON DELETE NO ACTION, CONSTRAINT `joint_activities_children_other_child` FOREIGN KEY (`other_child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `joined_says_why` CHECK (reason <> ''), CONSTRAINT `joint_of_two_children` CHECK (activity_id <> other_id AND child_id <> other_child_id), CONSTRAINT `separated_says_why` CHECK (CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END));

CREATE INDEX `jointactivity_practitioner_id` ON `joint_activities` (`practitioner_id`);

CREATE INDEX `jointactivity_agency_id` ON `joint_activities` (`agency_id`);

CREATE INDEX `jointactivity_child_id` ON `joint_activities` (`child_id`);

CREATE INDEX `jointactivity_other_id` ON `joint_activities` (`other_id`);

CREATE INDEX `jointactivity_other_child_id` ON `joint_activities` (`other_child_id`);

CREATE UNIQUE INDEX `jointactivity_activity_id_other_id` ON `joint_activities` (`activity_id`, `other_id`) WHERE ended_on IS NULL;

CREATE TABLE joint_activities_history (
  id uuid,
  recorded_at datetime,
  reason TEXT,
  joined_on TEXT,
  ended_on TEXT,
  end_reason TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  activity_id uuid,
  other_id uuid,
  other_child_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER joint_activities_id_stays BEFORE UPDATE ON joint_activities WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER joint_activities_later BEFORE UPDATE ON joint_activities WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER joint_activities_follow_history BEFORE INSERT ON joint_activities WHEN EXISTS (SELECT 1 FROM joint_activities_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER joint_activities_retire_first BEFORE DELETE ON joint_activities WHEN NOT EXISTS (SELECT 1 FROM joint_activities_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER joint_activities_history_no_update BEFORE UPDATE ON joint_activities_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER joint_activities_history_no_delete BEFORE DELETE ON joint_activities_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS joint_activities_keep_history;

CREATE TRIGGER joint_activities_keep_history AFTER UPDATE ON joint_activities
BEGIN
  INSERT INTO joint_activities_history (id, recorded_at, reason, joined_on, ended_on, end_reason, child_id, practitioner_id, agency_id, activity_id, other_id, other_child_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.reason, OLD.joined_on, OLD.ended_on, OLD.end_reason, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.activity_id, OLD.other_id, OLD.other_child_id, NEW.recorded_at, 'CORRECTED');
END;
