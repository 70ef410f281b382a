-- A request for an update may be withdrawn; each person has seen a concern once.

ALTER TABLE `update_requests` ADD COLUMN `withdrawn_on` text NULL;

ALTER TABLE `update_requests` ADD COLUMN `withdraw_reason` text NOT NULL DEFAULT ('');

CREATE UNIQUE INDEX `concernstep_concern_id_practitioner_id` ON `concern_steps` (`concern_id`, `practitioner_id`) WHERE kind = 'ACKNOWLEDGED';

ALTER TABLE update_requests_history ADD COLUMN withdrawn_on TEXT;

ALTER TABLE update_requests_history ADD COLUMN withdraw_reason TEXT;

DROP TRIGGER IF EXISTS update_requests_keep_history;

CREATE TRIGGER update_requests_keep_history AFTER UPDATE ON update_requests
BEGIN
  INSERT INTO update_requests_history (id, recorded_at, version, question, asked_on, due_on, answered_on, answer, child_id, practitioner_id, agency_id, to_practitioner_id, to_agency_id, withdrawn_on, withdraw_reason, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.question, OLD.asked_on, OLD.due_on, OLD.answered_on, OLD.answer, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.to_practitioner_id, OLD.to_agency_id, OLD.withdrawn_on, OLD.withdraw_reason, NEW.recorded_at, 'CORRECTED');
END;
