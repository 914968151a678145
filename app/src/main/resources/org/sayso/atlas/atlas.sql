-- The atlas file, format 3. Rows stand in the order of the atlas; nested parts are JSON.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE pack (
  position INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE report (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  publisher TEXT,
  title TEXT,
  published TEXT,
  published_from TEXT,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  copies TEXT NOT NULL
) STRICT;

CREATE TABLE place (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  path TEXT NOT NULL,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  radius_km REAL
) STRICT;

CREATE TABLE claim (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report TEXT NOT NULL REFERENCES report (id),
  kind TEXT NOT NULL,
  action TEXT NOT NULL,
  standing TEXT NOT NULL,
  background INTEGER NOT NULL,
  cumulative INTEGER NOT NULL,
  actor TEXT,
  target TEXT,
  place_id TEXT REFERENCES place (id),
  place TEXT,
  fought INTEGER,
  part INTEGER NOT NULL,
  to_place TEXT,
  content TEXT,
  quantity TEXT,
  when_from TEXT,
  when_to TEXT,
  when_text TEXT,
  sources TEXT NOT NULL,
  hedges TEXT NOT NULL,
  no_comment TEXT NOT NULL,
  evidence TEXT NOT NULL,
  also TEXT NOT NULL,
  confidence REAL NOT NULL,
  rule TEXT NOT NULL
) STRICT;

CREATE INDEX claim_of_report ON claim (report);
CREATE INDEX claim_at_place ON claim (place_id, when_from);

CREATE TABLE refusal (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report TEXT NOT NULL REFERENCES report (id),
  evidence TEXT NOT NULL,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

-- How often which speakers were held to be right, as learned from what was published up to a day.
CREATE TABLE reliability (
  position INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  speaker TEXT NOT NULL,
  truth REAL NOT NULL,
  prior REAL NOT NULL,
  claims REAL NOT NULL,
  fixed INTEGER NOT NULL
) STRICT;

-- What people decided of claims, places and sources, in the order of their log; nothing is ever taken out of it.
CREATE TABLE decision (
  position INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE timeline (
  position INTEGER PRIMARY KEY,
  place TEXT NOT NULL
) STRICT;

-- Who is said to hold a place from one day to another; probabilities by party, as JSON. They sum to 1 with those
-- that it is contested and that nobody is known to hold it.
CREATE TABLE holding (
  timeline INTEGER NOT NULL REFERENCES timeline (position),
  position INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  probabilities TEXT NOT NULL,
  contested REAL NOT NULL,
  unknown REAL NOT NULL,
  last_news TEXT,
  PRIMARY KEY (timeline, position)
) STRICT;

CREATE TABLE support (
  timeline INTEGER NOT NULL,
  holding INTEGER NOT NULL,
  position INTEGER NOT NULL,
  claim TEXT NOT NULL REFERENCES claim (id),
  party TEXT NOT NULL,
  direction TEXT NOT NULL,
  weight REAL NOT NULL,
  origin TEXT NOT NULL,
  counted INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (timeline, holding, position),
  FOREIGN KEY (timeline, holding) REFERENCES holding (timeline, position)
) STRICT;

CREATE INDEX support_by_claim ON support (claim);
