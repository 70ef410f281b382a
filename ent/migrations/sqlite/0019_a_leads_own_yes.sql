-- The practitioner's own yes to leading, requests that end with their proposal, and what is there once only.

ALTER TABLE `availability_requests` ADD COLUMN `withdrawn_on` text NULL;

ALTER TABLE `referrals` ADD COLUMN `received_on` text NULL;

ALTER TABLE `lead_proposals` ADD COLUMN `message` text NOT NULL DEFAULT ('');

ALTER TABLE `lead_proposals` ADD COLUMN `reply` text NULL;

ALTER TABLE `lead_proposals` ADD COLUMN `replied_on` text NULL;

ALTER TABLE `lead_proposals` ADD COLUMN `reply_reason` text NOT NULL DEFAULT ('');

CREATE UNIQUE INDEX `availabilityrequest_waiting` ON `availability_requests` (`proposal_id`) WHERE answered_on IS NULL AND withdrawn_on IS NULL;

DROP INDEX `paneldecision_referral_id`;

CREATE UNIQUE INDEX `paneldecision_referral_id` ON `panel_decisions` (`referral_id`);

CREATE UNIQUE INDEX `referral_child_id_team_id_practitioner_id` ON `referrals` (`child_id`, `team_id`, `practitioner_id`) WHERE outcome IS NULL;

ALTER TABLE availability_requests_history ADD COLUMN withdrawn_on TEXT;

DROP TRIGGER IF EXISTS availability_requests_keep_history;

CREATE TRIGGER availability_requests_keep_history AFTER UPDATE ON availability_requests
BEGIN
  INSERT INTO availability_requests_history (id, recorded_at, version, asked_on, due_on, message, answer, answered_on, hours_per_week, conditions, proposal_id, child_id, team_id, lead_id, agency_id, practitioner_id, answerer_id, withdrawn_on, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.asked_on, OLD.due_on, OLD.message, OLD.answer, OLD.answered_on, OLD.hours_per_week, OLD.conditions, OLD.proposal_id, OLD.child_id, OLD.team_id, OLD.lead_id, OLD.agency_id, OLD.practitioner_id, OLD.answerer_id, OLD.withdrawn_on, NEW.recorded_at, 'CORRECTED');
END;

ALTER TABLE lead_proposals_history ADD COLUMN message TEXT;

ALTER TABLE lead_proposals_history ADD COLUMN reply TEXT;

ALTER TABLE lead_proposals_history ADD COLUMN replied_on TEXT;

ALTER TABLE lead_proposals_history ADD COLUMN reply_reason TEXT;

DROP TRIGGER IF EXISTS lead_proposals_keep_history;

CREATE TRIGGER lead_proposals_keep_history AFTER UPDATE ON lead_proposals
BEGIN
  INSERT INTO lead_proposals_history (id, recorded_at, version, from_on, proposed_on, siblings_reason, preference_reason, confirmed_on, handover_reason, withdrawn_on, withdrawn_because, child_id, team_id, network_id, decision_id, lead_id, agency_id, practitioner_id, confirmer_id, message, reply, replied_on, reply_reason, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.from_on, OLD.proposed_on, OLD.siblings_reason, OLD.preference_reason, OLD.confirmed_on, OLD.handover_reason, OLD.withdrawn_on, OLD.withdrawn_because, OLD.child_id, OLD.team_id, OLD.network_id, OLD.decision_id, OLD.lead_id, OLD.agency_id, OLD.practitioner_id, OLD.confirmer_id, OLD.message, OLD.reply, OLD.replied_on, OLD.reply_reason, NEW.recorded_at, 'CORRECTED');
END;

ALTER TABLE referrals_history ADD COLUMN received_on TEXT;

DROP TRIGGER IF EXISTS referrals_keep_history;

CREATE TRIGGER referrals_keep_history AFTER UPDATE ON referrals
BEGIN
  INSERT INTO referrals_history (id, recorded_at, version, referred_on, reason, triaged_on, urgency, triage_note, decided_on, outcome, child_id, team_id, practitioner_id, agency_id, triager_id, received_on, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.referred_on, OLD.reason, OLD.triaged_on, OLD.urgency, OLD.triage_note, OLD.decided_on, OLD.outcome, OLD.child_id, OLD.team_id, OLD.practitioner_id, OLD.agency_id, OLD.triager_id, OLD.received_on, NEW.recorded_at, 'CORRECTED');
END;
