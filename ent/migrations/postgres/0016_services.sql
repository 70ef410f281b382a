-- Services that people start, change and end; what they are for, and what is asked of agencies.

ALTER TABLE "service_provisions" ADD COLUMN "version" bigint NOT NULL DEFAULT 1, ADD COLUMN "recorded_by_id" uuid NULL, ADD CONSTRAINT "service_provisions_practitioners_recorded_by" FOREIGN KEY ("recorded_by_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION;

CREATE INDEX "serviceprovision_recorded_by_id" ON "service_provisions" ("recorded_by_id");

CREATE TABLE "service_needs" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "provision_id" uuid NOT NULL, "need_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "service_needs_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "service_needs_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "service_needs_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "service_needs_service_provisions_provision" FOREIGN KEY ("provision_id") REFERENCES "service_provisions" ("id") ON DELETE NO ACTION, CONSTRAINT "service_needs_needs_need" FOREIGN KEY ("need_id") REFERENCES "needs" ("id") ON DELETE NO ACTION);

CREATE INDEX "serviceneed_practitioner_id" ON "service_needs" ("practitioner_id");

CREATE INDEX "serviceneed_agency_id" ON "service_needs" ("agency_id");

CREATE INDEX "serviceneed_child_id_id" ON "service_needs" ("child_id", "id");

CREATE INDEX "serviceneed_provision_id" ON "service_needs" ("provision_id");

CREATE INDEX "serviceneed_need_id" ON "service_needs" ("need_id");

CREATE TABLE "service_requests" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "version" bigint NOT NULL DEFAULT 1, "reason" character varying NOT NULL, "asked_on" date NOT NULL, "wanted_from" date NOT NULL, "status" character varying NOT NULL DEFAULT 'ASKED', "decided_on" date NULL, "threshold_name" character varying NOT NULL DEFAULT '', "answer" character varying NOT NULL DEFAULT '', "child_id" uuid NOT NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "to_agency_id" uuid NOT NULL, "service_type_id" uuid NOT NULL, "need_id" uuid NULL, "answered_by_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "service_requests_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "service_requests_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "service_requests_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "service_requests_agencies_to_agency" FOREIGN KEY ("to_agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "service_requests_service_types_service_type" FOREIGN KEY ("service_type_id") REFERENCES "service_types" ("id") ON DELETE NO ACTION, CONSTRAINT "service_requests_needs_need" FOREIGN KEY ("need_id") REFERENCES "needs" ("id") ON DELETE NO ACTION, CONSTRAINT "service_requests_practitioners_answered_by" FOREIGN KEY ("answered_by_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "answered_on_a_day" CHECK (CASE WHEN status = 'ASKED' THEN 1 ELSE 0 END = CASE WHEN decided_on IS NULL THEN 1 ELSE 0 END), CONSTRAINT "threshold_has_a_name" CHECK (CASE WHEN status = 'DECLINED_BELOW_THRESHOLD' THEN 1 ELSE 0 END = CASE WHEN threshold_name = '' THEN 0 ELSE 1 END));

CREATE INDEX "servicerequest_practitioner_id" ON "service_requests" ("practitioner_id");

CREATE INDEX "servicerequest_agency_id" ON "service_requests" ("agency_id");

CREATE INDEX "servicerequest_child_id_id" ON "service_requests" ("child_id", "id");

CREATE INDEX "servicerequest_to_agency_id" ON "service_requests" ("to_agency_id");

CREATE INDEX "servicerequest_service_type_id" ON "service_requests" ("service_type_id");

CREATE INDEX "servicerequest_need_id" ON "service_requests" ("need_id");

CREATE INDEX "servicerequest_answered_by_id" ON "service_requests" ("answered_by_id");

ALTER TABLE service_needs ALTER CONSTRAINT service_needs_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_needs ALTER CONSTRAINT service_needs_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_needs ALTER CONSTRAINT service_needs_needs_need DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_needs ALTER CONSTRAINT service_needs_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_needs ALTER CONSTRAINT service_needs_service_provisions_provision DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_provisions ALTER CONSTRAINT service_provisions_practitioners_recorded_by DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_requests ALTER CONSTRAINT service_requests_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_requests ALTER CONSTRAINT service_requests_agencies_to_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_requests ALTER CONSTRAINT service_requests_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_requests ALTER CONSTRAINT service_requests_needs_need DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_requests ALTER CONSTRAINT service_requests_practitioners_answered_by DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_requests ALTER CONSTRAINT service_requests_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_requests ALTER CONSTRAINT service_requests_service_types_service_type DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE service_needs_history (
  id uuid,
  recorded_at timestamp with time zone,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  provision_id uuid,
  need_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER service_needs_keep_history BEFORE UPDATE ON service_needs FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER service_needs_follow_history AFTER INSERT ON service_needs REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER service_needs_retire_first BEFORE DELETE ON service_needs FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER service_needs_no_truncate BEFORE TRUNCATE ON service_needs EXECUTE FUNCTION refuse_change();

CREATE TRIGGER service_needs_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON service_needs_history EXECUTE FUNCTION refuse_change();

ALTER TABLE service_provisions_history ADD COLUMN version bigint;

ALTER TABLE service_provisions_history ADD COLUMN recorded_by_id uuid;

CREATE TABLE service_requests_history (
  id uuid,
  recorded_at timestamp with time zone,
  version bigint,
  reason character varying,
  asked_on date,
  wanted_from date,
  status character varying,
  decided_on date,
  threshold_name character varying,
  answer character varying,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  to_agency_id uuid,
  service_type_id uuid,
  need_id uuid,
  answered_by_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER service_requests_keep_history BEFORE UPDATE ON service_requests FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER service_requests_follow_history AFTER INSERT ON service_requests REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER service_requests_retire_first BEFORE DELETE ON service_requests FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER service_requests_no_truncate BEFORE TRUNCATE ON service_requests EXECUTE FUNCTION refuse_change();

CREATE TRIGGER service_requests_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON service_requests_history EXECUTE FUNCTION refuse_change();
