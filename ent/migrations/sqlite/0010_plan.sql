CREATE TABLE `activities` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `title` text NOT NULL, `status` text NOT NULL DEFAULT ('PROPOSED'), `proposed_on` text NOT NULL, `due_on` text NOT NULL, `review_every` integer NOT NULL DEFAULT (0), `agreed_on` text NULL, `ended_on` text NULL, `end_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `goal_id` uuid NOT NULL, `owner_id` uuid NOT NULL, `owner_agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `activities_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `activities_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `activities_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `activities_goals_goal` FOREIGN KEY (`goal_id`) REFERENCES `goals` (`id`) ON DELETE NO ACTION, CONSTRAINT `activities_practitioners_owner` FOREIGN KEY (`owner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `activities_agencies_owner_agency` FOREIGN KEY (`owner_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `declined_or_stopped_says_why` CHECK (status NOT IN ('DECLINED', 'STOPPED') OR end_reason <> ''), CONSTRAINT `due_not_before_proposed` CHECK (due_on >= proposed_on), CONSTRAINT `ended_says_when` CHECK (CASE WHEN status IN ('DECLINED', 'FINISHED', 'STOPPED') THEN 1 ELSE 0 END = CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END), CONSTRAINT `worked_on_is_agreed` CHECK (status NOT IN ('AGREED', 'FINISHED') OR agreed_on IS NOT NULL));

CREATE INDEX `activity_child_id_id` ON `activities` (`child_id`, `id`);

CREATE INDEX `activity_practitioner_id` ON `activities` (`practitioner_id`);

CREATE INDEX `activity_agency_id` ON `activities` (`agency_id`);

CREATE INDEX `activity_goal_id` ON `activities` (`goal_id`);

CREATE INDEX `activity_owner_id` ON `activities` (`owner_id`);

CREATE INDEX `activity_owner_agency_id` ON `activities` (`owner_agency_id`);

CREATE TABLE `activity_contributors` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `activity_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `activity_contributors_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `activity_contributors_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `activity_contributors_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `activity_contributors_activities_activity` FOREIGN KEY (`activity_id`) REFERENCES `activities` (`id`) ON DELETE NO ACTION);

CREATE INDEX `activitycontributor_child_id_id` ON `activity_contributors` (`child_id`, `id`);

CREATE INDEX `activitycontributor_practitioner_id` ON `activity_contributors` (`practitioner_id`);

CREATE INDEX `activitycontributor_agency_id` ON `activity_contributors` (`agency_id`);

CREATE INDEX `activitycontributor_activity_id` ON `activity_contributors` (`activity_id`);

CREATE TABLE `assessments` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `started_on` text NOT NULL, `due_on` text NOT NULL, `completed_on` text NULL, `summary` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `assessments_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessments_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessments_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessments_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `completed_not_before_start` CHECK (completed_on IS NULL OR completed_on >= started_on), CONSTRAINT `due_not_before_start` CHECK (due_on >= started_on));

CREATE INDEX `assessment_child_id_id` ON `assessments` (`child_id`, `id`);

CREATE INDEX `assessment_practitioner_id` ON `assessments` (`practitioner_id`);

CREATE INDEX `assessment_agency_id` ON `assessments` (`agency_id`);

CREATE INDEX `assessment_network_id` ON `assessments` (`network_id`);

CREATE TABLE `assessment_contributions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `invited_on` text NOT NULL, `due_on` text NOT NULL, `status` text NOT NULL DEFAULT ('INVITED'), `domains` json NOT NULL, `evidence` json NOT NULL, `analysis` text NOT NULL DEFAULT (''), `reason` text NOT NULL DEFAULT (''), `excuse` text NOT NULL DEFAULT (''), `answered_on` text NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `assessment_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `assessment_contributions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessment_contributions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessment_contributions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `assessment_contributions_assessments_assessment` FOREIGN KEY (`assessment_id`) REFERENCES `assessments` (`id`) ON DELETE NO ACTION, CONSTRAINT `answered_says_when` CHECK (CASE WHEN status IN ('GIVEN', 'DECLINED') THEN 1 ELSE 0 END = CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END), CONSTRAINT `declined_says_why` CHECK (status <> 'DECLINED' OR reason <> ''));

CREATE INDEX `assessmentcontribution_child_id_id` ON `assessment_contributions` (`child_id`, `id`);

CREATE INDEX `assessmentcontribution_practitioner_id` ON `assessment_contributions` (`practitioner_id`);

CREATE INDEX `assessmentcontribution_agency_id` ON `assessment_contributions` (`agency_id`);

CREATE INDEX `assessmentcontribution_assessment_id` ON `assessment_contributions` (`assessment_id`);

CREATE TABLE `deliveries` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `planned_on` text NULL, `occurred_on` text NULL, `outcome` text NOT NULL, `child_seen` bool NOT NULL, `minutes` integer NOT NULL DEFAULT (0), `note` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `activity_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `deliveries_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `deliveries_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `deliveries_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `deliveries_activities_activity` FOREIGN KEY (`activity_id`) REFERENCES `activities` (`id`) ON DELETE NO ACTION, CONSTRAINT `delivered_says_when` CHECK (CASE WHEN outcome IN ('DELIVERED', 'PARTLY_DELIVERED') THEN 1 ELSE 0 END = CASE WHEN occurred_on IS NULL THEN 0 ELSE 1 END), CONSTRAINT `seen_when_it_occurred` CHECK (occurred_on IS NOT NULL OR NOT child_seen), CONSTRAINT `undelivered_was_planned` CHECK (occurred_on IS NOT NULL OR planned_on IS NOT NULL));

CREATE INDEX `delivery_child_id_id` ON `deliveries` (`child_id`, `id`);

CREATE INDEX `delivery_practitioner_id` ON `deliveries` (`practitioner_id`);

CREATE INDEX `delivery_agency_id` ON `deliveries` (`agency_id`);

CREATE INDEX `delivery_activity_id` ON `deliveries` (`activity_id`);

CREATE TABLE `goals` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `statement` text NOT NULL, `measure` text NOT NULL, `baseline` text NOT NULL, `target` text NOT NULL, `recorded_on` text NOT NULL, `due_on` text NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `need_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `goals_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `goals_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `goals_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `goals_needs_need` FOREIGN KEY (`need_id`) REFERENCES `needs` (`id`) ON DELETE NO ACTION);

CREATE INDEX `goal_child_id_id` ON `goals` (`child_id`, `id`);

CREATE INDEX `goal_practitioner_id` ON `goals` (`practitioner_id`);

CREATE INDEX `goal_agency_id` ON `goals` (`agency_id`);

CREATE INDEX `goal_need_id` ON `goals` (`need_id`);

CREATE TABLE `needs` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `domain` text NOT NULL, `statement` text NOT NULL, `recorded_on` text NOT NULL, `parked_on` text NULL, `parked_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `assessment_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `needs_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `needs_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `needs_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `needs_assessments_assessment` FOREIGN KEY (`assessment_id`) REFERENCES `assessments` (`id`) ON DELETE NO ACTION, CONSTRAINT `parked_says_why` CHECK (parked_on IS NULL OR parked_reason <> ''));

CREATE INDEX `need_child_id_id` ON `needs` (`child_id`, `id`);

CREATE INDEX `need_practitioner_id` ON `needs` (`practitioner_id`);

CREATE INDEX `need_agency_id` ON `needs` (`agency_id`);

CREATE INDEX `need_assessment_id` ON `needs` (`assessment_id`);

CREATE TABLE `plan_agreements` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `child_agreed` bool NOT NULL DEFAULT (false), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `plan_version_id` uuid NOT NULL, `kin_id` uuid NULL, `member_id` uuid NULL, `member_agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `plan_agreements_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_agreements_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_agreements_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_agreements_plan_versions_plan_version` FOREIGN KEY (`plan_version_id`) REFERENCES `plan_versions` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_agreements_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_agreements_practitioners_member` FOREIGN KEY (`member_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_agreements_agencies_member_agency` FOREIGN KEY (`member_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `one_agrees` CHECK (CASE WHEN child_agreed THEN 1 ELSE 0 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX `planagreement_child_id_id` ON `plan_agreements` (`child_id`, `id`);

CREATE INDEX `planagreement_practitioner_id` ON `plan_agreements` (`practitioner_id`);

CREATE INDEX `planagreement_agency_id` ON `plan_agreements` (`agency_id`);

CREATE INDEX `planagreement_plan_version_id` ON `plan_agreements` (`plan_version_id`);

CREATE INDEX `planagreement_kin_id` ON `plan_agreements` (`kin_id`);

CREATE INDEX `planagreement_member_id` ON `plan_agreements` (`member_id`);

CREATE INDEX `planagreement_member_agency_id` ON `plan_agreements` (`member_agency_id`);

CREATE TABLE `plan_communications` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `to_child` bool NOT NULL DEFAULT (false), `channel` text NOT NULL, `told_on` text NOT NULL, `acknowledged_on` text NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `plan_version_id` uuid NOT NULL, `kin_id` uuid NULL, `member_id` uuid NULL, `member_agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `plan_communications_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_communications_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_communications_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_communications_plan_versions_plan_version` FOREIGN KEY (`plan_version_id`) REFERENCES `plan_versions` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_communications_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_communications_practitioners_member` FOREIGN KEY (`member_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_communications_agencies_member_agency` FOREIGN KEY (`member_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `acknowledged_after_told` CHECK (acknowledged_on IS NULL OR acknowledged_on >= told_on), CONSTRAINT `one_is_told` CHECK (CASE WHEN to_child THEN 1 ELSE 0 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX `plancommunication_child_id_id` ON `plan_communications` (`child_id`, `id`);

CREATE INDEX `plancommunication_practitioner_id` ON `plan_communications` (`practitioner_id`);

CREATE INDEX `plancommunication_agency_id` ON `plan_communications` (`agency_id`);

CREATE INDEX `plancommunication_plan_version_id` ON `plan_communications` (`plan_version_id`);

CREATE INDEX `plancommunication_kin_id` ON `plan_communications` (`kin_id`);

CREATE INDEX `plancommunication_member_id` ON `plan_communications` (`member_id`);

CREATE INDEX `plancommunication_member_agency_id` ON `plan_communications` (`member_agency_id`);

CREATE TABLE `plan_reviews` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `due_on` text NOT NULL, `completed_on` text NULL, `findings` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `plan_reviews_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_reviews_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_reviews_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_reviews_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `completed_says_what` CHECK (completed_on IS NULL OR findings <> ''));

CREATE INDEX `planreview_child_id_id` ON `plan_reviews` (`child_id`, `id`);

CREATE INDEX `planreview_practitioner_id` ON `plan_reviews` (`practitioner_id`);

CREATE INDEX `planreview_agency_id` ON `plan_reviews` (`agency_id`);

CREATE INDEX `planreview_network_id` ON `plan_reviews` (`network_id`);

CREATE TABLE `plan_versions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `number` integer NOT NULL, `agreed_on` text NOT NULL, `content` text NOT NULL, `working_together` text NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `plan_versions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_versions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_versions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `plan_versions_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION);

CREATE INDEX `planversion_child_id_id` ON `plan_versions` (`child_id`, `id`);

CREATE INDEX `planversion_practitioner_id` ON `plan_versions` (`practitioner_id`);

CREATE INDEX `planversion_agency_id` ON `plan_versions` (`agency_id`);

CREATE UNIQUE INDEX `planversion_network_id_number` ON `plan_versions` (`network_id`, `number`);

CREATE TABLE `problems` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `statement` text NOT NULL, `raised_on` text NOT NULL, `resolved_on` text NULL, `resolution` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `problems_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `problems_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `problems_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `resolved_not_before_raised` CHECK (resolved_on IS NULL OR resolved_on >= raised_on), CONSTRAINT `resolved_says_how` CHECK (resolved_on IS NULL OR resolution <> ''));

CREATE INDEX `problem_child_id_id` ON `problems` (`child_id`, `id`);

CREATE INDEX `problem_practitioner_id` ON `problems` (`practitioner_id`);

CREATE INDEX `problem_agency_id` ON `problems` (`agency_id`);

CREATE TABLE `problem_contributions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `on_date` text NOT NULL, `text` text NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `problem_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `problem_contributions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `problem_contributions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `problem_contributions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `problem_contributions_problems_problem` FOREIGN KEY (`problem_id`) REFERENCES `problems` (`id`) ON DELETE NO ACTION);

CREATE INDEX `problemcontribution_child_id_id` ON `problem_contributions` (`child_id`, `id`);

CREATE INDEX `problemcontribution_practitioner_id` ON `problem_contributions` (`practitioner_id`);

CREATE INDEX `problemcontribution_agency_id` ON `problem_contributions` (`agency_id`);

CREATE INDEX `problemcontribution_problem_id` ON `problem_contributions` (`problem_id`);

CREATE TABLE `progress_updates` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `on_date` text NOT NULL, `text` text NOT NULL, `observed` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `activity_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `progress_updates_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `progress_updates_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `progress_updates_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `progress_updates_activities_activity` FOREIGN KEY (`activity_id`) REFERENCES `activities` (`id`) ON DELETE NO ACTION);

CREATE INDEX `progressupdate_child_id_id` ON `progress_updates` (`child_id`, `id`);

CREATE INDEX `progressupdate_practitioner_id` ON `progress_updates` (`practitioner_id`);

CREATE INDEX `progressupdate_agency_id` ON `progress_updates` (`agency_id`);

CREATE INDEX `progressupdate_activity_id` ON `progress_updates` (`activity_id`);

CREATE TABLE activities_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  title TEXT,
  status TEXT,
  proposed_on TEXT,
  due_on TEXT,
  review_every INTEGER,
  agreed_on TEXT,
  ended_on TEXT,
  end_reason TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  goal_id uuid,
  owner_id uuid,
  owner_agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER activities_id_stays BEFORE UPDATE ON activities WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER activities_later BEFORE UPDATE ON activities WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER activities_follow_history BEFORE INSERT ON activities WHEN EXISTS (SELECT 1 FROM activities_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER activities_retire_first BEFORE DELETE ON activities WHEN NOT EXISTS (SELECT 1 FROM activities_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER activities_history_no_update BEFORE UPDATE ON activities_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER activities_history_no_delete BEFORE DELETE ON activities_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS activities_keep_history;

CREATE TRIGGER activities_keep_history AFTER UPDATE ON activities
BEGIN
  INSERT INTO activities_history (id, recorded_at, version, title, status, proposed_on, due_on, review_every, agreed_on, ended_on, end_reason, child_id, practitioner_id, agency_id, goal_id, owner_id, owner_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.title, OLD.status, OLD.proposed_on, OLD.due_on, OLD.review_every, OLD.agreed_on, OLD.ended_on, OLD.end_reason, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.goal_id, OLD.owner_id, OLD.owner_agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE activity_contributors_history (
  id uuid,
  recorded_at datetime,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  activity_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER activity_contributors_id_stays BEFORE UPDATE ON activity_contributors WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER activity_contributors_later BEFORE UPDATE ON activity_contributors WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER activity_contributors_follow_history BEFORE INSERT ON activity_contributors WHEN EXISTS (SELECT 1 FROM activity_contributors_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER activity_contributors_retire_first BEFORE DELETE ON activity_contributors WHEN NOT EXISTS (SELECT 1 FROM activity_contributors_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER activity_contributors_history_no_update BEFORE UPDATE ON activity_contributors_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER activity_contributors_history_no_delete BEFORE DELETE ON activity_contributors_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS activity_contributors_keep_history;

CREATE TRIGGER activity_contributors_keep_history AFTER UPDATE ON activity_contributors
BEGIN
  INSERT INTO activity_contributors_history (id, recorded_at, child_id, practitioner_id, agency_id, activity_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.activity_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE assessments_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  started_on TEXT,
  due_on TEXT,
  completed_on TEXT,
  summary TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER assessments_id_stays BEFORE UPDATE ON assessments WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER assessments_later BEFORE UPDATE ON assessments WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER assessments_follow_history BEFORE INSERT ON assessments WHEN EXISTS (SELECT 1 FROM assessments_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER assessments_retire_first BEFORE DELETE ON assessments WHEN NOT EXISTS (SELECT 1 FROM assessments_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER assessments_history_no_update BEFORE UPDATE ON assessments_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER assessments_history_no_delete BEFORE DELETE ON assessments_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS assessments_keep_history;

CREATE TRIGGER assessments_keep_history AFTER UPDATE ON assessments
BEGIN
  INSERT INTO assessments_history (id, recorded_at, version, started_on, due_on, completed_on, summary, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.started_on, OLD.due_on, OLD.completed_on, OLD.summary, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE assessment_contributions_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  invited_on TEXT,
  due_on TEXT,
  status TEXT,
  domains json,
  evidence json,
  analysis TEXT,
  reason TEXT,
  excuse TEXT,
  answered_on TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  assessment_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER assessment_contributions_id_stays BEFORE UPDATE ON assessment_contributions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER assessment_contributions_later BEFORE UPDATE ON assessment_contributions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER assessment_contributions_follow_history BEFORE INSERT ON assessment_contributions WHEN EXISTS (SELECT 1 FROM assessment_contributions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER assessment_contributions_retire_first BEFORE DELETE ON assessment_contributions WHEN NOT EXISTS (SELECT 1 FROM assessment_contributions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER assessment_contributions_history_no_update BEFORE UPDATE ON assessment_contributions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER assessment_contributions_history_no_delete BEFORE DELETE ON assessment_contributions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS assessment_contributions_keep_history;

CREATE TRIGGER assessment_contributions_keep_history AFTER UPDATE ON assessment_contributions
BEGIN
  INSERT INTO assessment_contributions_history (id, recorded_at, version, invited_on, due_on, status, domains, evidence, analysis, reason, excuse, answered_on, child_id, practitioner_id, agency_id, assessment_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.invited_on, OLD.due_on, OLD.status, OLD.domains, OLD.evidence, OLD.analysis, OLD.reason, OLD.excuse, OLD.answered_on, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.assessment_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE deliveries_history (
  id uuid,
  recorded_at datetime,
  planned_on TEXT,
  occurred_on TEXT,
  outcome TEXT,
  child_seen bool,
  minutes INTEGER,
  note TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  activity_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER deliveries_id_stays BEFORE UPDATE ON deliveries WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER deliveries_later BEFORE UPDATE ON deliveries WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER deliveries_follow_history BEFORE INSERT ON deliveries WHEN EXISTS (SELECT 1 FROM deliveries_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER deliveries_retire_first BEFORE DELETE ON deliveries WHEN NOT EXISTS (SELECT 1 FROM deliveries_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER deliveries_history_no_update BEFORE UPDATE ON deliveries_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER deliveries_history_no_delete BEFORE DELETE ON deliveries_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS deliveries_keep_history;

CREATE TRIGGER deliveries_keep_history AFTER UPDATE ON deliveries
BEGIN
  INSERT INTO deliveries_history (id, recorded_at, planned_on, occurred_on, outcome, child_seen, minutes, note, child_id, practitioner_id, agency_id, activity_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.planned_on, OLD.occurred_on, OLD.outcome, OLD.child_seen, OLD.minutes, OLD.note, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.activity_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE goals_history (
  id uuid,
  recorded_at datetime,
  statement TEXT,
  measure TEXT,
  baseline TEXT,
  target TEXT,
  recorded_on TEXT,
  due_on TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  need_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER goals_id_stays BEFORE UPDATE ON goals WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER goals_later BEFORE UPDATE ON goals WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER goals_follow_history BEFORE INSERT ON goals WHEN EXISTS (SELECT 1 FROM goals_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER goals_retire_first BEFORE DELETE ON goals WHEN NOT EXISTS (SELECT 1 FROM goals_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER goals_history_no_update BEFORE UPDATE ON goals_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER goals_history_no_delete BEFORE DELETE ON goals_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS goals_keep_history;

CREATE TRIGGER goals_keep_history AFTER UPDATE ON goals
BEGIN
  INSERT INTO goals_history (id, recorded_at, statement, measure, baseline, target, recorded_on, due_on, child_id, practitioner_id, agency_id, need_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.statement, OLD.measure, OLD.baseline, OLD.target, OLD.recorded_on, OLD.due_on, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.need_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE needs_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  domain TEXT,
  statement TEXT,
  recorded_on TEXT,
  parked_on TEXT,
  parked_reason TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  assessment_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER needs_id_stays BEFORE UPDATE ON needs WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER needs_later BEFORE UPDATE ON needs WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER needs_follow_history BEFORE INSERT ON needs WHEN EXISTS (SELECT 1 FROM needs_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER needs_retire_first BEFORE DELETE ON needs WHEN NOT EXISTS (SELECT 1 FROM needs_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER needs_history_no_update BEFORE UPDATE ON needs_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER needs_history_no_delete BEFORE DELETE ON needs_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS needs_keep_history;

CREATE TRIGGER needs_keep_history AFTER UPDATE ON needs
BEGIN
  INSERT INTO needs_history (id, recorded_at, version, domain, statement, recorded_on, parked_on, parked_reason, child_id, practitioner_id, agency_id, assessment_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.domain, OLD.statement, OLD.recorded_on, OLD.parked_on, OLD.parked_reason, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.assessment_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE plan_agreements_history (
  id uuid,
  recorded_at datetime,
  child_agreed bool,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  plan_version_id uuid,
  kin_id uuid,
  member_id uuid,
  member_agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER plan_agreements_id_stays BEFORE UPDATE ON plan_agreements WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER plan_agreements_later BEFORE UPDATE ON plan_agreements WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER plan_agreements_follow_history BEFORE INSERT ON plan_agreements WHEN EXISTS (SELECT 1 FROM plan_agreements_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER plan_agreements_retire_first BEFORE DELETE ON plan_agreements WHEN NOT EXISTS (SELECT 1 FROM plan_agreements_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER plan_agreements_history_no_update BEFORE UPDATE ON plan_agreements_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER plan_agreements_history_no_delete BEFORE DELETE ON plan_agreements_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS plan_agreements_keep_history;

CREATE TRIGGER plan_agreements_keep_history AFTER UPDATE ON plan_agreements
BEGIN
  INSERT INTO plan_agreements_history (id, recorded_at, child_agreed, child_id, practitioner_id, agency_id, plan_version_id, kin_id, member_id, member_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.child_agreed, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.plan_version_id, OLD.kin_id, OLD.member_id, OLD.member_agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE plan_communications_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  to_child bool,
  channel TEXT,
  told_on TEXT,
  acknowledged_on TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  plan_version_id uuid,
  kin_id uuid,
  member_id uuid,
  member_agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER plan_communications_id_stays BEFORE UPDATE ON plan_communications WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER plan_communications_later BEFORE UPDATE ON plan_communications WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER plan_communications_follow_history BEFORE INSERT ON plan_communications WHEN EXISTS (SELECT 1 FROM plan_communications_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER plan_communications_retire_first BEFORE DELETE ON plan_communications WHEN NOT EXISTS (SELECT 1 FROM plan_communications_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER plan_communications_history_no_update BEFORE UPDATE ON plan_communications_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER plan_communications_history_no_delete BEFORE DELETE ON plan_communications_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS plan_communications_keep_history;

CREATE TRIGGER plan_communications_keep_history AFTER UPDATE ON plan_communications
BEGIN
  INSERT INTO plan_communications_history (id, recorded_at, version, to_child, channel, told_on, acknowledged_on, child_id, practitioner_id, agency_id, plan_version_id, kin_id, member_id, member_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.to_child, OLD.channel, OLD.told_on, OLD.acknowledged_on, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.plan_version_id, OLD.kin_id, OLD.member_id, OLD.member_agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE plan_reviews_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  due_on TEXT,
  completed_on TEXT,
  findings TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER plan_reviews_id_stays BEFORE UPDATE ON plan_reviews WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER plan_reviews_later BEFORE UPDATE ON plan_reviews WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER plan_reviews_follow_history BEFORE INSERT ON plan_reviews WHEN EXISTS (SELECT 1 FROM plan_reviews_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER plan_reviews_retire_first BEFORE DELETE ON plan_reviews WHEN NOT EXISTS (SELECT 1 FROM plan_reviews_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER plan_reviews_history_no_update BEFORE UPDATE ON plan_reviews_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER plan_reviews_history_no_delete BEFORE DELETE ON plan_reviews_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS plan_reviews_keep_history;

CREATE TRIGGER plan_reviews_keep_history AFTER UPDATE ON plan_reviews
BEGIN
  INSERT INTO plan_reviews_history (id, recorded_at, version, due_on, completed_on, findings, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.due_on, OLD.completed_on, OLD.findings, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE plan_versions_history (
  id uuid,
  recorded_at datetime,
  number INTEGER,
  agreed_on TEXT,
  content TEXT,
  working_together TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER plan_versions_id_stays BEFORE UPDATE ON plan_versions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER plan_versions_later BEFORE UPDATE ON plan_versions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER plan_versions_follow_history BEFORE INSERT ON plan_versions WHEN EXISTS (SELECT 1 FROM plan_versions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER plan_versions_retire_first BEFORE DELETE ON plan_versions WHEN NOT EXISTS (SELECT 1 FROM plan_versions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER plan_versions_history_no_update BEFORE UPDATE ON plan_versions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER plan_versions_history_no_delete BEFORE DELETE ON plan_versions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS plan_versions_keep_history;

CREATE TRIGGER plan_versions_keep_history AFTER UPDATE ON plan_versions
BEGIN
  INSERT INTO plan_versions_history (id, recorded_at, number, agreed_on, content, working_together, child_id, practitioner_id, agency_id, network_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.number, OLD.agreed_on, OLD.content, OLD.working_together, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE problems_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  statement TEXT,
  raised_on TEXT,
  resolved_on TEXT,
  resolution TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER problems_id_stays BEFORE UPDATE ON problems WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER problems_later BEFORE UPDATE ON problems WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER problems_follow_history BEFORE INSERT ON problems WHEN EXISTS (SELECT 1 FROM problems_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER problems_retire_first BEFORE DELETE ON problems WHEN NOT EXISTS (SELECT 1 FROM problems_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER problems_history_no_update BEFORE UPDATE ON problems_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER problems_history_no_delete BEFORE DELETE ON problems_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS problems_keep_history;

CREATE TRIGGER problems_keep_history AFTER UPDATE ON problems
BEGIN
  INSERT INTO problems_history (id, recorded_at, version, statement, raised_on, resolved_on, resolution, child_id, practitioner_id, agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.statement, OLD.raised_on, OLD.resolved_on, OLD.resolution, OLD.child_id, OLD.practitioner_id, OLD.agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE problem_contributions_history (
  id uuid,
  recorded_at datetime,
  on_date TEXT,
  text TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  problem_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER problem_contributions_id_stays BEFORE UPDATE ON problem_contributions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER problem_contributions_later BEFORE UPDATE ON problem_contributions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER problem_contributions_follow_history BEFORE INSERT ON problem_contributions WHEN EXISTS (SELECT 1 FROM problem_contributions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER problem_contributions_retire_first BEFORE DELETE ON problem_contributions WHEN NOT EXISTS (SELECT 1 FROM problem_contributions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER problem_contributions_history_no_update BEFORE UPDATE ON problem_contributions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER problem_contributions_history_no_delete BEFORE DELETE ON problem_contributions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS problem_contributions_keep_history;

CREATE TRIGGER problem_contributions_keep_history AFTER UPDATE ON problem_contributions
BEGIN
  INSERT INTO problem_contributions_history (id, recorded_at, on_date, text, child_id, practitioner_id, agency_id, problem_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.on_date, OLD.text, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.problem_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE progress_updates_history (
  id uuid,
  recorded_at datetime,
  on_date TEXT,
  text TEXT,
  observed TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  activity_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER progress_updates_id_stays BEFORE UPDATE ON progress_updates WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER progress_updates_later BEFORE UPDATE ON progress_updates WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER progress_updates_follow_history BEFORE INSERT ON progress_updates WHEN EXISTS (SELECT 1 FROM progress_updates_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER progress_updates_retire_first BEFORE DELETE ON progress_updates WHEN NOT EXISTS (SELECT 1 FROM progress_updates_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER progress_updates_history_no_update BEFORE UPDATE ON progress_updates_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER progress_updates_history_no_delete BEFORE DELETE ON progress_updates_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS progress_updates_keep_history;

CREATE TRIGGER progress_updates_keep_history AFTER UPDATE ON progress_updates
BEGIN
  INSERT INTO progress_updates_history (id, recorded_at, on_date, text, observed, child_id, practitioner_id, agency_id, activity_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.on_date, OLD.text, OLD.observed, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.activity_id, NEW.recorded_at, 'CORRECTED');
END;
