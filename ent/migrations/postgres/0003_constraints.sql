-- What no two current rows may be at once, whoever writes them. Periods are
-- half-open: one may end on the day the next starts.

CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE lead_periods ADD CONSTRAINT one_lead_at_a_time
  EXCLUDE USING gist (network_id WITH =, daterange(from_on, until_on) WITH &&);

ALTER TABLE can_memberships ADD CONSTRAINT one_membership_at_a_time
  EXCLUDE USING gist (network_id WITH =, (coalesce(child_id, kin_id, practitioner_id)) WITH =, daterange(from_on, until_on) WITH &&);

ALTER TABLE networks ADD CONSTRAINT one_network_at_a_time
  EXCLUDE USING gist (child_id WITH =, daterange(accepted_on, closed_on) WITH &&);

-- Two writers of one network wait for each other, so that the second is told what
-- it violates; otherwise each could wait for the other's row, and one would be ended
-- as a deadlock. A bulk write has locked the tables instead.

CREATE FUNCTION one_writer_per_network() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM networks WHERE id = NEW.network_id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;

CREATE FUNCTION one_writer_per_child() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM children WHERE id = NEW.child_id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;

CREATE TRIGGER lead_periods_one_writer BEFORE INSERT OR UPDATE ON lead_periods FOR EACH ROW
  WHEN (current_setting('cangraph.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION one_writer_per_network();

CREATE TRIGGER can_memberships_one_writer BEFORE INSERT OR UPDATE ON can_memberships FOR EACH ROW
  WHEN (current_setting('cangraph.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION one_writer_per_network();

CREATE TRIGGER networks_one_writer BEFORE INSERT OR UPDATE ON networks FOR EACH ROW
  WHEN (current_setting('cangraph.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION one_writer_per_child();
