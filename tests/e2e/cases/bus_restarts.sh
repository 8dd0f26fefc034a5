# The session bus ends and another one comes at the same place: the agent is on it again and shows what is due.
start_bus
start_display
start_dunst
remind_at_nine
start_at agent "2026-01-05 08:59:45" "$programs/aftercare-agent"
agent=$last
eventually agent_report_is bus 1

kill "$bus"
kill "$dunst" 2> /dev/null || true  # it may have ended with its bus
wait "$bus" "$dunst" || true
eventually agent_report_is bus 0
rm -f "$home/run/bus"
start_bus
start_dunst
eventually agent_report_is bus 1
eventually on_screen 1
eventually states_are delivered
expect kill -0 "$agent"
expect grep -q 'string "Stand up"' "$home/calls.log"
