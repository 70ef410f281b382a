CREATE TABLE `agency_services` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `version` integer NOT NULL DEFAULT (1), `about` text NOT NULL DEFAULT (''), `areas` json NULL, `area_key` text NOT NULL DEFAULT (''), `domain` text NOT NULL DEFAULT (''), `agency_id` uuid NOT NULL, `service_type_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `agency_services_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `agency_services_service_types_service_type` FOREIGN KEY (`service_type_id`) REFERENCES `service_types` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `agencyservice_agency_id` ON `agency_services` (`agency_id`);

CREATE INDEX `agencyservice_service_type_id` ON `agency_services` (`service_type_id`);

CREATE TABLE `contact_routes` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `channel` text NOT NULL, `address` text NOT NULL, `hours` text NOT NULL DEFAULT (''), `preferred` bool NOT NULL DEFAULT (false), `safe` bool NOT NULL DEFAULT (true), `end_reason` text NOT NULL DEFAULT (''), `version` integer NOT NULL DEFAULT (1), `practitioner_id` uuid NULL, `agency_id` uuid NULL, `team_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `contact_routes_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `contact_routes_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `contact_routes_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT `practitioner_is_reached_at_an_agency` CHECK (practitioner_id IS NULL OR agency_id IS NOT NULL), CONSTRAINT `route_leads_to_one` CHECK (CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END + CASE WHEN team_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX `contactroute_practitioner_id` ON `contact_routes` (`practitioner_id`);

CREATE INDEX `contactroute_agency_id` ON `contact_routes` (`agency_id`);

CREATE INDEX `contactroute_team_id` ON `contact_routes` (`team_id`);

CREATE TABLE `interactions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `channel` text NOT NULL, `purpose` text NOT NULL, `happened_on` text NOT NULL, `minutes` integer NULL, `child_seen` bool NOT NULL, `note` text NOT NULL DEFAULT (''), `corrected_why` text NOT NULL DEFAULT (''), `withdrawn` bool NOT NULL DEFAULT (false), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, `corrects_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `interactions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `interactions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `interactions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `interactions_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `interactions_interactions_corrections` FOREIGN KEY (`corrects_id`) REFERENCES `interactions` (`id`) ON DELETE NO ACTION, CONSTRAINT `correction_says_why` CHECK (CASE WHEN corrects_id IS NULL THEN 0 ELSE 1 END = CASE WHEN corrected_why = '' THEN 0 ELSE 1 END));

CREATE UNIQUE INDEX `interaction_corrects_id` ON `interactions` (`corrects_id`);

CREATE INDEX `interaction_practitioner_id` ON `interactions` (`practitioner_id`);

CREATE INDEX `interaction_agency_id` ON `interactions` (`agency_id`);

CREATE INDEX `interaction_child_id_id` ON `interactions` (`child_id`, `id`);

CREATE INDEX `interaction_network_id_happened_on` ON `interactions` (`network_id`, `happened_on`);

CREATE TABLE `interaction_participants` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `is_child` bool NOT NULL DEFAULT (false), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `interaction_id` uuid NOT NULL, `member_id` uuid NULL, `member_agency_id` uuid NULL, `kin_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `interaction_participants_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `interaction_participants_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `interaction_participants_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `interaction_participants_interactions_interaction` FOREIGN KEY (`interaction_id`) REFERENCES `interactions` (`id`) ON DELETE NO ACTION, CONSTRAINT `interaction_participants_practitioners_member` FOREIGN KEY (`member_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `interaction_participants_agencies_member_agency` FOREIGN KEY (`member_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `interaction_participants_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `participant_is_one` CHECK (CASE WHEN member_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN is_child THEN 1 ELSE 0 END = 1), CONSTRAINT `practitioner_comes_for_an_agency` CHECK (CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = CASE WHEN member_agency_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX `interactionparticipant_practitioner_id` ON `interaction_participants` (`practitioner_id`);

CREATE INDEX `interactionparticipant_agency_id` ON `interaction_participants` (`agency_id`);

CREATE INDEX `interactionparticipant_child_id_id` ON `interaction_participants` (`child_id`, `id`);

CREATE INDEX `interactionparticipant_interaction_id` ON `interaction_participants` (`interaction_id`);

CREATE INDEX `interactionparticipant_member_id` ON `interaction_participants` (`member_id`);

CREATE INDEX `interactionparticipant_kin_id` ON `interaction_participants` (`kin_id`);

CREATE TABLE `single_points` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `why` text NOT NULL, `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `network_id` uuid NOT NULL, `contact_id` uuid NOT NULL, `contact_agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `single_points_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `single_points_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `single_points_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `single_points_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `single_points_practitioners_contact` FOREIGN KEY (`contact_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `single_points_agencies_contact_agency` FOREIGN KEY (`contact_agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `singlepoint_practitioner_id` ON `single_points` (`practitioner_id`);

CREATE INDEX `singlepoint_agency_id` ON `single_points` (`agency_id`);

CREATE INDEX `singlepoint_child_id_id` ON `single_points` (`child_id`, `id`);

CREATE INDEX `singlepoint_network_id` ON `single_points` (`network_id`);

CREATE INDEX `singlepoint_contact_id` ON `single_points` (`contact_id`);

CREATE TABLE `whanau_routes` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `from_on` text NOT NULL, `until_on` text NULL, `channel` text NOT NULL, `address` text NOT NULL, `hours` text NOT NULL DEFAULT (''), `preferred` bool NOT NULL DEFAULT (false), `safe` bool NOT NULL DEFAULT (true), `end_reason` text NOT NULL DEFAULT (''), `child_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, `kin_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `whanau_routes_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `whanau_routes_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `whanau_routes_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `whanau_routes_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `whanauroute_practitioner_id` ON `whanau_routes` (`practitioner_id`);

CREATE INDEX `whanauroute_agency_id` ON `whanau_routes` (`agency_id`);

CREATE INDEX `whanauroute_child_id_id` ON `whanau_routes` (`child_id`, `id`);

CREATE INDEX `whanauroute_kin_id` ON `whanau_routes` (`kin_id`);

CREATE TABLE agency_services_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  version INTEGER,
  about TEXT,
  areas json,
  area_key TEXT,
  domain TEXT,
  agency_id uuid,
  service_type_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER agency_services_id_stays BEFORE UPDATE ON agency_services WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER agency_services_later BEFORE UPDATE ON agency_services WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER agency_services_follow_history BEFORE INSERT ON agency_services WHEN EXISTS (SELECT 1 FROM agency_services_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER agency_services_retire_first BEFORE DELETE ON agency_services WHEN NOT EXISTS (SELECT 1 FROM agency_services_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER agency_services_history_no_update BEFORE UPDATE ON agency_services_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER agency_services_history_no_delete BEFORE DELETE ON agency_services_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS agency_services_keep_history;

CREATE TRIGGER agency_services_keep_history AFTER UPDATE ON agency_services
BEGIN
  INSERT INTO agency_services_history (id, recorded_at, from_on, until_on, version, about, areas, area_key, domain, agency_id, service_type_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.version, OLD.about, OLD.areas, OLD.area_key, OLD.domain, OLD.agency_id, OLD.service_type_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE contact_routes_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  channel TEXT,
  address TEXT,
  hours TEXT,
  preferred bool,
  safe bool,
  end_reason TEXT,
  version INTEGER,
  practitioner_id uuid,
  agency_id uuid,
  team_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER contact_routes_id_stays BEFORE UPDATE ON contact_routes WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER contact_routes_later BEFORE UPDATE ON contact_routes WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER contact_routes_follow_history BEFORE INSERT ON contact_routes WHEN EXISTS (SELECT 1 FROM contact_routes_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER contact_routes_retire_first BEFORE DELETE ON contact_routes WHEN NOT EXISTS (SELECT 1 FROM contact_routes_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER contact_routes_history_no_update BEFORE UPDATE ON contact_routes_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER contact_routes_history_no_delete BEFORE DELETE ON contact_routes_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS contact_routes_keep_history;

CREATE TRIGGER contact_routes_keep_history AFTER UPDATE ON contact_routes
BEGIN
  INSERT INTO contact_routes_history (id, recorded_at, from_on, until_on, channel, address, hours, preferred, safe, end_reason, version, practitioner_id, agency_id, team_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.channel, OLD.address, OLD.hours, OLD.preferred, OLD.safe, OLD.end_reason, OLD.version, OLD.practitioner_id, OLD.agency_id, OLD.team_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE interactions_history (
  id uuid,
  recorded_at datetime,
  channel TEXT,
  purpose TEXT,
  happened_on TEXT,
  minutes INTEGER,
  child_seen bool,
  note TEXT,
  corrected_why TEXT,
  withdrawn bool,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  corrects_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER interactions_id_stays BEFORE UPDATE ON interactions WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER interactions_later BEFORE UPDATE ON interactions WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER interactions_follow_history BEFORE INSERT ON interactions WHEN EXISTS (SELECT 1 FROM interactions_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER interactions_retire_first BEFORE DELETE ON interactions WHEN NOT EXISTS (SELECT 1 FROM interactions_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER interactions_history_no_update BEFORE UPDATE ON interactions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER interactions_history_no_delete BEFORE DELETE ON interactions_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS interactions_keep_history;

CREATE TRIGGER interactions_keep_history AFTER UPDATE ON interactions
BEGIN
  INSERT INTO interactions_history (id, recorded_at, channel, purpose, happened_on, minutes, child_seen, note, corrected_why, withdrawn, child_id, practitioner_id, agency_id, network_id, corrects_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.channel, OLD.purpose, OLD.happened_on, OLD.minutes, OLD.child_seen, OLD.note, OLD.corrected_why, OLD.withdrawn, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, OLD.corrects_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE interaction_participants_history (
  id uuid,
  recorded_at datetime,
  is_child bool,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  interaction_id uuid,
  member_id uuid,
  member_agency_id uuid,
  kin_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER interaction_participants_id_stays BEFORE UPDATE ON interaction_participants WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER interaction_participants_later BEFORE UPDATE ON interaction_participants WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER interaction_participants_follow_history BEFORE INSERT ON interaction_participants WHEN EXISTS (SELECT 1 FROM interaction_participants_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER interaction_participants_retire_first BEFORE DELETE ON interaction_participants WHEN NOT EXISTS (SELECT 1 FROM interaction_participants_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER interaction_participants_history_no_update BEFORE UPDATE ON interaction_participants_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER interaction_participants_history_no_delete BEFORE DELETE ON interaction_participants_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS interaction_participants_keep_history;

CREATE TRIGGER interaction_participants_keep_history AFTER UPDATE ON interaction_participants
BEGIN
  INSERT INTO interaction_participants_history (id, recorded_at, is_child, child_id, practitioner_id, agency_id, interaction_id, member_id, member_agency_id, kin_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.is_child, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.interaction_id, OLD.member_id, OLD.member_agency_id, OLD.kin_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE single_points_history (
  id uuid,
  recorded_at datetime,
  from_on TEXT,
  until_on TEXT,
  why TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  network_id uuid,
  contact_id uuid,
  contact_agency_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER single_points_id_stays BEFORE UPDATE ON single_points WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER single_points_later BEFORE UPDATE ON single_points WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER single_points_follow_history BEFORE INSERT ON single_points WHEN EXISTS (SELECT 1 FROM single_points_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER single_points_retire_first BEFORE DELETE ON single_points WHEN NOT EXISTS (SELECT 1 FROM single_points_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER single_points_history_no_update BEFORE UPDATE ON single_points_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER single_points_history_no_delete BEFORE DELETE ON single_points_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS single_points_keep_history;

CREATE TRIGGER single_points_keep_history AFTER UPDATE ON single_points
BEGIN
  INSERT INTO single_points_history (id, recorded_at, from_on, until_on, why, child_id, practitioner_id, agency_id, network_id, contact_id, contact_agency_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.from_on, OLD.until_on, OLD.why, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.network_id, OLD.contact_id, OLD.contact_agency_id, NEW.recorded_at, 'CORRECTED');
END;

CREATE TABLE whanau_routes_history (
  id uuid,
  recorded_at datetime,
  version INTEGER,
  from_on TEXT,
  until_on TEXT,
  channel TEXT,
  address TEXT,
  hours TEXT,
  preferred bool,
  safe bool,
  end_reason TEXT,
  child_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  kin_id uuid,
  retired_at datetime NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER whanau_routes_id_stays BEFORE UPDATE ON whanau_routes WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'id_never_changes'); END;

CREATE TRIGGER whanau_routes_later BEFORE UPDATE ON whanau_routes WHEN NEW.recorded_at <= OLD.recorded_at
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER whanau_routes_follow_history BEFORE INSERT ON whanau_routes WHEN EXISTS (SELECT 1 FROM whanau_routes_history WHERE id = NEW.id AND retired_at > NEW.recorded_at)
BEGIN SELECT RAISE(ABORT, 'correction_is_later'); END;

CREATE TRIGGER whanau_routes_retire_first BEFORE DELETE ON whanau_routes WHEN NOT EXISTS (SELECT 1 FROM whanau_routes_history WHERE id = OLD.id AND recorded_at = OLD.recorded_at)
BEGIN SELECT RAISE(ABORT, 'retire_first'); END;

CREATE TRIGGER whanau_routes_history_no_update BEFORE UPDATE ON whanau_routes_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER whanau_routes_history_no_delete BEFORE DELETE ON whanau_routes_history WHEN true
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

DROP TRIGGER IF EXISTS whanau_routes_keep_history;

CREATE TRIGGER whanau_routes_keep_history AFTER UPDATE ON whanau_routes
BEGIN
  INSERT INTO whanau_routes_history (id, recorded_at, version, from_on, until_on, channel, address, hours, preferred, safe, end_reason, child_id, practitioner_id, agency_id, kin_id, retired_at, retired_because)
  VALUES (OLD.id, OLD.recorded_at, OLD.version, OLD.from_on, OLD.until_on, OLD.channel, OLD.address, OLD.hours, OLD.preferred, OLD.safe, OLD.end_reason, OLD.child_id, OLD.practitioner_id, OLD.agency_id, OLD.kin_id, NEW.recorded_at, 'CORRECTED');
END;
