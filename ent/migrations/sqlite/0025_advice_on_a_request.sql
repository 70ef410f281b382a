-- What an agency was advised about a request for information.

ALTER TABLE information_requests ADD COLUMN advised_on text NULL;

ALTER TABLE information_requests ADD COLUMN adviser text NOT NULL DEFAULT ('');

ALTER TABLE information_requests ADD COLUMN advice text NOT NULL DEFAULT ('');

ALTER TABLE information_requests_history ADD COLUMN advised_on TEXT;

ALTER TABLE information_requests_history ADD COLUMN adviser TEXT;

ALTER TABLE information_requests_history ADD COLUMN advice TEXT;

DROP TRIGGER IF EXISTS information_requests_keep_history;

CREATE TRIGGER information_requests_keep_history AFTER UPDATE ON information_requests
BEGIN
  INSERT INTO information_requests_history (id, recorded_at, asked_on, due_on, purpose, basis, question, answered_on, outcome, decline_ground, decline_reason, advised_on, adviser, advice, child_id, from_agency_id, to_agency_id, practitioner_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.asked_on, OLD.due_on, OLD.purpose, OLD.basis, OLD.question, OLD.answered_on, OLD.outcome, OLD.decline_ground, OLD.decline_reason, OLD.advised_on, OLD.adviser, OLD.advice, OLD.child_id, OLD.from_agency_id, OLD.to_agency_id, OLD.practitioner_id, NEW.recorded_at, 'CORRECTED');
END;
