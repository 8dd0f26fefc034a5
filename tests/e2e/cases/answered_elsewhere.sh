# An answer on the command line takes the message from the screen and out of the tray within a second.
start_bus
start_display
start_dunst
remind_at_nine
start_agent
eventually on_screen 1
eventually states_are delivered
eventually tray_says Status NeedsAttention

id=$(at "2026-01-05 09:00:30" "$programs/aftercare" reminder due --json | grep -o '"id": *"[^"]*"' | head -n 1 | cut -d '"' -f 4)
at "2026-01-05 09:00:31" "$programs/aftercare" reminder done "$id"
answered=$(date +%s%N)
eventually on_screen 0
eventually tray_says ToolTip "Nothing is due"
expect test $((($(date +%s%N) - answered) / 1000000)) -lt 1000
states_are "done" || fail "the answer is not in the diary"

kill "$agent"
wait "$agent" || fail "the agent did not end cleanly"
