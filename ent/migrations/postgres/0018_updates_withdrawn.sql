-- A request for an update may be withdrawn; each person has seen a concern once.

ALTER TABLE "update_requests" ADD COLUMN "withdrawn_on" date NULL, ADD COLUMN "withdraw_reason" character varying NOT NULL DEFAULT '';

CREATE UNIQUE INDEX "concernstep_concern_id_practitioner_id" ON "concern_steps" ("concern_id", "practitioner_id") WHERE (kind = 'ACKNOWLEDGED');

ALTER TABLE update_requests_history ADD COLUMN withdrawn_on date;

ALTER TABLE update_requests_history ADD COLUMN withdraw_reason character varying;
