-- When an occurrence was last shown: what was not yet may come again after a clock that was wrong, and what was is let
-- go a week after that. For the older ones it is when they last changed.
ALTER TABLE occurrence ADD COLUMN shown_at INTEGER;
UPDATE occurrence SET shown_at = updated_at WHERE state <> 'pending';

CREATE INDEX occurrence_never_shown ON occurrence (updated_at)
    WHERE removed_at IS NULL AND shown_at IS NULL AND state IN ('missed', 'expired');
CREATE INDEX occurrence_answered ON occurrence (rule, updated_at)
    WHERE removed_at IS NULL AND state IN ('done', 'skipped');
