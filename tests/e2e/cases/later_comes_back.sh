# Later puts it off by ten minutes; the clock is moved on, and it comes again.
start_bus
start_display
start_dunst
remind_at_nine
start_agent
eventually on_screen 1
choose Later
eventually states_are snoozed
kill "$agent"
wait "$agent"

start_at agent "2026-01-05 09:10:30" "$programs/aftercare-agent"
eventually on_screen 1
eventually states_are delivered
