# Without a session bus the agent runs all the same, and stores what falls due.
remind_at_nine
start_agent
eventually states_are pending
expect kill -0 "$agent"
kill "$agent"
wait "$agent" || fail "the agent did not end cleanly"
