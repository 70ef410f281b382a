-- What practitioners say of themselves: one row for each respect, with history like everything.

CREATE TABLE `self_descriptions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `aspect` text NOT NULL, `codes` json NOT NULL, `shared` bool NOT NULL, `stated_on` text NOT NULL, `practitioner_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `self_descriptions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `ethnicities_are_ones_own` CHECK (NOT (shared AND aspect = 'ETHNICITIES')));

CREATE UNIQUE INDEX `selfdescription_practitioner_id_aspect` ON `self_descriptions` (`practitioner_id`, `aspect`);

CREATE TABLE self_descriptions_history (
  id uuid,
  recorded_at datetime,
  aspect TEXT,
  codes json,
  shared bool,
  stated_on TEXT,
  practitioner_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER self_descriptions_id_stays BEFORE UPDATE ON self_descriptions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER self_descriptions_later BEFORE UPDATE ON self_descriptions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER self_descriptions_follow_history BEFORE INSERT ON self_descriptions WHEN EXISTS (SELECT 1 FROM self_descriptions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER self_descriptions_retire_first BEFORE DELETE ON self_descriptions WHEN NOT EXISTS (SELECT 1 FROM self_descriptions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER self_descriptions_history_no_update BEFORE UPDATE ON self_descriptions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER self_descriptions_history_no_delete BEFORE DELETE ON self_descriptions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS self_descriptions_keep_history;

CREATE TRIGGER self_descriptions_keep_history AFTER UPDATE ON self_descriptions
BEGIN
  INSERT INTO self_descriptions_history (id, recorded_at, aspect, codes, shared, stated_on, practitioner_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.aspect, OLD.codes, OLD.shared, OLD.stated_on, OLD.practitioner_id, NEW.recorded_at, 'CORRECTED');
END;
