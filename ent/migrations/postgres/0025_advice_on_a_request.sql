-- What an agency was advised about a request for information.

ALTER TABLE "information_requests" ADD COLUMN "advised_on" date NULL, ADD COLUMN "adviser" character varying NOT NULL DEFAULT '', ADD COLUMN "advice" character varying NOT NULL DEFAULT '';

ALTER TABLE information_requests_history ADD COLUMN advised_on date;

ALTER TABLE information_requests_history ADD COLUMN adviser character varying;

ALTER TABLE information_requests_history ADD COLUMN advice character varying;
