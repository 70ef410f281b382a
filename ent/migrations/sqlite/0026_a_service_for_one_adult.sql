-- A service for a whānau may be for one adult of it.

ALTER TABLE service_provisions ADD COLUMN kin_id uuid NULL CONSTRAINT service_provisions_kin_kin REFERENCES kin (id) ON DELETE NO ACTION
  CONSTRAINT an_adult_is_of_a_whanau CHECK (kin_id IS NULL OR whanau_id IS NOT NULL);

CREATE INDEX `serviceprovision_kin_id` ON `service_provisions` (`kin_id`);

ALTER TABLE service_provisions_history ADD COLUMN kin_id uuid;

DROP TRIGGER IF EXISTS service_provisions_keep_history;

CREATE TRIGGER service_provisions_keep_history AFTER UPDATE ON service_provisions
BEGIN
  INSERT INTO service_provisions_history (id, recorded_at, import_key, from_on, until_on, version, status, end_reason, child_id, whanau_id, kin_id, agency_id, practitioner_id, service_type_id, recorded_by_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.import_key, OLD.from_on, OLD.until_on, OLD.version, OLD.status, OLD.end_reason, OLD.child_id, OLD.whanau_id, OLD.kin_id, OLD.agency_id, OLD.practitioner_id, OLD.service_type_id, OLD.recorded_by_id, NEW.recorded_at, 'CORRECTED');
END;
