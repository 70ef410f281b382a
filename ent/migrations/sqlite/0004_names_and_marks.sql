-- The folded words by which a row of the table "kind" is found, and the same words
-- with doubled vowels collapsed, under which the primary key looks for them.

CREATE TABLE name_words (
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  word text NOT NULL,
  collapsed text NOT NULL,
  PRIMARY KEY (kind, collapsed, word, subject_id)
) WITHOUT ROWID;

CREATE INDEX name_words_subject ON name_words (subject_id);

-- What is known of the database as a whole, such as that it holds the demo.

CREATE TABLE marks (
  name text PRIMARY KEY,
  value text NOT NULL
) WITHOUT ROWID;
