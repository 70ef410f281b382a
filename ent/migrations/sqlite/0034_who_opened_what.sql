CREATE TABLE `openings` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `subject_id` uuid NOT NULL, `opened_on` text NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `openings_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `openings_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `openings_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION);

CREATE INDEX `opening_practitioner_id` ON `openings` (`practitioner_id`);

CREATE INDEX `opening_agency_id` ON `openings` (`agency_id`);

CREATE INDEX `opening_child_id_id` ON `openings` (`child_id`, `id`);

CREATE UNIQUE INDEX `opening_subject_id_practitioner_id_agency_id` ON `openings` (`subject_id`, `practitioner_id`, `agency_id`);

CREATE TABLE openings_history (
  id uuid,
  recorded_at datetime,
  subject_id uuid,
  opened_on TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER openings_id_stays BEFORE UPDATE ON openings WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER openings_later BEFORE UPDATE ON openings WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER openings_follow_history BEFORE INSERT ON openings WHEN EXISTS (SELECT 1 FROM openings_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER openings_retire_first BEFORE DELETE ON openings WHEN NOT EXISTS (SELECT 1 FROM openings_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER openings_history_no_update BEFORE UPDATE ON openings_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER openings_history_no_delete BEFORE DELETE ON openings_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS openings_keep_history;

CREATE TRIGGER openings_keep_history AFTER UPDATE ON openings
BEGIN
  INSERT INTO openings_history (id, recorded_at, subject_id, opened_on, child_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.subject_id, OLD.opened_on, OLD.child_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;
