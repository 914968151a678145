-- The atlas, format 4, inside a GeoPackage (OGC 12-128). A row's fid follows from a hash of its id (a claim's from that of
-- its report), so that the same content has the same rows in whatever order it came. Days are DATE (2021-07-09); nested parts are JSON.

-- What made the file: format, state, versions, digests of packs and inputs.
CREATE TABLE manifest (
  fid INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);

-- The places that claims, timelines and decisions name, and the areas that hold them; printed has what reports call them.
CREATE TABLE places (
  fid INTEGER PRIMARY KEY,
  geom POINT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  path TEXT NOT NULL,
  lat DOUBLE NOT NULL,
  lon DOUBLE NOT NULL,
  radius_km DOUBLE,
  printed TEXT NOT NULL DEFAULT ''
);
CREATE INDEX place_in ON places (parent);

-- The ground of the map: every area of the packs, whether or not anything is said of it; geom is null where only its point
-- is known.
CREATE TABLE areas (
  fid INTEGER PRIMARY KEY,
  geom MULTIPOLYGON,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  path TEXT NOT NULL,
  lat DOUBLE NOT NULL,
  lon DOUBLE NOT NULL,
  radius_km DOUBLE,
  approximate BOOLEAN NOT NULL
);
CREATE INDEX area_of ON areas (id);

CREATE TABLE outlines (
  fid INTEGER PRIMARY KEY,
  geom MULTIPOLYGON,
  position INTEGER NOT NULL,
  name TEXT NOT NULL
);

-- The parties in the order of the legend: named ones of the packs first, each with its colour.
CREATE TABLE parties (
  fid INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  colour TEXT,
  of_pack BOOLEAN NOT NULL
);

-- Ways of counting areas, such as "398 districts"; units is a JSON list of ids, empty where only the number is known.
CREATE TABLE schemes (
  fid INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  count INTEGER NOT NULL,
  year INTEGER NOT NULL,
  definition TEXT NOT NULL,
  units TEXT NOT NULL
);

-- Reader tells by which program and packs it was read; shown is the text with private persons described, where it names any.
CREATE TABLE reports (
  fid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  publisher TEXT,
  title TEXT,
  published DATE,
  published_from TEXT,
  language TEXT NOT NULL,
  copies TEXT NOT NULL,
  sentences INTEGER NOT NULL,
  reader TEXT NOT NULL,
  text TEXT NOT NULL,
  shown TEXT
);

-- Claims as they were read; day is the last on which it can have happened, else that of publication. Quote and names of sources have private persons described, parts keeps all as read.
CREATE TABLE claims (
  fid INTEGER PRIMARY KEY,
  geom POINT,
  id TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES reports (id),
  kind TEXT NOT NULL,
  action TEXT NOT NULL,
  standing TEXT NOT NULL,
  actor TEXT,
  target TEXT,
  place TEXT REFERENCES places (id),
  place_text TEXT,
  to_place TEXT,
  start DATE,
  "end" DATE,
  innermost TEXT,
  innermost_party TEXT,
  outermost TEXT,
  quote TEXT NOT NULL,
  begin INTEGER NOT NULL,
  quantity DOUBLE,
  of_all DOUBLE,
  unit TEXT,
  background BOOLEAN NOT NULL,
  cumulative BOOLEAN NOT NULL,
  fought BOOLEAN,
  part BOOLEAN NOT NULL,
  confidence DOUBLE NOT NULL,
  rule TEXT NOT NULL,
  published DATE,
  day DATE,
  parts TEXT NOT NULL
);

CREATE TABLE refusals (
  fid INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES reports (id),
  begin INTEGER NOT NULL,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  evidence TEXT NOT NULL
);

-- Which parties a claim names, as actor, target or beside them.
CREATE TABLE involved (
  party TEXT NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (party, claim)
) WITHOUT ROWID;

-- Everybody on whose word claims rest; a private person goes by a description. Voice is a hash of the name as printed.
CREATE TABLE sources (
  fid INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  party TEXT,
  anonymous BOOLEAN NOT NULL,
  private BOOLEAN NOT NULL,
  voice INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  innermost INTEGER NOT NULL,
  first DATE,
  last DATE
);

-- Who stands behind which claim; link 0 is the innermost.
CREATE TABLE spoken (
  source INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  link INTEGER NOT NULL,
  PRIMARY KEY (source, claim, link)
) WITHOUT ROWID;

-- Which claims, as reviewers decided, bear on which places.
CREATE TABLE bearing (
  place TEXT NOT NULL,
  day DATE NOT NULL,
  claim INTEGER NOT NULL,
  reach TEXT NOT NULL,
  PRIMARY KEY (place, day, claim)
) WITHOUT ROWID;

-- What each claim on a place says of a party's hold; n counts within the place.
CREATE TABLE testimony (
  place TEXT NOT NULL,
  n INTEGER NOT NULL,
  claim TEXT NOT NULL,
  party TEXT NOT NULL,
  direction TEXT NOT NULL,
  weight DOUBLE NOT NULL,
  origin TEXT NOT NULL,
  counted BOOLEAN NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (place, n)
) WITHOUT ROWID;

-- Who is said to hold a place over a run of days. Chances of all parties are JSON by party. Origins counts the independent
-- ones that speak for the holder.
CREATE TABLE holding (
  fid INTEGER PRIMARY KEY,
  place TEXT NOT NULL,
  start DATE NOT NULL,
  "end" DATE NOT NULL,
  holder TEXT,
  probability DOUBLE NOT NULL,
  contested DOUBLE NOT NULL,
  unknown DOUBLE NOT NULL,
  last_news DATE,
  origins INTEGER NOT NULL,
  chances TEXT NOT NULL,
  UNIQUE (place, start)
);

-- What each holding rests on, apart, so that a map need not read it: testimony by n, with the weight that is left of it
-- where that is another: [n, weight].
CREATE TABLE ground (
  holding INTEGER PRIMARY KEY,
  because TEXT NOT NULL
);

-- A place that was weighed, also where nothing came of it.
CREATE TABLE timelines (
  fid INTEGER PRIMARY KEY,
  place TEXT NOT NULL UNIQUE
);

-- Holdings of areas, to be drawn.
CREATE VIEW holdings AS
SELECT h.fid AS OGC_FID, a.geom AS geom, h.place AS place, a.name AS name, a.kind AS kind,
  h.start AS start, h."end" AS "end", h.holder AS holder, h.probability AS probability,
  h.contested AS contested, h.unknown AS unknown, h.last_news AS last_news,
  p.name AS holder_name, p.colour AS colour, a.approximate AS approximate, h.chances AS chances
FROM holding h
JOIN areas a ON a.id = h.place AND a.geom IS NOT NULL
LEFT JOIN parties p ON p.id = h.holder;

-- Holdings of towns, crossings and other places that have no outline.
CREATE VIEW holdings_of_points AS
SELECT h.fid AS OGC_FID, a.geom AS geom, h.place AS place, a.name AS name, a.kind AS kind,
  h.start AS start, h."end" AS "end", h.holder AS holder, h.probability AS probability,
  h.contested AS contested, h.unknown AS unknown, h.last_news AS last_news,
  p.name AS holder_name, p.colour AS colour, h.chances AS chances
FROM holding h
JOIN places a ON a.id = h.place
LEFT JOIN parties p ON p.id = h.holder
WHERE NOT EXISTS (SELECT 1 FROM areas x WHERE x.id = h.place AND x.geom IS NOT NULL);

-- Each claim's part in each holding.
CREATE VIEW supports AS
SELECT h.place AS place, h.start AS start, h."end" AS "end", t.claim AS claim, t.party AS party,
  t.direction AS direction,
  CAST(CASE j.type WHEN 'array' THEN json_extract(j.value, '$[1]') ELSE t.weight END AS REAL) AS weight,
  t.origin AS origin, t.counted AS counted, t.reason AS reason
FROM holding h JOIN ground g ON g.holding = h.fid, json_each(g.because) j
JOIN testimony t ON t.place = h.place
  AND t.n = CASE j.type WHEN 'array' THEN json_extract(j.value, '$[0]') ELSE j.value END;

-- What sources count, as claims of kind tally have it.
CREATE VIEW tallies AS
SELECT c.fid AS OGC_FID, c.id AS claim, c.report AS report, c.day AS day,
  c.action AS action, c.standing AS standing, c.actor AS actor, c.target AS target,
  c.quantity AS quantity, c.of_all AS of_all, c.unit AS unit,
  c.place AS place, c.innermost AS innermost, c.outermost AS outermost, c.quote AS quote
FROM claims c WHERE c.kind = 'tally';

-- How often which speakers were held to be right, as learned from what was published up to a day.
CREATE TABLE reliabilities (
  fid INTEGER PRIMARY KEY,
  day DATE NOT NULL,
  speaker TEXT NOT NULL,
  truth DOUBLE NOT NULL,
  prior DOUBLE NOT NULL,
  claims DOUBLE NOT NULL,
  fixed BOOLEAN NOT NULL
);

-- What people decided of claims, places and sources, in the order of their log.
CREATE TABLE reviews (
  fid INTEGER PRIMARY KEY,
  day DATE NOT NULL,
  reviewer TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX review_of ON reviews (subject);

-- Places that wait to be weighed; empty once a build is done.
CREATE TABLE waiting (
  place TEXT PRIMARY KEY
) WITHOUT ROWID;

-- Full-text search. Reports are searched as they are shown.
CREATE VIEW report_words AS SELECT fid, title, coalesce(shown, text) AS text FROM reports;
CREATE VIRTUAL TABLE report_search USING fts5 (
  title, text, content = 'report_words', content_rowid = 'fid',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE claim_search USING fts5 (
  quote, content = 'claims', content_rowid = 'fid',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE place_search USING fts5 (
  name, printed, content = 'places', content_rowid = 'fid', prefix = '2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE source_search USING fts5 (
  name, content = 'sources', content_rowid = 'fid', prefix = '2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);
