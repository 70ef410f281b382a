-- The child and the adults of its whānau are told as well as practitioners.

CREATE TABLE `new_notices` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `kind` text NOT NULL, `subject` text NOT NULL DEFAULT (''), `at` datetime NOT NULL, `read_at` datetime NULL, `practitioner_id` uuid NULL, `kin_id` uuid NULL, `told_child_id` uuid NULL, `break_glass_id` uuid NULL, `child_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `notices_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `notices_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `notices_children_told_child` FOREIGN KEY (`told_child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `notices_break_glass_break_glass` FOREIGN KEY (`break_glass_id`) REFERENCES `break_glass` (`id`) ON DELETE NO ACTION, CONSTRAINT `notices_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `told_is_one_person` CHECK (CASE WHEN practitioner_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN told_child_id IS NULL THEN 0 ELSE 1 END = 1));

INSERT INTO `new_notices` (`id`, `recorded_at`, `kind`, `subject`, `at`, `read_at`, `practitioner_id`, `break_glass_id`, `child_id`) SELECT `id`, `recorded_at`, `kind`, `subject`, `at`, `read_at`, `practitioner_id`, `break_glass_id`, `child_id` FROM `notices`;

DROP TABLE `notices`;

ALTER TABLE `new_notices` RENAME TO `notices`;

CREATE INDEX `notice_break_glass_id` ON `notices` (`break_glass_id`);

CREATE INDEX `notice_child_id` ON `notices` (`child_id`);

CREATE INDEX `notice_kin_id` ON `notices` (`kin_id`);

CREATE INDEX `notice_told_child_id` ON `notices` (`told_child_id`);

CREATE INDEX `notice_practitioner_id_at` ON `notices` (`practitioner_id`, `at`);

CREATE TRIGGER notices_id_stays BEFORE UPDATE ON notices WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER notices_later BEFORE UPDATE ON notices WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER notices_follow_history BEFORE INSERT ON notices WHEN EXISTS (SELECT 1 FROM notices_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER notices_retire_first BEFORE DELETE ON notices WHEN NOT EXISTS (SELECT 1 FROM notices_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

ALTER TABLE notices_history ADD COLUMN kin_id uuid;

ALTER TABLE notices_history ADD COLUMN told_child_id uuid;

CREATE TRIGGER notices_keep_history AFTER UPDATE ON notices
BEGIN
  INSERT INTO notices_history (id, recorded_at, kind, subject, at, read_at, practitioner_id, kin_id, told_child_id, break_glass_id, child_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.kind, OLD.subject, OLD.at, OLD.read_at, OLD.practitioner_id, OLD.kin_id, OLD.told_child_id, OLD.break_glass_id, OLD.child_id, NEW.recorded_at, 'CORRECTED');
END;
