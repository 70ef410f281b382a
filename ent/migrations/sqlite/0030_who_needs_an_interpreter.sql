-- Who of a whānau needs an interpreter, and in which language: with history like everything.

CREATE TABLE `interpreter_needs` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `from_on` text NOT NULL, `until_on` text NULL, `language` text NOT NULL, `end_reason` text NOT NULL DEFAULT (''), `withdrawn` bool NOT NULL DEFAULT (false), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `kin_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `interpreter_needs_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `interpreter_needs_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `interpreter_needs_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `interpreter_needs_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT `withdrawn_has_ended` CHECK (NOT withdrawn OR until_on IS NOT NULL));

CREATE INDEX `interpreterneed_practitioner_id` ON `interpreter_needs` (`practitioner_id`);

CREATE INDEX `interpreterneed_agency_id` ON `interpreter_needs` (`agency_id`);

CREATE INDEX `interpreterneed_child_id_id` ON `interpreter_needs` (`child_id`, `id`);

CREATE INDEX `interpreterneed_kin_id` ON `interpreter_needs` (`kin_id`);

CREATE TABLE interpreter_needs_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  from_on TEXT,
  until_on TEXT,
  language TEXT,
  end_reason TEXT,
  withdrawn bool,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  kin_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER interpreter_needs_id_stays BEFORE UPDATE ON interpreter_needs WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER interpreter_needs_later BEFORE UPDATE ON interpreter_needs WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER interpreter_needs_follow_history BEFORE INSERT ON interpreter_needs WHEN EXISTS (SELECT 1 FROM interpreter_needs_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER interpreter_needs_retire_first BEFORE DELETE ON interpreter_needs WHEN NOT EXISTS (SELECT 1 FROM interpreter_needs_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER interpreter_needs_history_no_update BEFORE UPDATE ON interpreter_needs_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER interpreter_needs_history_no_delete BEFORE DELETE ON interpreter_needs_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS interpreter_needs_keep_history;

CREATE TRIGGER interpreter_needs_keep_history AFTER UPDATE ON interpreter_needs
BEGIN
  INSERT INTO interpreter_needs_history (id, recorded_at, version, from_on, until_on, language, end_reason, withdrawn, child_id, practitioner_id, agency_id, kin_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.from_on, OLD.until_on, OLD.language, OLD.end_reason, OLD.withdrawn, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.kin_id, NEW.recorded_at, 'CORRECTED');
END;
