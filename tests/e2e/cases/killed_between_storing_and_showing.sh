# The notification daemon hangs, so the agent has stored and not yet shown when it is killed. Nothing is lost and
# nothing is on the screen twice.
start_bus
start_display
start_dunst
remind_at_nine
kill -STOP "$dunst"
start_agent
eventually states_are pending
kill -KILL "$agent"
wait "$agent" || true
kill -CONT "$dunst"

start_at agent "2026-01-05 09:00:30" "$programs/aftercare-agent"
eventually states_are delivered
eventually on_screen 1
