-- What a corrected interaction says now: who may not read that does not read what it said before.

CREATE TABLE `new_interactions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `channel` text NOT NULL, `purpose` text NOT NULL, `happened_on` text NOT NULL, `minutes` integer NULL, `child_seen` bool NOT NULL, `note` text NOT NULL DEFAULT (''), `corrected_why` text NOT NULL DEFAULT (''), `withdrawn` bool NOT NULL DEFAULT (false), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, `corrects_id` uuid NULL, `latest_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `interactions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `interactions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `interactions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `interactions_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `interactions_interactions_corrections` FOREIGN KEY (`corrects_id`) REFERENCES `interactions` (`id`) ON DELETE NO ACTION, CONSTRAINT `interactions_interactions_earlier` FOREIGN KEY (`latest_id`) REFERENCES `interactions` (`id`) ON DELETE NO ACTION, CONSTRAINT `correction_says_why` CHECK (CASE WHEN corrects_id IS NULL THEN 0 ELSE 1 END = CASE WHEN corrected_why = '' THEN 0 ELSE 1 END));

INSERT INTO `new_interactions` (`id`, `recorded_at`, `channel`, `purpose`, `happened_on`, `minutes`, `child_seen`, `note`, `corrected_why`, `withdrawn`, `child_id`, `practitioner_id`, `agency_id`, `network_id`, `corrects_id`) SELECT `id`, `recorded_at`, `channel`, `purpose`, `happened_on`, `minutes`, `child_seen`, `note`, `corrected_why`, `withdrawn`, `child_id`, `practitioner_id`, `agency_id`, `network_id`, `corrects_id` FROM `interactions`;

DROP TABLE `interactions`;

ALTER TABLE `new_interactions` RENAME TO `interactions`;

CREATE INDEX `interaction_practitioner_id` ON `interactions` (`practitioner_id`);

CREATE INDEX `interaction_agency_id` ON `interactions` (`agency_id`);

CREATE INDEX `interaction_child_id_id` ON `interactions` (`child_id`, `id`);

CREATE INDEX `interaction_network_id_happened_on` ON `interactions` (`network_id`, `happened_on`);

CREATE UNIQUE INDEX `interaction_corrects_id` ON `interactions` (`corrects_id`);

CREATE INDEX `interaction_latest_id` ON `interactions` (`latest_id`);

CREATE TRIGGER interactions_id_stays BEFORE UPDATE ON interactions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER interactions_later BEFORE UPDATE ON interactions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER interactions_follow_history BEFORE INSERT ON interactions WHEN EXISTS (SELECT 1 FROM interactions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER interactions_retire_first BEFORE DELETE ON interactions WHEN NOT EXISTS (SELECT 1 FROM interactions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

ALTER TABLE interactions_history ADD COLUMN latest_id uuid;

CREATE TRIGGER interactions_keep_history AFTER UPDATE ON interactions
BEGIN
  INSERT INTO interactions_history (id, recorded_at, channel, purpose, happened_on, minutes, child_seen, note, corrected_why, withdrawn, child_id, practitioner_id, agency_id, network_id, corrects_id, latest_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.channel, OLD.purpose, OLD.happened_on, OLD.minutes, OLD.child_seen, OLD.note, OLD.corrected_why, OLD.withdrawn, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, OLD.corrects_id, OLD.latest_id, NEW.recorded_at, 'CORRECTED');
END;

WITH RECURSIVE chain (old_id, new_id) AS (
    SELECT corrects_id, id FROM interactions WHERE corrects_id IS NOT NULL AND NOT withdrawn
    UNION ALL SELECT c.old_id, i.id FROM chain c JOIN interactions i ON i.corrects_id = c.new_id AND NOT i.withdrawn)
UPDATE interactions SET recorded_at = strftime('%Y-%m-%d %H:%M:%f', 'now') || '+00:00', latest_id = (SELECT new_id FROM chain WHERE old_id = interactions.id
    AND NOT EXISTS (SELECT 1 FROM interactions n WHERE n.corrects_id = chain.new_id AND NOT n.withdrawn))
  WHERE id IN (SELECT old_id FROM chain);
