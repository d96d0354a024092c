CREATE TABLE articles (
    doc INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    fingerprint BLOB NOT NULL,
    title TEXT,
    source TEXT,
    outlet TEXT,
    language TEXT,
    published INTEGER NOT NULL,
    simhash INTEGER NOT NULL
);
CREATE INDEX articles_published ON articles (published);
CREATE TABLE vectors (doc INTEGER PRIMARY KEY, length INTEGER NOT NULL, vector BLOB NOT NULL);
CREATE TABLE lengths (block INTEGER PRIMARY KEY, codes BLOB NOT NULL);
CREATE TABLE records (doc INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE entities (
    entity INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    kind TEXT NOT NULL,
    name_ar TEXT,
    name_en TEXT,
    country TEXT,
    latitude REAL,
    longitude REAL
);
CREATE INDEX entities_place ON entities (latitude, longitude) WHERE latitude IS NOT NULL;
CREATE INDEX entities_country ON entities (country) WHERE country IS NOT NULL;
CREATE TABLE names (name TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (name, entity)) WITHOUT ROWID;
CREATE TABLE mentions (doc INTEGER NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (doc, entity)) WITHOUT ROWID;
CREATE TABLE dates (first INTEGER NOT NULL, last INTEGER NOT NULL, doc INTEGER NOT NULL,
    PRIMARY KEY (first, last, doc)) WITHOUT ROWID;
CREATE TABLE totals (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO totals VALUES ('articles', 0), ('length', 0);
CREATE VIRTUAL TABLE stems USING fts5(body, title, names, content='', contentless_delete=1,
    tokenize="ascii tokenchars '!#$%&()*+,-./:;<=>?@[\]^_`{|}~'");
CREATE VIRTUAL TABLE forms USING fts5(form, content='', contentless_delete=1, detail=none, tokenize="ascii");
CREATE VIRTUAL TABLE stem_terms USING fts5vocab(stems, row);
CREATE VIRTUAL TABLE form_terms USING fts5vocab(forms, row);
