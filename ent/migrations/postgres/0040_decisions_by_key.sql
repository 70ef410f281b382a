CREATE INDEX "findingreview_finding_key" ON "finding_reviews" ("finding_key");
