# With no window open the agent shows a notification when a reminder is due, and Done reaches the diary.
start_bus
start_display
start_dunst
remind_at_nine
start_agent

eventually on_screen 1
expect grep -q 'string "Stand up"' "$home/calls.log"
expect grep -q 'string "Due at 09:00"' "$home/calls.log"
eventually states_are delivered

choose Done
eventually states_are done
at "2026-01-05 09:01:00" "$programs/aftercare" reminder due --json > "$home/due"
expect test "$(tr -d "[:space:]" < "$home/due")" = "[]"

kill "$agent"
wait "$agent" || fail "the agent did not end cleanly"
