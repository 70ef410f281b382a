-- Services that people start, change and end; what they are for, and what is asked of agencies.

ALTER TABLE service_provisions ADD COLUMN version integer NOT NULL DEFAULT (1);

ALTER TABLE service_provisions ADD COLUMN recorded_by_id uuid NULL CONSTRAINT service_provisions_practitioners_recorded_by REFERENCES practitioners (id) ON DELETE NO ACTION;

CREATE INDEX `serviceprovision_recorded_by_id` ON `service_provisions` (`recorded_by_id`);

CREATE TABLE `service_needs` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `provision_id` uuid NOT NULL, `need_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `service_needs_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_needs_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_needs_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_needs_service_provisions_provision` FOREIGN KEY (`provision_id`) REFERENCES `service_provisions` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_needs_needs_need` FOREIGN KEY (`need_id`) REFERENCES `needs` (`id`) ON DELETE NO ACTION);

CREATE INDEX `serviceneed_practitioner_id` ON `service_needs` (`practitioner_id`);

CREATE INDEX `serviceneed_agency_id` ON `service_needs` (`agency_id`);

CREATE INDEX `serviceneed_child_id_id` ON `service_needs` (`child_id`, `id`);

CREATE INDEX `serviceneed_provision_id` ON `service_needs` (`provision_id`);

CREATE INDEX `serviceneed_need_id` ON `service_needs` (`need_id`);

CREATE TABLE `service_requests` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `reason` text NOT NULL, `asked_on` text NOT NULL, `wanted_from` text NOT NULL, `status` text NOT NULL DEFAULT ('ASKED'), `decided_on` text NULL, `threshold_name` text NOT NULL DEFAULT (''), `answer` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `to_agency_id` uuid NOT NULL, `service_type_id` uuid NOT NULL, `need_id` uuid NULL, `answered_by_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `service_requests_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_requests_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_requests_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_requests_agencies_to_agency` FOREIGN KEY (`to_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_requests_service_types_service_type` FOREIGN KEY (`service_type_id`) REFERENCES `service_types` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_requests_needs_need` FOREIGN KEY (`need_id`) REFERENCES `needs` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_requests_practitioners_answered_by` FOREIGN KEY (`answered_by_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `answered_on_a_day` CHECK (CASE WHEN status = 'ASKED' THEN 1 ELSE 0 END = CASE WHEN decided_on IS NULL THEN 1 ELSE 0 END), CONSTRAINT `threshold_has_a_name` CHECK (CASE WHEN status = 'DECLINED_BELOW_THRESHOLD' THEN 1 ELSE 0 END = CASE WHEN threshold_name = '' THEN 0 ELSE 1 END));

CREATE INDEX `servicerequest_practitioner_id` ON `service_requests` (`practitioner_id`);

CREATE INDEX `servicerequest_agency_id` ON `service_requests` (`agency_id`);

CREATE INDEX `servicerequest_child_id_id` ON `service_requests` (`child_id`, `id`);

CREATE INDEX `servicerequest_to_agency_id` ON `service_requests` (`to_agency_id`);

CREATE INDEX `servicerequest_service_type_id` ON `service_requests` (`service_type_id`);

CREATE INDEX `servicerequest_need_id` ON `service_requests` (`need_id`);

CREATE INDEX `servicerequest_answered_by_id` ON `service_requests` (`answered_by_id`);

CREATE TABLE service_needs_history (
  id uuid,
  recorded_at datetime,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  provision_id uuid,
  need_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER service_needs_id_stays BEFORE UPDATE ON service_needs WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER service_needs_later BEFORE UPDATE ON service_needs WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER service_needs_follow_history BEFORE INSERT ON service_needs WHEN EXISTS (SELECT 1 FROM service_needs_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER service_needs_retire_first BEFORE DELETE ON service_needs WHEN NOT EXISTS (SELECT 1 FROM service_needs_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER service_needs_history_no_update BEFORE UPDATE ON service_needs_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER service_needs_history_no_delete BEFORE DELETE ON service_needs_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS service_needs_keep_history;

CREATE TRIGGER service_needs_keep_history AFTER UPDATE ON service_needs
BEGIN
  INSERT INTO service_needs_history (id, recorded_at, child_id, practitioner_id, agency_id, provision_id, need_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.provision_id, OLD.need_id, NEW.recorded_at, 'CORRECTED');
END;

ALTER TABLE service_provisions_history ADD COLUMN version INTEGER;

ALTER TABLE service_provisions_history ADD COLUMN recorded_by_id uuid;

DROP TRIGGER IF EXISTS service_provisions_keep_history;

CREATE TRIGGER service_provisions_keep_history AFTER UPDATE ON service_provisions
BEGIN
  INSERT INTO service_provisions_history (id, recorded_at, import_key, from_on, until_on, version, status, end_reason, child_id, whanau_id, agency_id, practitioner_id, service_type_id, recorded_by_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.from_on, OLD.until_on, OLD.version, OLD.status, OLD.end_reason, OLD.child_id, OLD.whanau_id, OLD.agency_id, OLD.practitioner_id, OLD.service_type_id, OLD.recorded_by_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE service_requests_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  reason TEXT,
  asked_on TEXT,
  wanted_from TEXT,
  status TEXT,
  decided_on TEXT,
  threshold_name TEXT,
  answer TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  to_agency_id uuid,
  service_type_id uuid,
  need_id uuid,
  answered_by_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER service_requests_id_stays BEFORE UPDATE ON service_requests WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER service_requests_later BEFORE UPDATE ON service_requests WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER service_requests_follow_history BEFORE INSERT ON service_requests WHEN EXISTS (SELECT 1 FROM service_requests_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER service_requests_retire_first BEFORE DELETE ON service_requests WHEN NOT EXISTS (SELECT 1 FROM service_requests_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER service_requests_history_no_update BEFORE UPDATE ON service_requests_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER service_requests_history_no_delete BEFORE DELETE ON service_requests_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS service_requests_keep_history;

CREATE TRIGGER service_requests_keep_history AFTER UPDATE ON service_requests
BEGIN
  INSERT INTO service_requests_history (id, recorded_at, version, reason, asked_on, wanted_from, status, decided_on, threshold_name, answer, child_id, practitioner_id, agency_id, to_agency_id, service_type_id, need_id, answered_by_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.reason, OLD.asked_on, OLD.wanted_from, OLD.status, OLD.decided_on, OLD.threshold_name, OLD.answer, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.to_agency_id, OLD.service_type_id, OLD.need_id, OLD.answered_by_id, NEW.recorded_at, 'CORRECTED');
END;
