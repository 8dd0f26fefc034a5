# Another file takes the diary's place while the agent runs: it goes on with that one, whole, and with what it reminds of.
start_bus
start_display
start_dunst
need sqlite3
aftercare pain log --level 2 > /dev/null
remind_at_nine
mkdir "$home/copy"
sqlite3 "$diary" ".backup '$home/copy/diary.db'"
sqlite3 "$home/copy/diary.db" "UPDATE reminder_rule SET text = 'From the copy'"

start_at keeper "2026-01-05 08:59:48" "$programs/aftercare-agent" --keep-alive
keeper=$last
eventually agent_report_is reason started
aftercare pain log --level 3 > /dev/null  # what lies in the log beside the file belongs to that file alone
mv "$home/copy/diary.db" "$diary"
eventually on_screen 1
eventually states_are delivered
eventually grep -q 'string "From the copy"' "$home/calls.log"
expect test "$(sqlite3 "$diary" 'SELECT group_concat(level) FROM pain_entry')" = 2
expect test "$(sqlite3 "$diary" 'PRAGMA integrity_check')" = ok
expect test "$(agent_report restarts)" = 0

# The folder is taken away, and a new one with a new diary comes: it is heard of as well.
mv "$home/data/aftercare" "$home/data/old"
expect aftercare pain log --level 4
at "2026-01-05 09:00:30" "$programs/aftercare" reminder add --kind stretch --time 10:00 --text "In the new one"
eventually test -s "$report"
eventually agent_report_is next_wake "$(date -ud '2026-01-05 10:00' +%s)"
kill "$keeper"
wait "$keeper" || fail "the keeper did not end cleanly"
