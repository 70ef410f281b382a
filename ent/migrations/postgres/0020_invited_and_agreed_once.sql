-- A disagreement is a difference of view, of no other kind; the child, each adult and each practitioner are invited and agree once.

ALTER TABLE "disagreements" DROP COLUMN "kind";

ALTER TABLE disagreements_history DROP COLUMN kind;

CREATE UNIQUE INDEX "huiinvitation_hui_id_invited_child_id" ON "hui_invitations" ("hui_id", "invited_child_id");

CREATE UNIQUE INDEX "huiinvitation_hui_id_invited_kin_id" ON "hui_invitations" ("hui_id", "invited_kin_id");

CREATE UNIQUE INDEX "aimagreement_shared_aim_id_practitioner_id" ON "aim_agreements" ("shared_aim_id", "practitioner_id") WHERE ((kin_id IS NULL) AND (NOT of_child));
