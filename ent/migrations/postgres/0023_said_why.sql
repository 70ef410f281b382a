-- What people do together, and proposals of a lead, hold together: what ends says how, and what is said has its day.

ALTER TABLE "appointments" ADD CONSTRAINT "cancelled_says_why" CHECK (cancelled_on IS NULL OR cancelled_why <> '');

ALTER TABLE "availability_requests" ADD CONSTRAINT "answered_or_withdrawn" CHECK (answered_on IS NULL OR withdrawn_on IS NULL);

ALTER TABLE "barriers" ADD CONSTRAINT "barrier_of_one_person" CHECK (kin_id IS NULL OR NOT raised_by_child);

ALTER TABLE "barriers" ADD CONSTRAINT "overcome_says_how" CHECK (description <> '' AND (resolved_on IS NULL OR resolution <> ''));

ALTER TABLE "disagreements" ADD CONSTRAINT "escalated_says_to_whom" CHECK (status <> 'ESCALATED' OR (escalated_to IS NOT NULL AND escalated_on IS NOT NULL AND escalated_why <> ''));

ALTER TABLE "disagreements" ADD CONSTRAINT "only_resolved_has_its_day" CHECK (resolved_on IS NULL OR (status = 'RESOLVED' AND outcome <> ''));

ALTER TABLE "hui" ADD CONSTRAINT "cancelled_says_why" CHECK (cancelled_on IS NULL OR cancelled_why <> '');

ALTER TABLE "hui" ADD CONSTRAINT "hui_says_what_for" CHECK (purpose <> '' AND place <> '');

ALTER TABLE "hui_actions" ADD CONSTRAINT "finished_says_what" CHECK (what <> '' AND (done_on IS NULL OR outcome <> ''));

-- Who was left out and came, or said that they cannot, was asked after all.
UPDATE hui_invitations SET left_out_why = '', version = version + 1, recorded_at = clock_timestamp()
  WHERE left_out_why <> '' AND attendance IS NOT NULL;

ALTER TABLE "hui_invitations" ADD CONSTRAINT "apologies_say_why" CHECK (attendance IS NULL OR attendance <> 'APOLOGIES' OR attendance_why <> '');

ALTER TABLE "hui_invitations" ADD CONSTRAINT "left_out_did_not_come" CHECK (left_out_why = '' OR attendance IS NULL);

ALTER TABLE "hui_invitations" ADD CONSTRAINT "only_present_by_a_channel" CHECK (channel IS NULL OR (attendance IS NOT NULL AND attendance = 'PRESENT'));
