-- What was answered to a change that came with a key, by the account that sent it (internal/command). The answer holds ids
-- and instants; the input is kept as a hash only.

CREATE TABLE command_keys (
  account_id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  name text NOT NULL,
  request_hash text NOT NULL,
  answer text NOT NULL,
  recorded_at text NOT NULL,
  PRIMARY KEY (account_id, key)
);

CREATE TRIGGER command_keys_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON command_keys EXECUTE FUNCTION refuse_change();

-- Every change, for who follows them (internal/outbox), under the number of its audit entry: so in the order in which
-- changes are stored. Ids are in JSON arrays; there is nothing personal besides.

CREATE TABLE outbox_events (
  seq bigint PRIMARY KEY,
  at text COLLATE "C" NOT NULL,
  name text NOT NULL,
  objects text NOT NULL,
  children text NOT NULL,
  request_id text NOT NULL
);

CREATE TRIGGER outbox_events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON outbox_events EXECUTE FUNCTION refuse_change();
