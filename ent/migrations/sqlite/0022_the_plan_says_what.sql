-- Who helps in an activity and who agrees to a version is there once; an entry of the plan says what it is, and an end why;
-- an observation is about a part of a child's life that has a code.

CREATE TABLE `new_assessments` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `started_on` text NOT NULL, `due_on` text NOT NULL, `completed_on` text NULL, `summary` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `assessments_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessments_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessments_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessments_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `completed_not_before_start` CHECK (completed_on IS NULL OR completed_on >= started_on), CONSTRAINT `due_not_before_start` CHECK (due_on >= started_on), CONSTRAINT `completed_says_what_it_found` CHECK (completed_on IS NULL OR summary <> ''));

INSERT INTO `new_assessments` (`id`, `recorded_at`, `version`, `started_on`, `due_on`, `completed_on`, `summary`, `child_id`, `practitioner_id`, `agency_id`, `network_id`) SELECT `id`, `recorded_at`, `version`, `started_on`, `due_on`, `completed_on`, `summary`, `child_id`, `practitioner_id`, `agency_id`, `network_id` FROM `assessments`;

DROP TABLE `assessments`;

ALTER TABLE `new_assessments` RENAME TO `assessments`;

CREATE INDEX `assessment_child_id_id` ON `assessments` (`child_id`, `id`);

CREATE INDEX `assessment_practitioner_id` ON `assessments` (`practitioner_id`);

CREATE INDEX `assessment_agency_id` ON `assessments` (`agency_id`);

CREATE INDEX `assessment_network_id` ON `assessments` (`network_id`);

CREATE TRIGGER assessments_id_stays BEFORE UPDATE ON assessments WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER assessments_later BEFORE UPDATE ON assessments WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER assessments_follow_history BEFORE INSERT ON assessments WHEN EXISTS (SELECT 1 FROM assessments_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER assessments_retire_first BEFORE DELETE ON assessments WHEN NOT EXISTS (SELECT 1 FROM assessments_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER assessments_keep_history AFTER UPDATE ON assessments
BEGIN
  INSERT INTO assessments_history (id, recorded_at, version, started_on, due_on, completed_on, summary, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.started_on, OLD.due_on, OLD.completed_on, OLD.summary, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE `new_assessment_contributions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `invited_on` text NOT NULL, `due_on` text NOT NULL, `status` text NOT NULL DEFAULT ('INVITED'), `domains` json NOT NULL, `evidence` json NOT NULL, `analysis` text NOT NULL DEFAULT (''), `reason` text NOT NULL DEFAULT (''), `excuse` text NOT NULL DEFAULT (''), `answered_on` text NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `assessment_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `assessment_contributions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessment_contributions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessment_contributions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessment_contributions_assessments_assessment` FOREIGN KEY (`assessment_id`) REFERENCES `assessments` (`id`) ON DELETE NO ACTION, CONSTRAINT `answered_says_when` CHECK (CASE WHEN status IN ('GIVEN', 'DECLINED') THEN 1 ELSE 0 END = CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END), CONSTRAINT `declined_says_why` CHECK (status <> 'DECLINED' OR reason <> ''), CONSTRAINT `given_says_what` CHECK (status <> 'GIVEN' OR analysis <> ''));

INSERT INTO `new_assessment_contributions` (`id`, `recorded_at`, `version`, `invited_on`, `due_on`, `status`, `domains`, `evidence`, `analysis`, `reason`, `excuse`, `answered_on`, `child_id`, `practitioner_id`, `agency_id`, `assessment_id`) SELECT `id`, `recorded_at`, `version`, `invited_on`, `due_on`, `status`, `domains`, `evidence`, `analysis`, `reason`, `excuse`, `answered_on`, `child_id`, `practitioner_id`, `agency_id`, `assessment_id` FROM `assessment_contributions`;

DROP TABLE `assessment_contributions`;

ALTER TABLE `new_assessment_contributions` RENAME TO `assessment_contributions`;

CREATE INDEX `assessmentcontribution_child_id_id` ON `assessment_contributions` (`child_id`, `id`);

CREATE INDEX `assessmentcontribution_practitioner_id` ON `assessment_contributions` (`practitioner_id`);

CREATE INDEX `assessmentcontribution_agency_id` ON `assessment_contributions` (`agency_id`);

CREATE INDEX `assessmentcontribution_assessment_id` ON `assessment_contributions` (`assessment_id`);

CREATE TRIGGER assessment_contributions_id_stays BEFORE UPDATE ON assessment_contributions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER assessment_contributions_later BEFORE UPDATE ON assessment_contributions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER assessment_contributions_follow_history BEFORE INSERT ON assessment_contributions WHEN EXISTS (SELECT 1 FROM assessment_contributions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER assessment_contributions_retire_first BEFORE DELETE ON assessment_contributions WHEN NOT EXISTS (SELECT 1 FROM assessment_contributions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER assessment_contributions_keep_history AFTER UPDATE ON assessment_contributions
BEGIN
  INSERT INTO assessment_contributions_history (id, recorded_at, version, invited_on, due_on, status, domains, evidence, analysis, reason, excuse, answered_on, child_id, practitioner_id, agency_id, assessment_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.invited_on, OLD.due_on, OLD.status, OLD.domains, OLD.evidence, OLD.analysis, OLD.reason, OLD.excuse, OLD.answered_on, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.assessment_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE `new_needs` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `domain` text NOT NULL, `statement` text NOT NULL, `recorded_on` text NOT NULL, `parked_on` text NULL, `parked_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `assessment_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `needs_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `needs_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `needs_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `needs_assessments_assessment` FOREIGN KEY (`assessment_id`) REFERENCES `assessments` (`id`) ON DELETE NO ACTION, CONSTRAINT `parked_says_why` CHECK (parked_on IS NULL OR parked_reason <> ''), CONSTRAINT `need_says_what` CHECK (statement <> ''));

INSERT INTO `new_needs` (`id`, `recorded_at`, `version`, `domain`, `statement`, `recorded_on`, `parked_on`, `parked_reason`, `child_id`, `practitioner_id`, `agency_id`, `assessment_id`) SELECT `id`, `recorded_at`, `version`, `domain`, `statement`, `recorded_on`, `parked_on`, `parked_reason`, `child_id`, `practitioner_id`, `agency_id`, `assessment_id` FROM `needs`;

DROP TABLE `needs`;

ALTER TABLE `new_needs` RENAME TO `needs`;

CREATE INDEX `need_child_id_id` ON `needs` (`child_id`, `id`);

CREATE INDEX `need_practitioner_id` ON `needs` (`practitioner_id`);

CREATE INDEX `need_agency_id` ON `needs` (`agency_id`);

CREATE INDEX `need_assessment_id` ON `needs` (`assessment_id`);

CREATE TRIGGER needs_id_stays BEFORE UPDATE ON needs WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER needs_later BEFORE UPDATE ON needs WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER needs_follow_history BEFORE INSERT ON needs WHEN EXISTS (SELECT 1 FROM needs_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER needs_retire_first BEFORE DELETE ON needs WHEN NOT EXISTS (SELECT 1 FROM needs_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER needs_keep_history AFTER UPDATE ON needs
BEGIN
  INSERT INTO needs_history (id, recorded_at, version, domain, statement, recorded_on, parked_on, parked_reason, child_id, practitioner_id, agency_id, assessment_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.domain, OLD.statement, OLD.recorded_on, OLD.parked_on, OLD.parked_reason, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.assessment_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE `new_goals` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `statement` text NOT NULL, `measure` text NOT NULL, `baseline` text NOT NULL, `target` text NOT NULL, `recorded_on` text NOT NULL, `due_on` text NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `need_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `goals_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `goals_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `goals_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `goals_needs_need` FOREIGN KEY (`need_id`) REFERENCES `needs` (`id`) ON DELETE NO ACTION, CONSTRAINT `goal_says_what` CHECK (statement <> '' AND measure <> '' AND baseline <> '' AND target <> ''));

INSERT INTO `new_goals` (`id`, `recorded_at`, `statement`, `measure`, `baseline`, `target`, `recorded_on`, `due_on`, `child_id`, `practitioner_id`, `agency_id`, `need_id`) SELECT `id`, `recorded_at`, `statement`, `measure`, `baseline`, `target`, `recorded_on`, `due_on`, `child_id`, `practitioner_id`, `agency_id`, `need_id` FROM `goals`;

DROP TABLE `goals`;

ALTER TABLE `new_goals` RENAME TO `goals`;

CREATE INDEX `goal_child_id_id` ON `goals` (`child_id`, `id`);

CREATE INDEX `goal_practitioner_id` ON `goals` (`practitioner_id`);

CREATE INDEX `goal_agency_id` ON `goals` (`agency_id`);

CREATE INDEX `goal_need_id` ON `goals` (`need_id`);

CREATE TRIGGER goals_id_stays BEFORE UPDATE ON goals WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER goals_later BEFORE UPDATE ON goals WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER goals_follow_history BEFORE INSERT ON goals WHEN EXISTS (SELECT 1 FROM goals_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER goals_retire_first BEFORE DELETE ON goals WHEN NOT EXISTS (SELECT 1 FROM goals_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER goals_keep_history AFTER UPDATE ON goals
BEGIN
  INSERT INTO goals_history (id, recorded_at, statement, measure, baseline, target, recorded_on, due_on, child_id, practitioner_id, agency_id, need_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.statement, OLD.measure, OLD.baseline, OLD.target, OLD.recorded_on, OLD.due_on, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.need_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE `new_activities` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `title` text NOT NULL, `status` text NOT NULL DEFAULT ('PROPOSED'), `proposed_on` text NOT NULL, `due_on` text NOT NULL, `review_every` integer NOT NULL DEFAULT (0), `agreed_on` text NULL, `ended_on` text NULL, `end_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `goal_id` uuid NOT NULL, `owner_id` uuid NOT NULL, `owner_agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `activities_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `activities_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `activities_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `activities_goals_goal` FOREIGN KEY (`goal_id`) REFERENCES `goals` (`id`) ON DELETE NO ACTION, CONSTRAINT `activities_practitioners_owner` FOREIGN KEY (`owner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `activities_agencies_owner_agency` FOREIGN KEY (`owner_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `due_not_before_proposed` CHECK (due_on >= proposed_on), CONSTRAINT `ended_says_when` CHECK (CASE WHEN status IN ('DECLINED', 'FINISHED', 'STOPPED') THEN 1 ELSE 0 END = CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END), CONSTRAINT `worked_on_is_agreed` CHECK (status NOT IN ('AGREED', 'FINISHED') OR agreed_on IS NOT NULL), CONSTRAINT `activity_says_what` CHECK (title <> ''), CONSTRAINT `ended_says_why` CHECK (ended_on IS NULL OR end_reason <> ''));

INSERT INTO `new_activities` (`id`, `recorded_at`, `version`, `title`, `status`, `proposed_on`, `due_on`, `review_every`, `agreed_on`, `ended_on`, `end_reason`, `child_id`, `practitioner_id`, `agency_id`, `goal_id`, `owner_id`, `owner_agency_id`) SELECT `id`, `recorded_at`, `version`, `title`, `status`, `proposed_on`, `due_on`, `review_every`, `agreed_on`, `ended_on`, `end_reason`, `child_id`, `practitioner_id`, `agency_id`, `goal_id`, `owner_id`, `owner_agency_id` FROM `activities`;

DROP TABLE `activities`;

ALTER TABLE `new_activities` RENAME TO `activities`;

CREATE INDEX `activity_child_id_id` ON `activities` (`child_id`, `id`);

CREATE INDEX `activity_practitioner_id` ON `activities` (`practitioner_id`);

CREATE INDEX `activity_agency_id` ON `activities` (`agency_id`);

CREATE INDEX `activity_goal_id` ON `activities` (`goal_id`);

CREATE INDEX `activity_owner_id` ON `activities` (`owner_id`);

CREATE INDEX `activity_owner_agency_id` ON `activities` (`owner_agency_id`);

CREATE TRIGGER activities_id_stays BEFORE UPDATE ON activities WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER activities_later BEFORE UPDATE ON activities WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER activities_follow_history BEFORE INSERT ON activities WHEN EXISTS (SELECT 1 FROM activities_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER activities_retire_first BEFORE DELETE ON activities WHEN NOT EXISTS (SELECT 1 FROM activities_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER activities_keep_history AFTER UPDATE ON activities
BEGIN
  INSERT INTO activities_history (id, recorded_at, version, title, status, proposed_on, due_on, review_every, agreed_on, ended_on, end_reason, child_id, practitioner_id, agency_id, goal_id, owner_id, owner_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.title, OLD.status, OLD.proposed_on, OLD.due_on, OLD.review_every, OLD.agreed_on, OLD.ended_on, OLD.end_reason, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.goal_id, OLD.owner_id, OLD.owner_agency_id, NEW.recorded_at, 'CORRECTED');
END;

UPDATE observations SET domain = CASE upper(domain) WHEN 'LEARNING' THEN 'EDUCATION' WHEN 'CARE' THEN 'CAREGIVING' ELSE '' END, recorded_at = strftime('%Y-%m-%d %H:%M:%f', 'now') || '+00:00'
  WHERE domain NOT IN ('', 'HEALTH', 'EMOTIONAL_WELLBEING', 'BEHAVIOUR', 'EDUCATION', 'IDENTITY_AND_CULTURE', 'RELATIONSHIPS', 'SAFETY', 'CAREGIVING', 'WHANAU_AND_COMMUNITY', 'HOUSING_AND_INCOME');

DROP INDEX `activitycontributor_activity_id`;

DROP INDEX `planagreement_plan_version_id`;

CREATE UNIQUE INDEX `activitycontributor_activity_id_practitioner_id` ON `activity_contributors` (`activity_id`, `practitioner_id`);

CREATE UNIQUE INDEX `planagreement_plan_version_id_kin_id` ON `plan_agreements` (`plan_version_id`, `kin_id`);

CREATE UNIQUE INDEX `planagreement_plan_version_id_member_id` ON `plan_agreements` (`plan_version_id`, `member_id`);

CREATE UNIQUE INDEX `planagreement_child_agreed` ON `plan_agreements` (`plan_version_id`) WHERE child_agreed;
