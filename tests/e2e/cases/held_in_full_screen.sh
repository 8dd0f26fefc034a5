# While a window fills the screen nothing is shown; afterwards the agent shows what fell due meanwhile.
start_bus
start_display
start_dunst
remind_at_nine
need xev xprop
start film xev
eventually xdotool search --name "Event Tester"
film=$(xdotool search --name "Event Tester" | tail -n 1)
xdotool windowactivate --sync "$film"
xprop -id "$film" -f _NET_WM_STATE 32a -set _NET_WM_STATE _NET_WM_STATE_FULLSCREEN  # as the window manager notes it
start_agent
eventually states_are pending
eventually agent_tells reason  # it has looked, and would have shown it
expect on_screen 0
expect states_are pending
xprop -id "$film" -remove _NET_WM_STATE
dunstctl set-paused toggle  # any word from the desktop makes it look again before its time
dunstctl set-paused toggle
eventually on_screen 1
eventually states_are delivered

kill "$agent"
wait "$agent" || fail "the agent did not end cleanly"
