-- Who was shown which child, and who changed what, as a chain that is only added to: the hash of an entry is of all
-- its columns but the last, so of the hash of the entry before it, and of its children. internal/audit writes both.
-- Texts are codes, names of operations and hashes; the moment is in UTC with microseconds, alike on both databases.

CREATE TABLE audit_entries (
  seq bigint PRIMARY KEY,
  at text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  account_id uuid NOT NULL,
  viewer_kind text NOT NULL,
  viewer_id uuid NOT NULL,
  operation text NOT NULL,
  document_hash text NOT NULL,
  purpose text NOT NULL,
  request_id text NOT NULL,
  object_ids text NOT NULL,
  outcome text NOT NULL,
  children_hash text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL
);

CREATE TABLE audit_children (
  seq bigint NOT NULL,
  child_id uuid NOT NULL,
  break_glass boolean NOT NULL,
  PRIMARY KEY (seq, child_id)
);

CREATE INDEX audit_children_child ON audit_children (child_id, seq);

CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_children_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_children EXECUTE FUNCTION refuse_change();
