-- Who does, for some days, what the Lead Professional of a network does: one at a time in each period of a lead. One that was
-- ended before its first day has no days, and stands in nobody's way.

CREATE TABLE `lead_delegations` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `from_on` text NOT NULL, `until_on` text NULL, `why` text NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, `lead_period_id` uuid NOT NULL, `lead_id` uuid NOT NULL, `delegate_id` uuid NOT NULL, `delegate_agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `lead_delegations_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_delegations_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_delegations_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_delegations_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_delegations_lead_periods_lead_period` FOREIGN KEY (`lead_period_id`) REFERENCES `lead_periods` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_delegations_practitioners_lead` FOREIGN KEY (`lead_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_delegations_practitioners_delegate` FOREIGN KEY (`delegate_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_delegations_agencies_delegate_agency` FOREIGN KEY (`delegate_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `delegation_not_backward` CHECK (until_on IS NULL OR until_on >= from_on));

CREATE INDEX `leaddelegation_practitioner_id` ON `lead_delegations` (`practitioner_id`);

CREATE INDEX `leaddelegation_agency_id` ON `lead_delegations` (`agency_id`);

CREATE INDEX `leaddelegation_child_id_id` ON `lead_delegations` (`child_id`, `id`);

CREATE INDEX `leaddelegation_network_id` ON `lead_delegations` (`network_id`);

CREATE INDEX `leaddelegation_lead_period_id` ON `lead_delegations` (`lead_period_id`);

CREATE INDEX `leaddelegation_lead_id` ON `lead_delegations` (`lead_id`);

CREATE INDEX `leaddelegation_delegate_id` ON `lead_delegations` (`delegate_id`);

CREATE INDEX `leaddelegation_delegate_agency_id` ON `lead_delegations` (`delegate_agency_id`);

CREATE TABLE lead_delegations_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  from_on TEXT,
  until_on TEXT,
  why TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  lead_period_id uuid,
  lead_id uuid,
  delegate_id uuid,
  delegate_agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER lead_delegations_id_stays BEFORE UPDATE ON lead_delegations WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER lead_delegations_later BEFORE UPDATE ON lead_delegations WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER lead_delegations_follow_history BEFORE INSERT ON lead_delegations WHEN EXISTS (SELECT 1 FROM lead_delegations_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER lead_delegations_retire_first BEFORE DELETE ON lead_delegations WHEN NOT EXISTS (SELECT 1 FROM lead_delegations_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER lead_delegations_history_no_update BEFORE UPDATE ON lead_delegations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER lead_delegations_history_no_delete BEFORE DELETE ON lead_delegations_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS lead_delegations_keep_history;

CREATE TRIGGER lead_delegations_keep_history AFTER UPDATE ON lead_delegations
BEGIN
  INSERT INTO lead_delegations_history (id, recorded_at, version, from_on, until_on, why, child_id, practitioner_id, agency_id, network_id, lead_period_id, lead_id, delegate_id, delegate_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.from_on, OLD.until_on, OLD.why, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, OLD.lead_period_id, OLD.lead_id, OLD.delegate_id, OLD.delegate_agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TRIGGER lead_delegations_one_delegate_at_a_time_insert BEFORE INSERT ON lead_delegations
WHEN NEW.from_on < coalesce(NEW.until_on, '9999-12-31') AND EXISTS (
  SELECT 1 FROM lead_delegations other
  WHERE other.lead_period_id = NEW.lead_period_id AND other.id <> NEW.id AND other.from_on < coalesce(other.until_on, '9999-12-31')
    AND other.from_on < coalesce(NEW.until_on, '9999-12-31') AND NEW.from_on < coalesce(other.until_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_delegate_at_a_time'); END;

CREATE TRIGGER lead_delegations_one_delegate_at_a_time_update BEFORE UPDATE ON lead_delegations
WHEN NEW.from_on < coalesce(NEW.until_on, '9999-12-31') AND EXISTS (
  SELECT 1 FROM lead_delegations other
  WHERE other.lead_period_id = NEW.lead_period_id AND other.id <> NEW.id AND other.from_on < coalesce(other.until_on, '9999-12-31')
    AND other.from_on < coalesce(NEW.until_on, '9999-12-31') AND NEW.from_on < coalesce(other.until_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_delegate_at_a_time'); END;
