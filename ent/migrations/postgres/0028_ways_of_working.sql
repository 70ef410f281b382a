CREATE TABLE "ways_of_working_reviews" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "reviewed_on" date NOT NULL, "changes" character varying NOT NULL, "next_on" date NOT NULL, "withdrawn_on" date NULL, "withdrawn_why" character varying NOT NULL DEFAULT '', "network_id" uuid NULL, "child_id" uuid NULL, "team_id" uuid NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, "shared_aim_id" uuid NULL, PRIMARY KEY ("id"), CONSTRAINT "ways_of_working_reviews_networks_network" FOREIGN KEY ("network_id") REFERENCES "networks" ("id") ON DELETE NO ACTION, CONSTRAINT "ways_of_working_reviews_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "ways_of_working_reviews_childrens_teams_team" FOREIGN KEY ("team_id") REFERENCES "childrens_teams" ("id") ON DELETE NO ACTION, CONSTRAINT "ways_of_working_reviews_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "ways_of_working_reviews_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "ways_of_working_reviews_shared_aims_shared_aim" FOREIGN KEY ("shared_aim_id") REFERENCES "shared_aims" ("id") ON DELETE NO ACTION, CONSTRAINT "agreement_is_of_network" CHECK (shared_aim_id IS NULL OR network_id IS NOT NULL), CONSTRAINT "next_review_is_later" CHECK (next_on > reviewed_on), CONSTRAINT "review_of_network_is_about_its_child" CHECK (CASE WHEN network_id IS NULL THEN 0 ELSE 1 END = CASE WHEN child_id IS NULL THEN 0 ELSE 1 END), CONSTRAINT "review_of_network_or_team" CHECK (CASE WHEN network_id IS NULL THEN 0 ELSE 1 END + CASE WHEN team_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT "withdrawal_is_whole" CHECK (CASE WHEN withdrawn_on IS NULL THEN 0 ELSE 1 END = CASE WHEN withdrawn_why = '' THEN 0 ELSE 1 END));

CREATE INDEX "waysofworkingreview_child_id" ON "ways_of_working_reviews" ("child_id");

CREATE INDEX "waysofworkingreview_practitioner_id" ON "ways_of_working_reviews" ("practitioner_id");

CREATE INDEX "waysofworkingreview_agency_id" ON "ways_of_working_reviews" ("agency_id");

CREATE INDEX "waysofworkingreview_shared_aim_id" ON "ways_of_working_reviews" ("shared_aim_id");

CREATE INDEX "waysofworkingreview_network_id_id" ON "ways_of_working_reviews" ("network_id", "id");

CREATE INDEX "waysofworkingreview_team_id_id" ON "ways_of_working_reviews" ("team_id", "id");

ALTER TABLE ways_of_working_reviews ALTER CONSTRAINT ways_of_working_reviews_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE ways_of_working_reviews ALTER CONSTRAINT ways_of_working_reviews_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE ways_of_working_reviews ALTER CONSTRAINT ways_of_working_reviews_childrens_teams_team DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE ways_of_working_reviews ALTER CONSTRAINT ways_of_working_reviews_networks_network DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE ways_of_working_reviews ALTER CONSTRAINT ways_of_working_reviews_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE ways_of_working_reviews ALTER CONSTRAINT ways_of_working_reviews_shared_aims_shared_aim DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE ways_of_working_reviews_history (
  id uuid,
  recorded_at timestamp with time zone,
  reviewed_on date,
  changes character varying,
  next_on date,
  withdrawn_on date,
  withdrawn_why character varying,
  network_id uuid,
  child_id uuid,
  team_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  shared_aim_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER ways_of_working_reviews_keep_history BEFORE UPDATE ON ways_of_working_reviews FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER ways_of_working_reviews_follow_history AFTER INSERT ON ways_of_working_reviews REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER ways_of_working_reviews_retire_first BEFORE DELETE ON ways_of_working_reviews FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER ways_of_working_reviews_no_truncate BEFORE TRUNCATE ON ways_of_working_reviews EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ways_of_working_reviews_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ways_of_working_reviews_history EXECUTE FUNCTION refuse_change();
