-- What leads decide about findings.

CREATE TABLE `finding_reviews` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `finding_key` text NOT NULL, `code` text NOT NULL, `rule_version` integer NOT NULL, `polarity` text NOT NULL, `since_on` text NULL, `version` integer NOT NULL, `decision` text NOT NULL, `reason` text NOT NULL, `decided_on` text NOT NULL, `until_on` text NULL, `child_id` uuid NULL, `whanau_id` uuid NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `finding_reviews_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `finding_reviews_whanau_whanau` FOREIGN KEY (`whanau_id`) REFERENCES `whanau` (`id`) ON DELETE NO ACTION, CONSTRAINT `finding_reviews_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `finding_reviews_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `review_ends_later` CHECK (until_on IS NULL OR until_on > decided_on), CONSTRAINT `review_of_child_or_whanau` CHECK (CASE WHEN child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN whanau_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT `review_says_why` CHECK (reason <> ''));

CREATE INDEX `findingreview_practitioner_id` ON `finding_reviews` (`practitioner_id`);

CREATE INDEX `findingreview_agency_id` ON `finding_reviews` (`agency_id`);

CREATE INDEX `findingreview_child_id_finding_key` ON `finding_reviews` (`child_id`, `finding_key`);

CREATE INDEX `findingreview_whanau_id_finding_key` ON `finding_reviews` (`whanau_id`, `finding_key`);

CREATE TABLE finding_reviews_history (
  id uuid,
  recorded_at datetime,
  finding_key TEXT,
  code TEXT,
  rule_version INTEGER,
  polarity TEXT,
  since_on TEXT,
  version INTEGER,
  decision TEXT,
  reason TEXT,
  decided_on TEXT,
  until_on TEXT,
  child_id uuid,
  whanau_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER finding_reviews_id_stays BEFORE UPDATE ON finding_reviews WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER finding_reviews_later BEFORE UPDATE ON finding_reviews WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER finding_reviews_follow_history BEFORE INSERT ON finding_reviews WHEN EXISTS (SELECT 1 FROM finding_reviews_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER finding_reviews_retire_first BEFORE DELETE ON finding_reviews WHEN NOT EXISTS (SELECT 1 FROM finding_reviews_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER finding_reviews_history_no_update BEFORE UPDATE ON finding_reviews_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER finding_reviews_history_no_delete BEFORE DELETE ON finding_reviews_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS finding_reviews_keep_history;

CREATE TRIGGER finding_reviews_keep_history AFTER UPDATE ON finding_reviews
BEGIN
  INSERT INTO finding_reviews_history (id, recorded_at, finding_key, code, rule_version, polarity, since_on, version, decision, reason, decided_on, until_on, child_id, whanau_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.finding_key, OLD.code, OLD.rule_version, OLD.polarity, OLD.since_on, OLD.version, OLD.decision, OLD.reason, OLD.decided_on, OLD.until_on, OLD.child_id, OLD.whanau_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;
