-- Lists are ordered by folded names, byte by byte as in Go and on SQLite.

ALTER TABLE agencies ALTER COLUMN sort_name TYPE character varying COLLATE "C";
ALTER TABLE children ALTER COLUMN sort_name TYPE character varying COLLATE "C";
ALTER TABLE childrens_teams ALTER COLUMN sort_name TYPE character varying COLLATE "C";
ALTER TABLE kin ALTER COLUMN sort_name TYPE character varying COLLATE "C";
ALTER TABLE practitioners ALTER COLUMN sort_name TYPE character varying COLLATE "C";
ALTER TABLE service_types ALTER COLUMN sort_name TYPE character varying COLLATE "C";
ALTER TABLE whanau ALTER COLUMN sort_name TYPE character varying COLLATE "C";

-- The folded words by which a row of the table "kind" is found, and the same words
-- with doubled vowels collapsed, under which the primary key looks for them.

CREATE TABLE name_words (
  kind text COLLATE "C" NOT NULL,
  subject_id uuid NOT NULL,
  word text COLLATE "C" NOT NULL,
  collapsed text COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, collapsed, word, subject_id)
);

CREATE INDEX name_words_subject ON name_words (subject_id);

-- What is known of the database as a whole, such as that it holds the demo.

CREATE TABLE marks (
  name text PRIMARY KEY,
  value text NOT NULL
);
