-- What leads decide about findings.

CREATE TABLE "finding_reviews" ("id" uuid NOT NULL, "recorded_at" timestamptz NOT NULL, "finding_key" character varying NOT NULL, "code" character varying NOT NULL, "rule_version" bigint NOT NULL, "polarity" character varying NOT NULL, "since_on" date NULL, "version" bigint NOT NULL, "decision" character varying NOT NULL, "reason" character varying NOT NULL, "decided_on" date NOT NULL, "until_on" date NULL, "child_id" uuid NULL, "whanau_id" uuid NULL, "practitioner_id" uuid NOT NULL, "agency_id" uuid NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "finding_reviews_children_child" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE NO ACTION, CONSTRAINT "finding_reviews_whanau_whanau" FOREIGN KEY ("whanau_id") REFERENCES "whanau" ("id") ON DELETE NO ACTION, CONSTRAINT "finding_reviews_practitioners_practitioner" FOREIGN KEY ("practitioner_id") REFERENCES "practitioners" ("id") ON DELETE NO ACTION, CONSTRAINT "finding_reviews_agencies_agency" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION, CONSTRAINT "review_ends_later" CHECK (until_on IS NULL OR until_on > decided_on), CONSTRAINT "review_of_child_or_whanau" CHECK (CASE WHEN child_id IS NULL THEN 0 ELSE 1 END + CASE WHEN whanau_id IS NULL THEN 0 ELSE 1 END = 1), CONSTRAINT "review_says_why" CHECK (reason <> ''));

CREATE INDEX "findingreview_practitioner_id" ON "finding_reviews" ("practitioner_id");

CREATE INDEX "findingreview_agency_id" ON "finding_reviews" ("agency_id");

CREATE INDEX "findingreview_child_id_finding_key" ON "finding_reviews" ("child_id", "finding_key");

CREATE INDEX "findingreview_whanau_id_finding_key" ON "finding_reviews" ("whanau_id", "finding_key");

ALTER TABLE finding_reviews ALTER CONSTRAINT finding_reviews_agencies_agency DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE finding_reviews ALTER CONSTRAINT finding_reviews_children_child DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE finding_reviews ALTER CONSTRAINT finding_reviews_practitioners_practitioner DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE finding_reviews ALTER CONSTRAINT finding_reviews_whanau_whanau DEFERRABLE INITIALLY IMMEDIATE;

CREATE TABLE finding_reviews_history (
  id uuid,
  recorded_at timestamp with time zone,
  finding_key character varying,
  code character varying,
  rule_version bigint,
  polarity character varying,
  since_on date,
  version bigint,
  decision character varying,
  reason character varying,
  decided_on date,
  until_on date,
  child_id uuid,
  whanau_id uuid,
  practitioner_id uuid,
  agency_id uuid,
  retired_at timestamptz NOT NULL,
  retired_because text NOT NULL,
  PRIMARY KEY (id, recorded_at),
  CONSTRAINT history_is_a_period CHECK (retired_at > recorded_at),
  CONSTRAINT history_has_a_reason CHECK (retired_because IN ('CORRECTED', 'ENTERED_IN_ERROR'))
);

CREATE TRIGGER finding_reviews_keep_history BEFORE UPDATE ON finding_reviews FOR EACH ROW EXECUTE FUNCTION keep_history();

CREATE TRIGGER finding_reviews_follow_history AFTER INSERT ON finding_reviews REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION follow_history();

CREATE TRIGGER finding_reviews_retire_first BEFORE DELETE ON finding_reviews FOR EACH ROW EXECUTE FUNCTION retire_first();

CREATE TRIGGER finding_reviews_no_truncate BEFORE TRUNCATE ON finding_reviews EXECUTE FUNCTION refuse_change();

CREATE TRIGGER finding_reviews_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON finding_reviews_history EXECUTE FUNCTION refuse_change();
