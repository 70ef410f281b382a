-- Who does, for some days, what the Lead Professional of a network does: one at a time in each period of a lead. One that was
-- ended before its first day has no days, and stands in nobody's way.

CREATE TABLE "lead_delegations" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "from_on" date NOT NULL, "until_on" date NULL, "why" character varying NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "network_id" uuid NOT NULL, "lead_period_id" uuid NOT NULL, "lead_id" uuid NOT NULL, "delegate_id" uuid NOT NULL, "delegate_agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "lead_delegations_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_delegations_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_delegations_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_delegations_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_delegations_lead_periods_lead_period" FOREIGN KEY ("lead_period_id") REFERENCES "lead_periods" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_delegations_practitioners_lead" FOREIGN KEY ("lead_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_delegations_practitioners_delegate" FOREIGN KEY ("delegate_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "lead_delegations_agencies_delegate_agency" FOREIGN KEY ("delegate_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "delegation_not_backward" CHECK (until_on IS NULL OR until_on >= from_on));

CREATE INDEX "leaddelegation_practitioner_id" ON "lead_delegations" ("practitioner_id");

CREATE INDEX "leaddelegation_agency_id" ON "lead_delegations" ("agency_id");

CREATE INDEX "leaddelegation_child_id_id" ON "lead_delegations" ("child_id", "id");

CREATE INDEX "leaddelegation_network_id" ON "lead_delegations" ("network_id");

CREATE INDEX "leaddelegation_lead_period_id" ON "lead_delegations" ("lead_period_id");

CREATE INDEX "leaddelegation_lead_id" ON "lead_delegations" ("lead_id");

CREATE INDEX "leaddelegation_delegate_id" ON "lead_delegations" ("delegate_id");

CREATE INDEX "leaddelegation_delegate_agency_id" ON "lead_delegations" ("delegate_agency_id");

ALTER TABLE lead_delegations ALTER CONSTRAINT lead_delegations_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_delegations ALTER CONSTRAINT lead_delegations_agencies_delegate_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_delegations ALTER CONSTRAINT lead_delegations_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_delegations ALTER CONSTRAINT lead_delegations_lead_periods_lead_period DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_delegations ALTER CONSTRAINT lead_delegations_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_delegations ALTER CONSTRAINT lead_delegations_practitioners_delegate DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_delegations ALTER CONSTRAINT lead_delegations_practitioners_lead DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE lead_delegations ALTER CONSTRAINT lead_delegations_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE lead_delegations_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  from_on date,
  until_on date,
  why character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  lead_period_id uuid,
  lead_id uuid,
  delegate_id uuid,
  delegate_agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER lead_delegations_keep_history BEFORE UPDATE ON lead_delegations FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER lead_delegations_follow_history AFTER INSERT ON lead_delegations REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER lead_delegations_retire_first BEFORE DELETE ON lead_delegations FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER lead_delegations_no_truncate BEFORE TRUNCATE ON lead_delegations EXECUTE FUNCTION refuse_change();

CREATE TRIGGER lead_delegations_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON lead_delegations_history EXECUTE FUNCTION refuse_change();

ALTER TABLE lead_delegations ADD CONSTRAINT one_delegate_at_a_time
  EXCLUDE USING gist (lead_period_id WITH =, daterange(from_on, until_on) WITH &&);

CREATE TRIGGER lead_delegations_one_writer BEFORE INSERT OR UPDATE ON lead_delegations FOR EACH ROW
  WHEN (current_setting('cangraph.bulk', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION one_writer_per_network();
