-- Indexes of the tables that grow with the reports. A build that is mostly new makes them when its rows are there.
CREATE UNIQUE INDEX IF NOT EXISTS claim_of_id ON claims (id);
CREATE UNIQUE INDEX IF NOT EXISTS refusal_of_id ON refusals (id);
CREATE INDEX IF NOT EXISTS report_published ON reports (published);
CREATE INDEX IF NOT EXISTS claim_of_report ON claims (report, begin);
CREATE INDEX IF NOT EXISTS claim_at_place ON claims (place, day);
CREATE INDEX IF NOT EXISTS claim_to_place ON claims (to_place) WHERE to_place IS NOT NULL;
CREATE INDEX IF NOT EXISTS claim_of_kind ON claims (kind, day);
CREATE INDEX IF NOT EXISTS claim_spoken_by ON claims (innermost_party, day);
CREATE INDEX IF NOT EXISTS claim_on_day ON claims (day);
CREATE INDEX IF NOT EXISTS refusal_of_report ON refusals (report, begin);
CREATE INDEX IF NOT EXISTS involved_in ON involved (claim);
CREATE INDEX IF NOT EXISTS source_voice ON sources (voice);
CREATE INDEX IF NOT EXISTS spoken_in ON spoken (claim);
CREATE INDEX IF NOT EXISTS bearing_of ON bearing (claim);
CREATE INDEX IF NOT EXISTS bearing_on ON bearing (day);
