CREATE TABLE `procedure_notes` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `version` integer NOT NULL DEFAULT (1), `topic` text NOT NULL, `text` text NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `procedure_notes_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT `procedure_note_says_something` CHECK (text <> ''));

CREATE INDEX `procedurenote_agency_id_id` ON `procedure_notes` (`agency_id`, `id`);

CREATE TABLE procedure_notes_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  version INTEGER,
  topic TEXT,
  text TEXT,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER procedure_notes_id_stays BEFORE UPDATE ON procedure_notes WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER procedure_notes_later BEFORE UPDATE ON procedure_notes WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER procedure_notes_follow_history BEFORE INSERT ON procedure_notes WHEN EXISTS (SELECT 1 FROM procedure_notes_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER procedure_notes_retire_first BEFORE DELETE ON procedure_notes WHEN NOT EXISTS (SELECT 1 FROM procedure_notes_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER procedure_notes_history_no_update BEFORE UPDATE ON procedure_notes_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER procedure_notes_history_no_delete BEFORE DELETE ON procedure_notes_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS procedure_notes_keep_history;

CREATE TRIGGER procedure_notes_keep_history AFTER UPDATE ON procedure_notes
BEGIN
  INSERT INTO procedure_notes_history (id, recorded_at, from_on, until_on, version, topic, text, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.version, OLD.topic, OLD.text, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;
