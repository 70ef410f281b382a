CREATE TABLE `ways_of_working_reviews` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `reviewed_on` text NOT NULL, `changes` text NOT NULL, `next_on` text NOT NULL, `withdrawn_on` text NULL, `withdrawn_why` text NOT NULL DEFAULT (''), `network_id` uuid NULL, `child_id` uuid NULL, `team_id` uuid NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `shared_aim_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `ways_of_working_reviews_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `ways_of_working_reviews_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `ways_of_working_reviews_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `ways_of_working_reviews_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `ways_of_working_reviews_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `ways_of_working_reviews_shared_aims_shared_aim` FOREIGN KEY (`shared_aim_id`) REFERENCES `shared_aims` (`id`) ON DELETE NO ACTION, CONSTRAINT `agreement_is_of_network` CHECK (shared_aim_id IS NULL OR network_id IS NOT NULL), CONSTRAINT `next_review_is_later` CHECK (next_on > reviewed_on), CONSTRAINT `review_of_network_is_about_its_child` CHECK (CASE WHEN network_id IS NULL THEN 0 ELSE 1 END = CASE WHEN child_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT `review_of_network_or_team` CHECK (CASE WHEN network_id IS NULL THEN 0 ELSE 1 END + CASE WHEN team_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT `withdrawal_is_whole` CHECK (CASE WHEN withdrawn_on IS NULL THEN 0 ELSE 1 END = CASE WHEN withdrawn_why = '' THEN 0 ELSE 1 END));

CREATE INDEX `waysofworkingreview_child_id` ON `ways_of_working_reviews` (`child_id`);

CREATE INDEX `waysofworkingreview_practitioner_id` ON `ways_of_working_reviews` (`practitioner_id`);

CREATE INDEX `waysofworkingreview_agency_id` ON `ways_of_working_reviews` (`agency_id`);

CREATE INDEX `waysofworkingreview_shared_aim_id` ON `ways_of_working_reviews` (`shared_aim_id`);

CREATE INDEX `waysofworkingreview_network_id_id` ON `ways_of_working_reviews` (`network_id`, `id`);

CREATE INDEX `waysofworkingreview_team_id_id` ON `ways_of_working_reviews` (`team_id`, `id`);

CREATE TABLE ways_of_working_reviews_history (
  id uuid,
  recorded_at datetime,
  reviewed_on TEXT,
  changes TEXT,
  next_on TEXT,
  withdrawn_on TEXT,
  withdrawn_why TEXT,
  network_id uuid,
  child_id uuid,
  team_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  shared_aim_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER ways_of_working_reviews_id_stays BEFORE UPDATE ON ways_of_working_reviews WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER ways_of_working_reviews_later BEFORE UPDATE ON ways_of_working_reviews WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER ways_of_working_reviews_follow_history BEFORE INSERT ON ways_of_working_reviews WHEN EXISTS (SELECT 1 FROM ways_of_working_reviews_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER ways_of_working_reviews_retire_first BEFORE DELETE ON ways_of_working_reviews WHEN NOT EXISTS (SELECT 1 FROM ways_of_working_reviews_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER ways_of_working_reviews_history_no_update BEFORE UPDATE ON ways_of_working_reviews_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER ways_of_working_reviews_history_no_delete BEFORE DELETE ON ways_of_working_reviews_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS ways_of_working_reviews_keep_history;

CREATE TRIGGER ways_of_working_reviews_keep_history AFTER UPDATE ON ways_of_working_reviews
BEGIN
  INSERT INTO ways_of_working_reviews_history (id, recorded_at, reviewed_on, changes, next_on, withdrawn_on, withdrawn_why, network_id, child_id, team_id, practitioner_id, agency_id, shared_aim_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.reviewed_on, OLD.changes, OLD.next_on, OLD.withdrawn_on, OLD.withdrawn_why, OLD.network_id, OLD.child_id, OLD.team_id, OLD.practitioner_id, OLD.agency_id, OLD.shared_aim_id, NEW.recorded_at, 'CORRECTED');
END;
