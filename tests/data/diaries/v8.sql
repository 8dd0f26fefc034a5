-- A diary as version 8 of the schema wrote it, with rows of every table. Never edited: every later version opens it.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO pain_entry VALUES(X'01900000000070008000000000000001',1795435500,1795435500,NULL,20780,1795435200,3600,'Europe/Paris',6,8,5,0,replace('low_back_left\nneck','\n',char(10)),replace('aching\nstiff','\n',char(10)),'sitting',replace('heat\nwalking','\n',char(10)),13,7,3,replace('ibuprofen 400 mg\ncrème, "warming"','\n',char(10)),replace('After the stairs.\nBetter by noon – a bit.','\n',char(10)));
INSERT INTO pain_entry VALUES(X'01900000000070008000000000000002',1795435500,1795438800,1795438800,20780,1795435200,3600,'Europe/Paris',4,NULL,NULL,NULL,'','','','',NULL,NULL,NULL,'','');
INSERT INTO pain_entry VALUES(X'01900000000070008000000000000003',1795435500,1795435500,NULL,20780,1795435200,3600,'Europe/Paris',7,NULL,NULL,NULL,'','','','',NULL,NULL,NULL,'','');
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
INSERT INTO routine_run VALUES(X'0190000000007000800000000000000a',1795435200,1795435200,NULL,20780,'gentle_morning','Gentle morning',1795435200,3600,'Europe/Paris',480,5,6,5,3);
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
, place TEXT NOT NULL DEFAULT '', instructions TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO treatment_session VALUES(X'01900000000070008000000000000014',1795435200,1795435200,NULL,20780,1795435200,3600,'Europe/Paris','Dana',replace('swedish\nthai','\n',char(10)),6,3,NULL,'Firm, but good.','','');
INSERT INTO treatment_session VALUES(X'01900000000070008000000000000015',1795435200,1795435200,NULL,20780,1795435200,3600,'Europe/Paris','Dana','physiotherapy',6,3,2,'','12 Mill Lane','Bridge, twice a day.');
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
, note TEXT NOT NULL DEFAULT '', calendar_uid TEXT NOT NULL DEFAULT '', calendar_sequence INTEGER NOT NULL DEFAULT 0, calendar_stamp INTEGER, calendar_said TEXT NOT NULL DEFAULT '', calendar_cancelled INTEGER NOT NULL DEFAULT 0 CHECK (calendar_cancelled IN (0, 1))) STRICT;
INSERT INTO appointment VALUES(X'0190000000007000800000000000001e',1795435200,1795435200,NULL,20780,1795435200,3600,'Europe/Paris','Dana','12 Mill Lane',replace('86400\n7200','\n',char(10)),'','',0,NULL,'',0);
INSERT INTO appointment VALUES(X'0190000000007000800000000000001f',1795435200,1795435200,NULL,20780,1795435200,3600,'Europe/Paris','Dana','12 Mill Lane','','Bring the letter.','7@clinic',3,1795435200,'1 2 3 4',0);
INSERT INTO appointment VALUES(X'01900000000070008000000000000020',1795435200,1795438800,1795438800,20780,1795435200,3600,'Europe/Paris','Dana','12 Mill Lane','','','8@clinic',4,1795435200,'1 2 3 4',1);
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
    snoozed_zone   TEXT, shown_at INTEGER,
    UNIQUE (rule, due_local)
) STRICT;
INSERT INTO occurrence VALUES(X'01900000000070008000000000000032',1795435200,1795435200,NULL,X'01900000000070008000000000000028','stretch','Time to stretch','gentle_morning',1795435200,1795431600,3600,'Europe/Paris','pending',NULL,NULL,NULL,NULL);
INSERT INTO occurrence VALUES(X'01900000000070008000000000000033',1795435200,1795435200,NULL,X'01900000000070008000000000000029','stretch','Time to stretch','gentle_morning',1795435200,1795431600,3600,'Europe/Paris','snoozed',1795435800,3600,'Europe/Paris',1795435200);
CREATE TABLE setting (
    key        TEXT PRIMARY KEY NOT NULL,
    updated_at INTEGER NOT NULL,
    removed_at INTEGER,
    value      TEXT NOT NULL
) STRICT;
INSERT INTO setting VALUES('name',1795435200,NULL,'Sam');
INSERT INTO setting VALUES('text_percent',1795435200,NULL,'150');
INSERT INTO setting VALUES('theme',1795435200,NULL,'dark');
INSERT INTO setting VALUES('less_motion',1795435200,NULL,'no');
INSERT INTO setting VALUES('single_key_shortcuts',1795435200,NULL,'yes');
INSERT INTO setting VALUES('quiet_hours',1795435200,NULL,'21:00-07:00');
INSERT INTO setting VALUES('region',1795435200,NULL,'other');
INSERT INTO setting VALUES('reminders_paused_until',1795435200,NULL,'1795435200');
INSERT INTO setting VALUES('goal_days',1795435200,NULL,'4');
CREATE TABLE change (
    id        INTEGER PRIMARY KEY,
    made_at   INTEGER NOT NULL,
    label     TEXT    NOT NULL,
    changeset BLOB    NOT NULL,  -- of SQLite's session extension
    checksum  INTEGER NOT NULL,  -- FNV-1a of the changeset, 64 bits
    undone_at INTEGER
) STRICT;
INSERT INTO change VALUES(1,1795435200,'change.pain_added',X'54150100000000000000000000000000000000000000007061696e5f656e74727900120004100190000000007000800000000000000301000000006b042bec01000000006b042bec0501000000000000512c01000000006b042ac0010000000000000e10030c4575726f70652f5061726973010000000000000007050505030003000300030005050503000300',5156794620528472869,NULL);
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
INSERT INTO plan_item VALUES(X'0190000000007000800000000000003c',1795435200,1795435200,NULL,20780,'Only as far as it is comfortable.','knee_rolls','2 rounds of 10, morning and evening','Dana',2);
INSERT INTO plan_item VALUES(X'0190000000007000800000000000003d',1795435200,1795435200,NULL,20780,'Only as far as it is comfortable.','knee_rolls','2 rounds of 10, morning and evening','Dana',1);
INSERT INTO plan_item VALUES(X'0190000000007000800000000000003e',1795435200,1795438800,1795438800,20780,'Only as far as it is comfortable.','knee_rolls','2 rounds of 10, morning and evening','Dana',3);
CREATE TABLE own_routine (
    id          BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    removed_at  INTEGER,
    name        TEXT    NOT NULL CHECK (name <> ''),
    description TEXT    NOT NULL,
    steps       TEXT    NOT NULL CHECK (steps <> '')
) STRICT;
INSERT INTO own_routine VALUES(X'01900000000070008000000000000046',1795435200,1795435200,NULL,'Gently into the day','Before I get up',replace('knee_rolls move 40 none 10 must Small range – slowly\n- rest 15 none 0 must Turn onto your back\nsingle_knee_to_chest hold 20 both 0 may ','\n',char(10)));
INSERT INTO own_routine VALUES(X'01900000000070008000000000000047',1795435200,1795438800,1795438800,'Gently into the day','Before I get up',replace('knee_rolls move 40 none 10 must Small range – slowly\n- rest 15 none 0 must Turn onto your back\nsingle_knee_to_chest hold 20 both 0 may ','\n',char(10)));
CREATE TABLE IF NOT EXISTS "reminder_rule" (
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
INSERT INTO reminder_rule VALUES(X'01900000000070008000000000000028',1795435200,1795435200,NULL,1795435200,'stretch','Time to stretch','gentle_morning',0,NULL,'times',replace('09:00\n14:30','\n',char(10)),NULL,NULL,NULL,62,NULL,NULL,NULL,NULL,NULL,'normal',0,0,0,'show_once',0);
INSERT INTO reminder_rule VALUES(X'01900000000070008000000000000029',1795435200,1795435200,NULL,1795435200,'stretch','Time to stretch','gentle_morning',0,NULL,'every',NULL,2700,540,1020,127,NULL,NULL,NULL,NULL,NULL,'normal',0,0,0,'show_once',0);
INSERT INTO reminder_rule VALUES(X'0190000000007000800000000000002a',1795435200,1795435200,NULL,1795435200,'stretch','Time to stretch','gentle_morning',0,X'0190000000007000800000000000001e','once',NULL,NULL,NULL,NULL,NULL,1795435200,NULL,NULL,NULL,NULL,'normal',0,0,0,'show_once',0);
INSERT INTO reminder_rule VALUES(X'0190000000007000800000000000002b',1795435200,1795435200,NULL,1795435200,'stretch','Time to stretch','gentle_morning',0,NULL,'after_last',NULL,3300,480,1200,127,NULL,NULL,NULL,NULL,NULL,'high',1,1,1,'catch_up',1080);
INSERT INTO reminder_rule VALUES(X'0190000000007000800000000000002c',1795435200,1795435200,NULL,1795435200,'stretch','Time to stretch','gentle_morning',0,NULL,'days','10:00',NULL,NULL,NULL,127,NULL,14,20780,NULL,NULL,'normal',0,0,0,'show_once',0);
INSERT INTO reminder_rule VALUES(X'0190000000007000800000000000002d',1795435200,1795435200,NULL,1795435200,'stretch','Time to stretch','gentle_morning',0,NULL,'after_session',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,replace('7200\n72000','\n',char(10)),3,'normal',0,0,0,'show_once',0);
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
INSERT INTO pain_version VALUES(X'01900000000070008000000000000080',1795442400,1795442400,NULL,X'01900000000070008000000000000001',20780,1795435200,3600,'Europe/Paris',4,NULL,NULL,NULL,'','','','',NULL,NULL,NULL,'','Before it was changed.');
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
INSERT INTO measure_answer VALUES(X'01900000000070008000000000000081',1795435200,1795435200,NULL,20780,1795435200,3600,'Europe/Paris','peg',replace('6 pain\n5 enjoyment\n4 activity','\n',char(10)));
INSERT INTO measure_answer VALUES(X'01900000000070008000000000000082',1795435200,1795435200,NULL,20780,1795435200,3600,'Europe/Paris','activities','3 putting on shoes');
CREATE TABLE day_mark (
    id          BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    removed_at  INTEGER,
    for_day     INTEGER NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('rest', 'flare_up', 'skipped'))
) STRICT;
INSERT INTO day_mark VALUES(X'01900000000070008000000000000083',1795435200,1795435200,NULL,20780,'flare_up');
CREATE TABLE draft (
    form       TEXT PRIMARY KEY NOT NULL,
    updated_at INTEGER NOT NULL,
    body       TEXT NOT NULL
) STRICT;
INSERT INTO draft VALUES('pain',1795435200,'level 4');
CREATE TABLE pain_text (
    number INTEGER PRIMARY KEY NOT NULL,
    entry  BLOB    NOT NULL UNIQUE,
    stale  INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1))
) STRICT;
INSERT INTO pain_text VALUES(1,X'01900000000070008000000000000001',0);
CREATE VIRTUAL TABLE pain_search USING fts5 (note, medicines, tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3');
INSERT INTO pain_search (rowid, note, medicines) SELECT t.number, e.note, e.medicines
    FROM pain_text AS t JOIN pain_entry AS e ON e.id = t.entry WHERE e.removed_at IS NULL;
CREATE INDEX routine_run_by_day ON routine_run (for_day, started_at, id) WHERE removed_at IS NULL;
CREATE INDEX treatment_session_by_day ON treatment_session (for_day, held_at, id) WHERE removed_at IS NULL;
CREATE TABLE absence (
    only_one   INTEGER PRIMARY KEY NOT NULL CHECK (only_one = 1),
    updated_at INTEGER NOT NULL,
    began_at   INTEGER NOT NULL,
    ended_at   INTEGER NOT NULL CHECK (ended_at >= began_at)
) STRICT;
INSERT INTO absence VALUES(1,1767607200,1767600000,1767603600);
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
INSERT INTO exported_event VALUES('9@aftercare',1795435200,'VISIT','Visit: Dana',1795435200,0,217598400,1795435200,'',1);
CREATE INDEX appointment_by_time ON appointment (planned_at) WHERE removed_at IS NULL;
CREATE INDEX appointment_by_day ON appointment (for_day, planned_at, id) WHERE removed_at IS NULL;
CREATE INDEX occurrence_by_time ON occurrence (due_at);
CREATE INDEX occurrence_open ON occurrence (due_at)
    WHERE removed_at IS NULL AND state IN ('pending', 'delivered', 'seen', 'missed', 'snoozed');
CREATE INDEX reminder_rule_by_appointment ON reminder_rule (appointment) WHERE appointment IS NOT NULL;
CREATE INDEX occurrence_of_rule ON occurrence (rule, due_at);
CREATE INDEX occurrence_never_shown ON occurrence (updated_at)
    WHERE removed_at IS NULL AND shown_at IS NULL AND state IN ('missed', 'expired');
CREATE INDEX occurrence_answered ON occurrence (rule, updated_at)
    WHERE removed_at IS NULL AND state IN ('done', 'skipped');
CREATE INDEX treatment_session_by_time ON treatment_session (held_at) WHERE removed_at IS NULL;
CREATE INDEX pain_version_of_entry ON pain_version (entry, created_at) WHERE removed_at IS NULL;
CREATE INDEX measure_answer_by_day ON measure_answer (for_day, answered_at, id) WHERE removed_at IS NULL;
CREATE INDEX day_mark_by_day ON day_mark (for_day, created_at) WHERE removed_at IS NULL;
CREATE INDEX pain_entry_by_day ON pain_entry (for_day, felt_at, id, level, worst, average, least, sleep_halves, mood,
    function) WHERE removed_at IS NULL;
CREATE INDEX pain_text_stale ON pain_text (number) WHERE stale = 1;
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
COMMIT;
PRAGMA application_id = 1095128131;
PRAGMA user_version = 8;
