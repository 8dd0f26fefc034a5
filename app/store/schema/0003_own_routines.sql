-- A routine that a person put together. It changes as a whole, so its steps are one list: on each line the exercise's
-- key or '-', the kind, seconds, sides, seconds of rest after it, 'must' or 'may', and the cue, parted by spaces.
CREATE TABLE own_routine (
    id          BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    removed_at  INTEGER,
    name        TEXT    NOT NULL CHECK (name <> ''),
    description TEXT    NOT NULL,
    steps       TEXT    NOT NULL CHECK (steps <> '')
) STRICT;
