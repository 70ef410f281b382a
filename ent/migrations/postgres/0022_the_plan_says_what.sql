-- Who helps in an activity and who agrees to a version is there once; an entry of the plan says what it is, and an end why;
-- an observation is about a part of a child's life that has a code.

ALTER TABLE "assessments" ADD CONSTRAINT "completed_says_what_it_found" CHECK (completed_on IS NULL OR summary <> '');

ALTER TABLE "assessment_contributions" ADD CONSTRAINT "given_says_what" CHECK (status <> 'GIVEN' OR analysis <> '');

ALTER TABLE "needs" ADD CONSTRAINT "need_says_what" CHECK (statement <> '');

ALTER TABLE "goals" ADD CONSTRAINT "goal_says_what" CHECK (statement <> '' AND measure <> '' AND baseline <> '' AND target <> '');

ALTER TABLE "activities" ADD CONSTRAINT "activity_says_what" CHECK (title <> '');

ALTER TABLE "activities" ADD CONSTRAINT "ended_says_why" CHECK (ended_on IS NULL OR end_reason <> '');

ALTER TABLE "activities" DROP CONSTRAINT "declined_or_stopped_says_why";

UPDATE observations SET domain = CASE upper(domain) WHEN 'LEARNING' THEN 'EDUCATION' WHEN 'CARE' THEN 'CAREGIVING' ELSE '' END, recorded_at = clock_timestamp()
  WHERE domain NOT IN ('', 'HEALTH', 'EMOTIONAL_WELLBEING', 'BEHAVIOUR', 'EDUCATION', 'IDENTITY_AND_CULTURE', 'RELATIONSHIPS', 'SAFETY', 'CAREGIVING', 'WHANAU_AND_COMMUNITY', 'HOUSING_AND_INCOME');

DROP INDEX "activitycontributor_activity_id";

DROP INDEX "planagreement_plan_version_id";

CREATE UNIQUE INDEX "activitycontributor_activity_id_practitioner_id" ON "activity_contributors" ("activity_id", "practitioner_id");

CREATE UNIQUE INDEX "planagreement_plan_version_id_kin_id" ON "plan_agreements" ("plan_version_id", "kin_id");

CREATE UNIQUE INDEX "planagreement_plan_version_id_member_id" ON "plan_agreements" ("plan_version_id", "member_id");

CREATE UNIQUE INDEX "planagreement_child_agreed" ON "plan_agreements" ("plan_version_id") WHERE child_agreed;
