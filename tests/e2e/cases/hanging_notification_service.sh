# A notification daemon that hangs does not hold the agent: it goes on, and ends when it is asked to.
start_bus
start_display
start_dunst
remind_at_nine
kill -STOP "$dunst"
start_agent
eventually states_are pending
sleep 5  # longer than it waits for the daemon
kill "$agent"
wait "$agent" || fail "the agent did not end cleanly"
kill -CONT "$dunst"
