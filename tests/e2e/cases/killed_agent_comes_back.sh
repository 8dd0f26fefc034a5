# An agent that is killed is started again by the one that keeps it alive, shows what is due, and says what happened.
start_bus
start_display
start_dunst
remind_at_nine
start_at keeper "2026-01-05 08:59:45" "$programs/aftercare-agent" --keep-alive
keeper=$last
eventually agent_tells process
first=$(agent_report process)
expect test "$first" != "$keeper"
expect test "$(agent_report restarts)" = 0

kill -KILL "$first"
eventually agent_report_is restarts 1
expect test "$(agent_report process)" != "$first"
aftercare agent status --json | tr -d '[:space:]' > "$home/status"
expect grep -q '"running":true' "$home/status"
expect grep -q '"restarts":1,' "$home/status"
at "2026-01-05 08:59:30" "$programs/aftercare" doctor --json > "$home/doctor"
expect grep -q "It had died and was started again, once" "$home/doctor"

kill -KILL "$(agent_report process)"
eventually agent_report_is restarts 2
eventually on_screen 1
eventually states_are delivered

# Whoever asks the keeper ends both, and that is no death.
kill "$keeper"
wait "$keeper" || fail "the keeper did not end cleanly"
expect test "$(agent_report ended)" = 1
