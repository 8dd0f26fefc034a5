# While dunst is paused nothing is shown and the agent rests; what fell due meanwhile comes when it goes on.
start_bus
start_display
start_dunst
remind_at_nine
dunstctl set-paused true
start_agent
eventually states_are pending
expect on_screen 0
expect agent_report_is next_wake "$(date -ud '2026-01-06 09:00' +%s)"  # dunst tells when it goes on
dunstctl set-paused false
eventually on_screen 1
eventually states_are delivered

kill "$agent"
wait "$agent" || fail "the agent did not end cleanly"
