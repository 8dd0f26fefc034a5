-- What the calendar file that brought a visit last said of it; see CalendarVersion.
ALTER TABLE appointment ADD COLUMN calendar_sequence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE appointment ADD COLUMN calendar_stamp INTEGER;  -- UTC seconds
ALTER TABLE appointment ADD COLUMN calendar_said TEXT NOT NULL DEFAULT '';
ALTER TABLE appointment ADD COLUMN calendar_cancelled INTEGER NOT NULL DEFAULT 0 CHECK (calendar_cancelled IN (0, 1));

-- What the calendar files that were saved last said of each event; see ExportedEvent. Nothing a person made: it is
-- neither undone nor merged.
CREATE TABLE exported_event (
    uid         TEXT PRIMARY KEY NOT NULL,
    updated_at  INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    starts_at   INTEGER NOT NULL,  -- UTC seconds, as `modified_at`
    repeats     INTEGER NOT NULL CHECK (repeats IN (0, 1)),
    sequence    INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    said        TEXT    NOT NULL,
    cancelled   INTEGER NOT NULL CHECK (cancelled IN (0, 1))
) STRICT;
