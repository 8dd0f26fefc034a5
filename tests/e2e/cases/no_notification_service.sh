# Without a notification service the occurrence waits and is offered; when a service comes it is shown.
start_bus
start_display
remind_at_nine
start_agent
eventually states_are pending
at "2026-01-05 09:01:00" "$programs/aftercare" reminder due --json > "$home/due"
expect grep -q '"pending"' "$home/due"
expect kill -0 "$agent"

start_dunst
eventually on_screen 1
eventually states_are delivered
