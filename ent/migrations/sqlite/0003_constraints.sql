-- What no two current rows may be at once, whoever writes them. Periods are
-- half-open: one may end on the day the next starts. 9999-12-31 is after every date.

CREATE TRIGGER lead_periods_one_lead_at_a_time_insert BEFORE INSERT ON lead_periods
WHEN EXISTS (
  SELECT 1 FROM lead_periods other
  WHERE other.network_id = NEW.network_id AND other.id <> NEW.id
    AND other.from_on < coalesce(NEW.until_on, '9999-12-31') AND NEW.from_on < coalesce(other.until_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_lead_at_a_time'); END;

CREATE TRIGGER lead_periods_one_lead_at_a_time_update BEFORE UPDATE ON lead_periods
WHEN EXISTS (
  SELECT 1 FROM lead_periods other
  WHERE other.network_id = NEW.network_id AND other.id <> NEW.id
    AND other.from_on < coalesce(NEW.until_on, '9999-12-31') AND NEW.from_on < coalesce(other.until_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_lead_at_a_time'); END;

CREATE TRIGGER can_memberships_one_membership_at_a_time_insert BEFORE INSERT ON can_memberships
WHEN EXISTS (
  SELECT 1 FROM can_memberships other
  WHERE other.network_id = NEW.network_id AND other.id <> NEW.id
    AND coalesce(other.child_id, other.kin_id, other.practitioner_id) = coalesce(NEW.child_id, NEW.kin_id, NEW.practitioner_id)
    AND other.from_on < coalesce(NEW.until_on, '9999-12-31') AND NEW.from_on < coalesce(other.until_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_membership_at_a_time'); END;

CREATE TRIGGER can_memberships_one_membership_at_a_time_update BEFORE UPDATE ON can_memberships
WHEN EXISTS (
  SELECT 1 FROM can_memberships other
  WHERE other.network_id = NEW.network_id AND other.id <> NEW.id
    AND coalesce(other.child_id, other.kin_id, other.practitioner_id) = coalesce(NEW.child_id, NEW.kin_id, NEW.practitioner_id)
    AND other.from_on < coalesce(NEW.until_on, '9999-12-31') AND NEW.from_on < coalesce(other.until_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_membership_at_a_time'); END;

CREATE TRIGGER networks_one_network_at_a_time_insert BEFORE INSERT ON networks
WHEN EXISTS (
  SELECT 1 FROM networks other
  WHERE other.child_id = NEW.child_id AND other.id <> NEW.id
    AND other.accepted_on < coalesce(NEW.closed_on, '9999-12-31') AND NEW.accepted_on < coalesce(other.closed_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_network_at_a_time'); END;

CREATE TRIGGER networks_one_network_at_a_time_update BEFORE UPDATE ON networks
WHEN EXISTS (
  SELECT 1 FROM networks other
  WHERE other.child_id = NEW.child_id AND other.id <> NEW.id
    AND other.accepted_on < coalesce(NEW.closed_on, '9999-12-31') AND NEW.accepted_on < coalesce(other.closed_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_network_at_a_time'); END;
