-- Questionnaires, planned days, what an entry said before it was changed, words half written, and a search over notes.

-- What an entry said until it was changed; `created_at` is when that was.
CREATE TABLE pain_version (
    id          BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    removed_at  INTEGER,
    entry       BLOB    NOT NULL REFERENCES pain_entry (id),
    for_day     INTEGER NOT NULL,
    felt_at     INTEGER NOT NULL,
    felt_offset INTEGER NOT NULL,
    felt_zone   TEXT    NOT NULL,
    level       INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
    worst       INTEGER CHECK (worst BETWEEN 0 AND 10),
    average     INTEGER CHECK (average BETWEEN 0 AND 10),
    least       INTEGER CHECK (least BETWEEN 0 AND 10),
    sites       TEXT    NOT NULL,
    qualities   TEXT    NOT NULL,
    triggers    TEXT    NOT NULL,
    reliefs     TEXT    NOT NULL,
    sleep_halves INTEGER CHECK (sleep_halves BETWEEN 0 AND 48),
    mood        INTEGER CHECK (mood BETWEEN 0 AND 10),
    function    INTEGER CHECK (function BETWEEN 0 AND 10),
    medicines   TEXT    NOT NULL,
    note        TEXT    NOT NULL
) STRICT;

CREATE INDEX pain_version_of_entry ON pain_version (entry, created_at) WHERE removed_at IS NULL;

-- The answers to a questionnaire. An item is "VALUE NAME": the key of a question, or an activity in the person's words.
CREATE TABLE measure_answer (
    id              BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL,
    removed_at      INTEGER,
    for_day         INTEGER NOT NULL,
    answered_at     INTEGER NOT NULL,
    answered_offset INTEGER NOT NULL,
    answered_zone   TEXT    NOT NULL,
    measure         TEXT    NOT NULL,
    items           TEXT    NOT NULL
) STRICT;

CREATE INDEX measure_answer_by_day ON measure_answer (for_day, answered_at, id) WHERE removed_at IS NULL;

-- A day that was planned as rest, was a flare-up, or about which a person chose to say nothing. One of each day counts:
-- the newest.
CREATE TABLE day_mark (
    id          BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    removed_at  INTEGER,
    for_day     INTEGER NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('rest', 'flare_up', 'skipped'))
) STRICT;

CREATE INDEX day_mark_by_day ON day_mark (for_day, created_at) WHERE removed_at IS NULL;

-- What is filled in and not saved yet. Nothing a person made: it goes once the entry is saved.
CREATE TABLE draft (
    form       TEXT PRIMARY KEY NOT NULL,
    updated_at INTEGER NOT NULL,
    body       TEXT NOT NULL
) STRICT;

-- The daily summary reads sleep, mood and function too, still without touching the rows.
DROP INDEX pain_entry_by_day;
CREATE INDEX pain_entry_by_day ON pain_entry (for_day, felt_at, id, level, worst, average, least, sleep_halves, mood,
    function) WHERE removed_at IS NULL;

-- The search over notes and medicines. SQLite may number the rows of pain_entry anew; these numbers stay. A schema that
-- is not trusted may not write to a search table, so triggers only mark what has changed, also when another program
-- changes it, and it is read anew before the next search.
CREATE TABLE pain_text (
    number INTEGER PRIMARY KEY NOT NULL,
    entry  BLOB    NOT NULL UNIQUE,
    stale  INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1))
) STRICT;

CREATE INDEX pain_text_stale ON pain_text (number) WHERE stale = 1;

CREATE VIRTUAL TABLE pain_search USING fts5 (note, medicines, tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3');

INSERT INTO pain_text (entry) SELECT id FROM pain_entry WHERE note <> '' OR medicines <> '' ORDER BY created_at;

CREATE TRIGGER pain_text_added AFTER INSERT ON pain_entry WHEN new.note <> '' OR new.medicines <> ''
BEGIN
    INSERT INTO pain_text (entry) VALUES (new.id);
END;

CREATE TRIGGER pain_text_changed AFTER UPDATE OF note, medicines, removed_at ON pain_entry
WHEN old.note IS NOT new.note OR old.medicines IS NOT new.medicines OR old.removed_at IS NOT new.removed_at
BEGIN
    INSERT INTO pain_text (entry) VALUES (new.id) ON CONFLICT (entry) DO UPDATE SET stale = 1;
END;

CREATE TRIGGER pain_text_deleted AFTER DELETE ON pain_entry
BEGIN
    UPDATE pain_text SET stale = 1 WHERE entry = old.id;
END;
