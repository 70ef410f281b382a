-- What there is once at a time, also where two come at once; an index for each reference; whether whom a proposal names says yes themselves.

CREATE UNIQUE INDEX "agencyservice_agency_id_service_type_id" ON "agency_services" ("agency_id", "service_type_id") WHERE until_on IS NULL;

CREATE UNIQUE INDEX "contactroute_practitioner_id_agency_id_channel_address" ON "contact_routes" ("practitioner_id", "agency_id", "channel", "address") WHERE practitioner_id IS NOT NULL AND until_on IS NULL;

CREATE UNIQUE INDEX "contactroute_agency_id_channel_address" ON "contact_routes" ("agency_id", "channel", "address") WHERE practitioner_id IS NULL AND agency_id IS NOT NULL AND until_on IS NULL;

CREATE UNIQUE INDEX "contactroute_team_id_channel_address" ON "contact_routes" ("team_id", "channel", "address") WHERE team_id IS NOT NULL AND until_on IS NULL;

CREATE INDEX "developmentplan_recorder_id" ON "development_plans" ("recorder_id");

CREATE INDEX "expressionofinterest_decider_id" ON "expressions_of_interest" ("decider_id");

CREATE UNIQUE INDEX "expressionofinterest_practitioner_id_agency_id_team_id" ON "expressions_of_interest" ("practitioner_id", "agency_id", "team_id") WHERE decided_on IS NULL;

CREATE INDEX "externalsupport_supporter_agency_id" ON "external_supports" ("supporter_agency_id");

CREATE INDEX "externalsupport_practitioner_id" ON "external_supports" ("practitioner_id");

CREATE INDEX "externalsupport_agency_id" ON "external_supports" ("agency_id");

DROP INDEX "interactionparticipant_interaction_id";

CREATE INDEX "interactionparticipant_member_agency_id" ON "interaction_participants" ("member_agency_id");

CREATE UNIQUE INDEX "interactionparticipant_interaction_id_member_id" ON "interaction_participants" ("interaction_id", "member_id");

CREATE UNIQUE INDEX "interactionparticipant_interaction_id_kin_id" ON "interaction_participants" ("interaction_id", "kin_id");

CREATE UNIQUE INDEX "interactionparticipant_interaction_id_is_child" ON "interaction_participants" ("interaction_id", "is_child") WHERE is_child;

DROP INDEX "invitation_network_id_invitee_id";

CREATE INDEX "invitation_for_agency_id" ON "invitations" ("for_agency_id");

CREATE INDEX "invitation_practitioner_id" ON "invitations" ("practitioner_id");

CREATE INDEX "invitation_agency_id" ON "invitations" ("agency_id");

-- Of two invitations of one person for one agency, sent for one agency, the first waits on.
UPDATE invitations SET answer = 'WITHDRAWN', answered_on = invited_on, answer_reason = 'Asked already.', version = version + 1, recorded_at = clock_timestamp()
  WHERE answer IS NULL AND EXISTS (SELECT 1 FROM invitations o WHERE o.answer IS NULL AND o.network_id = invitations.network_id
    AND o.invitee_id = invitations.invitee_id AND o.for_agency_id = invitations.for_agency_id AND o.agency_id = invitations.agency_id AND o.id < invitations.id);

CREATE UNIQUE INDEX "invitation_network_id_invitee_id_for_agency_id_agency_id" ON "invitations" ("network_id", "invitee_id", "for_agency_id", "agency_id") WHERE answer IS NULL;

ALTER TABLE "lead_proposals" ADD COLUMN "lead_asked" boolean NOT NULL DEFAULT false;

ALTER TABLE "lead_proposals" ADD CONSTRAINT "answer_has_a_day" CHECK (CASE WHEN reply IS NULL THEN 0 ELSE 1 END = CASE WHEN replied_on IS NULL THEN 0 ELSE 1 END);

CREATE INDEX "networkclosure_practitioner_id" ON "network_closures" ("practitioner_id");

CREATE INDEX "networkclosure_agency_id" ON "network_closures" ("agency_id");

CREATE INDEX "retractedmembership_kin_id" ON "retracted_memberships" ("kin_id");

CREATE INDEX "retractedmembership_member_id" ON "retracted_memberships" ("member_id");

CREATE INDEX "retractedmembership_for_agency_id" ON "retracted_memberships" ("for_agency_id");

CREATE INDEX "retractedmembership_practitioner_id" ON "retracted_memberships" ("practitioner_id");

CREATE INDEX "retractedmembership_agency_id" ON "retracted_memberships" ("agency_id");

CREATE INDEX "safetycheck_recorder_id" ON "safety_checks" ("recorder_id");

CREATE INDEX "safetynetworkmember_external_support_id" ON "safety_network_members" ("external_support_id");

CREATE INDEX "safetynetworkmember_practitioner_id" ON "safety_network_members" ("practitioner_id");

CREATE INDEX "safetynetworkmember_agency_id" ON "safety_network_members" ("agency_id");

DROP INDEX "serviceneed_provision_id";

CREATE UNIQUE INDEX "serviceneed_provision_id_need_id" ON "service_needs" ("provision_id", "need_id");

CREATE INDEX "singlepoint_contact_agency_id" ON "single_points" ("contact_agency_id");

CREATE UNIQUE INDEX "singlepoint_one_at_a_time" ON "single_points" ("network_id") WHERE until_on IS NULL;

CREATE INDEX "supervisionsession_recorder_id" ON "supervision_sessions" ("recorder_id");

CREATE INDEX "supervision_supervisor_id" ON "supervisions" ("supervisor_id");

CREATE INDEX "supervision_agency_id" ON "supervisions" ("agency_id");

CREATE INDEX "supervision_recorder_id" ON "supervisions" ("recorder_id");

CREATE UNIQUE INDEX "supervision_supervisor_id_practitioner_id_agency_id" ON "supervisions" ("supervisor_id", "practitioner_id", "agency_id") WHERE until_on IS NULL;

CREATE INDEX "trainingcompletion_recorder_id" ON "training_completions" ("recorder_id");

DROP INDEX "trainingmodule_team_id";

CREATE INDEX "trainingmodule_recorder_id" ON "training_modules" ("recorder_id");

CREATE UNIQUE INDEX "trainingmodule_team_id_name" ON "training_modules" ("team_id", "name") WHERE until_on IS NULL;

CREATE INDEX "trainingmodule_team_id_id" ON "training_modules" ("team_id", "id");

CREATE INDEX "trainingneed_recorder_id" ON "training_needs" ("recorder_id");

CREATE INDEX "trainingneed_module_id" ON "training_needs" ("module_id");

ALTER TABLE lead_proposals_history ADD COLUMN lead_asked boolean;
