-- What was answered to a change that came with a key, by the account that sent it (internal/command). The answer holds ids
-- and instants; the input is kept as a hash only.

CREATE TABLE command_keys (
  account_id uuid NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  request_hash text NOT NULL,
  answer text NOT NULL,
  recorded_at text NOT NULL,
  PRIMARY KEY (account_id, key)
) WITHOUT ROWID;

CREATE TRIGGER command_keys_no_update BEFORE UPDATE ON command_keys
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER command_keys_no_delete BEFORE DELETE ON command_keys
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

-- Every change, for who follows them (internal/outbox), under the number of its audit entry: so in the order in which
-- changes are stored. Ids are in JSON arrays; there is nothing personal besides.

CREATE TABLE outbox_events (
  seq integer PRIMARY KEY,
  at text NOT NULL,
  name text NOT NULL,
  objects text NOT NULL,
  children text NOT NULL,
  request_id text NOT NULL
);

CREATE TRIGGER outbox_events_no_update BEFORE UPDATE ON outbox_events
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;

CREATE TRIGGER outbox_events_no_delete BEFORE DELETE ON outbox_events
BEGIN SELECT RAISE(ABORT, 'history_stays'); END;
