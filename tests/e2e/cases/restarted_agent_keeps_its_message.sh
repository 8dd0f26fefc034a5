# An agent that was killed and is started again takes up the message on the screen: it stands there once, its buttons
# are heard, and what was answered while no agent ran leaves the screen.
start_bus
start_display
start_dunst
remind_at_nine
start_agent
eventually on_screen 1
eventually states_are delivered
kill -KILL "$agent"
wait "$agent" || true

start_at agent "2026-01-05 09:00:20" "$programs/aftercare-agent"
agent=$last
eventually was_told 2
expect on_screen 1
choose Done
eventually states_are "done"

at "2026-01-05 09:00:40" "$programs/aftercare" undo > /dev/null
kill -KILL "$agent"
wait "$agent" || true
start_at agent "2026-01-06 08:59:57" "$programs/aftercare-agent"
agent=$last
eventually states_are "missed delivered"
expect on_screen 1
kill -KILL "$agent"
wait "$agent" || true
answer_newest "2026-01-06 09:00:30"
expect on_screen 1
start_at agent "2026-01-06 09:00:40" "$programs/aftercare-agent"
eventually on_screen 0
