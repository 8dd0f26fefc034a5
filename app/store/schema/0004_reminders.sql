-- Reminders that count from the last one, from a session or by days, and how each of them presses. The table is laid
-- out anew because its list of schedules grows; the old columns keep their places, so that older changes can be undone.
CREATE TABLE new_reminder_rule (
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
    -- Which of the columns below are set: 'times' (times, weekdays), 'days' (those, every_days, from_day), 'every' and
    -- 'after_last' (every_seconds, from_minute, to_minute, weekdays), 'after_session' (spans, nth) or 'once' (once_at).
    schedule      TEXT    NOT NULL
                  CHECK (schedule IN ('times', 'days', 'every', 'after_last', 'after_session', 'once')),
    times         TEXT,     -- HH:MM, one per line
    every_seconds INTEGER,
    from_minute   INTEGER,
    to_minute     INTEGER,
    weekdays      INTEGER CHECK (weekdays BETWEEN 0 AND 127),  -- bit 0 is Sunday
    once_at       INTEGER,  -- wall-clock seconds since 1970-01-01T00:00:00
    every_days    INTEGER,
    from_day      INTEGER,  -- days since 1970-01-01
    spans         TEXT,     -- seconds, one per line
    nth           INTEGER,
    urgency         TEXT    NOT NULL DEFAULT 'normal',
    sound           INTEGER NOT NULL DEFAULT 0 CHECK (sound IN (0, 1)),
    even_when_busy  INTEGER NOT NULL DEFAULT 0 CHECK (even_when_busy IN (0, 1)),
    on_working_days INTEGER NOT NULL DEFAULT 0 CHECK (on_working_days IN (0, 1)),
    if_missed       TEXT    NOT NULL DEFAULT 'show_once',
    catch_up_minute INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO new_reminder_rule (id, created_at, updated_at, removed_at, since, kind, text, routine, paused, appointment,
    schedule, times, every_seconds, from_minute, to_minute, weekdays, once_at)
SELECT id, created_at, updated_at, removed_at, since, kind, text, routine, paused, appointment,
    schedule, times, every_seconds, from_minute, to_minute, weekdays, once_at
FROM reminder_rule;

DROP TABLE reminder_rule;
ALTER TABLE new_reminder_rule RENAME TO reminder_rule;
CREATE INDEX reminder_rule_by_appointment ON reminder_rule (appointment) WHERE appointment IS NOT NULL;

CREATE INDEX occurrence_of_rule ON occurrence (rule, due_at);
CREATE INDEX treatment_session_by_time ON treatment_session (held_at) WHERE removed_at IS NULL;

-- What a therapist said to do, and where a session was.
ALTER TABLE treatment_session ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE treatment_session ADD COLUMN instructions TEXT NOT NULL DEFAULT '';

-- What else is worth knowing of a visit, and the UID of the calendar event it came from; '' for one made here.
ALTER TABLE appointment ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE appointment ADD COLUMN calendar_uid TEXT NOT NULL DEFAULT '';
