-- The tables of the ent schema, as next.go wrote them.

CREATE TABLE `affiliations` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `role` text NOT NULL, `practitioner_id` uuid NOT NULL, `team_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `affiliations_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `affiliations_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `affiliation_team_id` ON `affiliations` (`team_id`);

CREATE INDEX `affiliation_practitioner_id_team_id` ON `affiliations` (`practitioner_id`, `team_id`);

CREATE TABLE `agencies` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `import_key` text NULL, `sort_name` text NOT NULL, `name` text NOT NULL, `kind` text NOT NULL, `control` text NOT NULL, `sharing_class` text NULL, `parent_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `agencies_agencies_parts` FOREIGN KEY (`parent_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION);

CREATE UNIQUE INDEX `agency_import_key` ON `agencies` (`import_key`);

CREATE INDEX `agency_sort_name_id` ON `agencies` (`sort_name`, `id`);

CREATE INDEX `agency_parent_id` ON `agencies` (`parent_id`);

CREATE TABLE `can_memberships` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `role` text NOT NULL, `join_reason` text NOT NULL DEFAULT (''), `leave_reason` text NOT NULL DEFAULT (''), `network_id` uuid NOT NULL, `child_id` uuid NULL, `kin_id` uuid NULL, `practitioner_id` uuid NULL, `agency_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `can_memberships_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `can_memberships_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `can_memberships_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `can_memberships_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `can_memberships_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `member_is_one_person` CHECK (CASE WHEN child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN practitioner_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT `practitioner_comes_for_an_agency` CHECK (CASE WHEN practitioner_id IS NULL THEN 0 ELSE 1 END = CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END));

CREATE INDEX `canmembership_network_id` ON `can_memberships` (`network_id`);

CREATE INDEX `canmembership_child_id` ON `can_memberships` (`child_id`);

CREATE INDEX `canmembership_kin_id` ON `can_memberships` (`kin_id`);

CREATE INDEX `canmembership_agency_id` ON `can_memberships` (`agency_id`);

CREATE INDEX `canmembership_practitioner_id_network_id` ON `can_memberships` (`practitioner_id`, `network_id`);

CREATE TABLE `children` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `import_key` text NULL, `sort_name` text NOT NULL, `preferred_name` text NOT NULL, `given_names` text NOT NULL, `family_name` text NOT NULL, `date_of_birth` text NOT NULL, `gender` text NOT NULL DEFAULT (''), `ethnicities` json NULL, `iwi` json NULL, `languages` json NULL, PRIMARY KEY (`id`));

CREATE UNIQUE INDEX `child_import_key` ON `children` (`import_key`);

CREATE INDEX `child_sort_name_id` ON `children` (`sort_name`, `id`);

CREATE TABLE `childrens_teams` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `import_key` text NULL, `sort_name` text NOT NULL, `name` text NOT NULL, `name_mi` text NOT NULL DEFAULT (''), `areas` json NULL, PRIMARY KEY (`id`));

CREATE UNIQUE INDEX `childrensteam_import_key` ON `childrens_teams` (`import_key`);

CREATE INDEX `childrensteam_sort_name_id` ON `childrens_teams` (`sort_name`, `id`);

CREATE TABLE `employments` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `job_title` text NOT NULL DEFAULT (''), `practitioner_id` uuid NOT NULL, `agency_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `employments_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `employments_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `employment_agency_id` ON `employments` (`agency_id`);

CREATE INDEX `employment_practitioner_id_agency_id` ON `employments` (`practitioner_id`, `agency_id`);

CREATE TABLE `kin` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `import_key` text NULL, `sort_name` text NOT NULL, `given_names` text NOT NULL, `family_name` text NOT NULL, `date_of_birth` text NULL, PRIMARY KEY (`id`));

CREATE UNIQUE INDEX `kin_import_key` ON `kin` (`import_key`);

CREATE INDEX `kin_sort_name_id` ON `kin` (`sort_name`, `id`);

CREATE TABLE `lead_periods` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `network_id` uuid NOT NULL, `practitioner_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `lead_periods_networks_network` FOREIGN KEY (`network_id`) REFERENCES `networks` (`id`) ON DELETE NO ACTION, CONSTRAINT `lead_periods_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `leadperiod_network_id` ON `lead_periods` (`network_id`);

CREATE INDEX `leadperiod_practitioner_id` ON `lead_periods` (`practitioner_id`);

CREATE TABLE `networks` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `import_key` text NULL, `accepted_on` text NOT NULL, `closed_on` text NULL, `exit_reason` text NULL, `child_id` uuid NOT NULL, `team_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `networks_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `networks_childrens_teams_team` FOREIGN KEY (`team_id`) REFERENCES `childrens_teams` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (closed_on IS NULL OR closed_on > accepted_on));

CREATE UNIQUE INDEX `network_import_key` ON `networks` (`import_key`);

CREATE INDEX `network_child_id` ON `networks` (`child_id`);

CREATE INDEX `network_team_id` ON `networks` (`team_id`);

CREATE TABLE `person_identifiers` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `system` text NOT NULL, `value` text NOT NULL, `status` text NOT NULL, `child_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `person_identifiers_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION);

CREATE INDEX `personidentifier_child_id` ON `person_identifiers` (`child_id`);

CREATE UNIQUE INDEX `personidentifier_system_value` ON `person_identifiers` (`system`, `value`) WHERE status = 'LIVE';

CREATE TABLE `practitioners` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `import_key` text NULL, `sort_name` text NOT NULL, `given_names` text NOT NULL, `family_name` text NOT NULL, `profession` text NOT NULL, `email` text NOT NULL DEFAULT (''), `phone` text NOT NULL DEFAULT (''), PRIMARY KEY (`id`));

CREATE UNIQUE INDEX `practitioner_import_key` ON `practitioners` (`import_key`);

CREATE INDEX `practitioner_sort_name_id` ON `practitioners` (`sort_name`, `id`);

CREATE TABLE `relationships` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `kind` text NOT NULL, `child_id` uuid NULL, `kin_id` uuid NULL, `relative_child_id` uuid NULL, `relative_kin_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `relationships_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `relationships_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `relationships_children_relative_child` FOREIGN KEY (`relative_child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `relationships_kin_relative_kin` FOREIGN KEY (`relative_kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT `person_is_one` CHECK (CASE WHEN child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT `relative_is_one` CHECK (CASE WHEN relative_child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN relative_kin_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE INDEX `relationship_child_id` ON `relationships` (`child_id`);

CREATE INDEX `relationship_kin_id` ON `relationships` (`kin_id`);

CREATE INDEX `relationship_relative_child_id` ON `relationships` (`relative_child_id`);

CREATE INDEX `relationship_relative_kin_id` ON `relationships` (`relative_kin_id`);

CREATE TABLE `service_provisions` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `import_key` text NULL, `from_on` text NOT NULL, `until_on` text NULL, `status` text NOT NULL, `end_reason` text NOT NULL DEFAULT (''), `child_id` uuid NULL, `whanau_id` uuid NULL, `agency_id` uuid NOT NULL, `practitioner_id` uuid NULL, `service_type_id` uuid NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `service_provisions_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_provisions_whanau_whanau` FOREIGN KEY (`whanau_id`) REFERENCES `whanau` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_provisions_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_provisions_practitioners_practitioner` FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners` (`id`) ON DELETE NO ACTION, CONSTRAINT `service_provisions_service_types_service_type` FOREIGN KEY (`service_type_id`) REFERENCES `service_types` (`id`) ON DELETE NO ACTION, CONSTRAINT `completed_has_an_end` CHECK (status <> 'COMPLETED' OR until_on IS NOT NULL), CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on), CONSTRAINT `serves_child_or_whanau` CHECK (CASE WHEN child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN whanau_id IS NULL THEN 0 ELSE 1 END = 1));

CREATE UNIQUE INDEX `serviceprovision_import_key` ON `service_provisions` (`import_key`);

CREATE INDEX `serviceprovision_child_id` ON `service_provisions` (`child_id`);

CREATE INDEX `serviceprovision_whanau_id` ON `service_provisions` (`whanau_id`);

CREATE INDEX `serviceprovision_agency_id` ON `service_provisions` (`agency_id`);

CREATE INDEX `serviceprovision_practitioner_id` ON `service_provisions` (`practitioner_id`);

CREATE INDEX `serviceprovision_service_type_id` ON `service_provisions` (`service_type_id`);

CREATE TABLE `service_types` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `sort_name` text NOT NULL, `code` text NOT NULL, `name` text NOT NULL, `name_mi` text NOT NULL DEFAULT (''), `exclusive` bool NOT NULL, `universal` bool NOT NULL, `scope` text NOT NULL, `relational` bool NOT NULL, `parent_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `service_types_service_types_parts` FOREIGN KEY (`parent_id`) REFERENCES `service_types` (`id`) ON DELETE NO ACTION);

CREATE UNIQUE INDEX `service_types_code_key` ON `service_types` (`code`);

CREATE INDEX `servicetype_sort_name_id` ON `service_types` (`sort_name`, `id`);

CREATE INDEX `servicetype_parent_id` ON `service_types` (`parent_id`);

CREATE TABLE `whanau` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `import_key` text NULL, `sort_name` text NOT NULL, `name` text NOT NULL, PRIMARY KEY (`id`));

CREATE UNIQUE INDEX `whanau_import_key` ON `whanau` (`import_key`);

CREATE INDEX `whanau_sort_name_id` ON `whanau` (`sort_name`, `id`);

CREATE TABLE `whanau_members` (`id` uuid NOT NULL, `recorded_at` datetime NOT NULL, `from_on` text NOT NULL, `until_on` text NULL, `household` text NOT NULL DEFAULT (''), `whanau_id` uuid NOT NULL, `child_id` uuid NULL, `kin_id` uuid NULL, PRIMARY KEY (`id`), CONSTRAINT `whanau_members_whanau_whanau` FOREIGN KEY (`whanau_id`) REFERENCES `whanau` (`id`) ON DELETE NO ACTION, CONSTRAINT `whanau_members_children_child` FOREIGN KEY (`child_id`) REFERENCES `children` (`id`) ON DELETE NO ACTION, CONSTRAINT `whanau_members_kin_kin` FOREIGN KEY (`kin_id`) REFERENCES `kin` (`id`) ON DELETE NO ACTION, CONSTRAINT `member_is_one_person` CHECK (CASE WHEN child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT `period_not_empty` CHECK (until_on IS NULL OR until_on > from_on));

CREATE INDEX `whanaumember_child_id` ON `whanau_members` (`child_id`);

CREATE INDEX `whanaumember_kin_id` ON `whanau_members` (`kin_id`);

CREATE INDEX `whanaumember_whanau_id_household` ON `whanau_members` (`whanau_id`, `household`);
