# The notification service hangs while the first reminder falls due, longer than anybody waits for it. Once it goes on
# the reminder comes, once and with its buttons, and counts as delivered.
start_bus
start_display
start_dunst
remind_at_nine
kill -STOP "$dunst"
start_agent
eventually states_are pending
sleep 4  # longer than the service is waited for
kill -CONT "$dunst"
eventually states_are delivered
expect on_screen 1
expect was_told 1
eventually grep -q '^notifier dunst' "$report"
choose Done
eventually states_are "done"
