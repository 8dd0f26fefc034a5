# The whole diary leaves as one document, own routines with it, while the window has the diary open.
need python3
start_bus
start_display
open_window
aftercare routine add --name "My morning" --step knee_rolls:60 --step "rest:15:Turn over" > /dev/null
aftercare routine log desk_break_3 --at 2026-01-05T09:00 > /dev/null
aftercare pain log --level 4 --note "after the stairs" > /dev/null
aftercare plan add --text "Walk to the park" > /dev/null
aftercare session add --at 2026-01-05T10:30 > /dev/null
aftercare appointment add --at 2099-01-05T10:30 > /dev/null
aftercare reminder add --kind stretch --time 09:00 --text "Stand up" > /dev/null
aftercare export json --out "$home/diary.json"
python3 - "$home/diary.json" << 'PYTHON' || fail "the document is not whole"
import json
import sys

diary = json.load(open(sys.argv[1], encoding="utf-8"))
assert (diary["format"], diary["version"]) == ("aftercare-diary", 1)
for kind in ("pain_entries", "routine_runs", "own_routines", "plan", "sessions", "appointments", "reminders"):
    assert len(diary[kind]) == 1, kind
assert [step["seconds"] for step in diary["own_routines"][0]["steps"]] == [60, 15]
assert diary["pain_entries"][0]["note"] == "after the stairs"
assert "text_percent" in diary["settings"]
PYTHON
test "$(stat -c %a "$home/diary.json")" = 600 || fail "others may read the document"
if aftercare export json --out "$home/diary.json"; then fail "a document was replaced unasked"; fi
