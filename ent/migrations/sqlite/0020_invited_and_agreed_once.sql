-- A disagreement is a difference of view, of no other kind; the child, each adult and each practitioner are invited and agree once.

DROP TRIGGER disagreements_keep_history;

ALTER TABLE `disagreements` DROP COLUMN `kind`;

ALTER TABLE disagreements_history DROP COLUMN kind;

CREATE TRIGGER disagreements_keep_history AFTER UPDATE ON disagreements
BEGIN
  INSERT INTO disagreements_history (id, recorded_at, version, topic, raised_on, status, escalated_to, escalated_on, escalated_why, resolved_on, outcome, best_interests, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.topic, OLD.raised_on, OLD.status, OLD.escalated_to, OLD.escalated_on, OLD.escalated_why, OLD.resolved_on, OLD.outcome, OLD.best_interests, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE UNIQUE INDEX `huiinvitation_hui_id_invited_child_id` ON `hui_invitations` (`hui_id`, `invited_child_id`);

CREATE UNIQUE INDEX `huiinvitation_hui_id_invited_kin_id` ON `hui_invitations` (`hui_id`, `invited_kin_id`);

CREATE UNIQUE INDEX `aimagreement_shared_aim_id_practitioner_id` ON `aim_agreements` (`shared_aim_id`, `practitioner_id`) WHERE kin_id IS NULL AND NOT of_child;
