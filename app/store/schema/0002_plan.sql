-- What a person was given by the one who treats them, in the order it is to be shown.
CREATE TABLE plan_item (
    id         BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    removed_at INTEGER,
    for_day    INTEGER NOT NULL,  -- the day it was given
    text       TEXT    NOT NULL,
    exercise   TEXT    NOT NULL,  -- key in the guidance; '' for an instruction alone
    dose       TEXT    NOT NULL,
    given_by   TEXT    NOT NULL,
    position   INTEGER NOT NULL CHECK (position >= 0),
    CHECK (text <> '' OR exercise <> '')
) STRICT;
