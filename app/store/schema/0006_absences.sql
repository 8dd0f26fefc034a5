-- The last time nobody was at this computer, because it counts as a break. Only the last, so that no record of the
-- person's hours comes of it.
CREATE TABLE absence (
    only_one   INTEGER PRIMARY KEY NOT NULL CHECK (only_one = 1),
    updated_at INTEGER NOT NULL,
    began_at   INTEGER NOT NULL,
    ended_at   INTEGER NOT NULL CHECK (ended_at >= began_at)
) STRICT;

-- Reminders of the questionnaires, which were told apart by their words only.
UPDATE reminder_rule SET kind = 'measure' WHERE kind = 'custom' AND text = 'Answer the questions once a month';
UPDATE occurrence SET kind = 'measure' WHERE kind = 'custom' AND text = 'Answer the questions once a month';
