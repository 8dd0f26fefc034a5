-- Every row a person makes: a UUIDv7, when it was made and last changed (UTC seconds), the local day it is for where it
-- has one, and `removed_at` once it is removed. A moment is three columns: UTC seconds, seconds east of UTC, and the
-- zone's name ('' when only the offset is known). Days count from 1970-01-01. Lists hold one item per line.

CREATE TABLE pain_entry (
    id          BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    removed_at  INTEGER,
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

-- Answers a list of days newest first and the daily summary without touching the rows.
CREATE INDEX pain_entry_by_day ON pain_entry (for_day, felt_at, id, level, worst, average, least)
    WHERE removed_at IS NULL;

CREATE TABLE routine_run (
    id             BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    removed_at     INTEGER,
    for_day        INTEGER NOT NULL,
    routine        TEXT    NOT NULL,
    title          TEXT    NOT NULL,
    started_at     INTEGER NOT NULL,
    started_offset INTEGER NOT NULL,
    started_zone   TEXT    NOT NULL,
    spent          INTEGER NOT NULL CHECK (spent >= 0),  -- seconds
    steps_done     INTEGER NOT NULL CHECK (steps_done >= 0),
    steps_of       INTEGER NOT NULL CHECK (steps_of >= steps_done),
    level_before   INTEGER CHECK (level_before BETWEEN 0 AND 10),
    level_after    INTEGER CHECK (level_after BETWEEN 0 AND 10)
) STRICT;

CREATE INDEX routine_run_by_day ON routine_run (for_day, started_at, id) WHERE removed_at IS NULL;

CREATE TABLE treatment_session (
    id             BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    removed_at     INTEGER,
    for_day        INTEGER NOT NULL,
    held_at        INTEGER NOT NULL,
    held_offset    INTEGER NOT NULL,
    held_zone      TEXT    NOT NULL,
    therapist      TEXT    NOT NULL,
    techniques     TEXT    NOT NULL,
    level_before   INTEGER CHECK (level_before BETWEEN 0 AND 10),
    level_after    INTEGER CHECK (level_after BETWEEN 0 AND 10),
    level_next_day INTEGER CHECK (level_next_day BETWEEN 0 AND 10),
    note           TEXT    NOT NULL
) STRICT;

CREATE INDEX treatment_session_by_day ON treatment_session (for_day, held_at, id) WHERE removed_at IS NULL;

CREATE TABLE appointment (
    id            BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    removed_at    INTEGER,
    for_day       INTEGER NOT NULL,
    planned_at    INTEGER NOT NULL,
    planned_offset INTEGER NOT NULL,
    planned_zone  TEXT    NOT NULL,
    therapist     TEXT    NOT NULL,
    place         TEXT    NOT NULL,
    remind_before TEXT    NOT NULL  -- seconds, one per line
) STRICT;

CREATE INDEX appointment_by_time ON appointment (planned_at) WHERE removed_at IS NULL;
CREATE INDEX appointment_by_day ON appointment (for_day, planned_at, id) WHERE removed_at IS NULL;

CREATE TABLE reminder_rule (
    id            BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    removed_at    INTEGER,
    since         INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    text          TEXT    NOT NULL,
    routine       TEXT    NOT NULL,
    paused        INTEGER NOT NULL CHECK (paused IN (0, 1)),
    appointment   BLOB REFERENCES appointment (id),
    -- Which of the columns below are set: 'times' (times, weekdays), 'every' (every_seconds, from_minute, to_minute,
    -- weekdays) or 'once' (once_at).
    schedule      TEXT    NOT NULL CHECK (schedule IN ('times', 'every', 'once')),
    times         TEXT,     -- HH:MM, one per line
    every_seconds INTEGER,
    from_minute   INTEGER,
    to_minute     INTEGER,
    weekdays      INTEGER CHECK (weekdays BETWEEN 0 AND 127),  -- bit 0 is Sunday
    once_at       INTEGER   -- wall-clock seconds since 1970-01-01T00:00:00
) STRICT;

CREATE INDEX reminder_rule_by_appointment ON reminder_rule (appointment) WHERE appointment IS NOT NULL;

CREATE TABLE occurrence (
    id             BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    removed_at     INTEGER,
    rule           BLOB    NOT NULL REFERENCES reminder_rule (id),
    kind           TEXT    NOT NULL,
    text           TEXT    NOT NULL,
    routine        TEXT    NOT NULL,
    due_local      INTEGER NOT NULL,  -- wall-clock seconds; with `rule` it names the occurrence
    due_at         INTEGER NOT NULL,
    due_offset     INTEGER NOT NULL,
    due_zone       TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    snoozed_at     INTEGER,           -- until when, while snoozed
    snoozed_offset INTEGER,
    snoozed_zone   TEXT,
    UNIQUE (rule, due_local)
) STRICT;

CREATE INDEX occurrence_by_time ON occurrence (due_at);
CREATE INDEX occurrence_open ON occurrence (due_at)
    WHERE removed_at IS NULL AND state IN ('pending', 'delivered', 'seen', 'missed', 'snoozed');

CREATE TABLE setting (
    key        TEXT PRIMARY KEY NOT NULL,
    updated_at INTEGER NOT NULL,
    removed_at INTEGER,
    value      TEXT NOT NULL
) STRICT;

-- What a person did, newest last, so that it can be undone. Local to this diary; never merged.
CREATE TABLE change (
    id        INTEGER PRIMARY KEY,
    made_at   INTEGER NOT NULL,
    label     TEXT    NOT NULL,
    changeset BLOB    NOT NULL,  -- of SQLite's session extension
    checksum  INTEGER NOT NULL,  -- FNV-1a of the changeset, 64 bits
    undone_at INTEGER
) STRICT;
