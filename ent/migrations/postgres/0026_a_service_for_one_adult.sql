-- A service for a whānau may be for one adult of it.

ALTER TABLE "service_provisions" ADD COLUMN "kin_id" uuid NULL, ADD CONSTRAINT "an_adult_is_of_a_whanau" CHECK (kin_id IS NULL OR whanau_id IS NOT NULL), ADD CONSTRAINT "service_provisions_kin_kin" FOREIGN KEY ("kin_id") REFERENCES "kin" ("id") ON DELETE NO ACTION;

CREATE INDEX "serviceprovision_kin_id" ON "service_provisions" ("kin_id");

ALTER TABLE service_provisions ALTER CONSTRAINT service_provisions_kin_kin DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE service_provisions_history ADD COLUMN kin_id uuid;
