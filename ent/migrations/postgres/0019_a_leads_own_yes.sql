-- The practitioner's own yes to leading, requests that end with their proposal, and what is there once only.

ALTER TABLE "availability_requests" ADD COLUMN "withdrawn_on" date NULL;

ALTER TABLE "referrals" ADD COLUMN "received_on" date NULL;

ALTER TABLE "lead_proposals" ADD COLUMN "message" character varying NOT NULL DEFAULT '';

ALTER TABLE "lead_proposals" ADD COLUMN "reply" character varying NULL;

ALTER TABLE "lead_proposals" ADD COLUMN "replied_on" date NULL;

ALTER TABLE "lead_proposals" ADD COLUMN "reply_reason" character varying NOT NULL DEFAULT '';

CREATE UNIQUE INDEX "availabilityrequest_waiting" ON "availability_requests" ("proposal_id") WHERE answered_on IS NULL AND withdrawn_on IS NULL;

DROP INDEX "paneldecision_referral_id";

CREATE UNIQUE INDEX "paneldecision_referral_id" ON "panel_decisions" ("referral_id");

CREATE UNIQUE INDEX "referral_child_id_team_id_practitioner_id" ON "referrals" ("child_id", "team_id", "practitioner_id") WHERE outcome IS NULL;

ALTER TABLE availability_requests_history ADD COLUMN withdrawn_on date;

ALTER TABLE lead_proposals_history ADD COLUMN message character varying;

ALTER TABLE lead_proposals_history ADD COLUMN reply character varying;

ALTER TABLE lead_proposals_history ADD COLUMN replied_on date;

ALTER TABLE lead_proposals_history ADD COLUMN reply_reason character varying;

ALTER TABLE referrals_history ADD COLUMN received_on date;
