# The notification service ends while a reminder is on the screen. Another one that starts shows it again, once, and its
# answer is taken.
start_bus
start_display
start_dunst
remind_at_nine
start_agent
eventually on_screen 1
eventually states_are delivered
kill "$dunst"
wait "$dunst" || true
eventually agent_report_is notifier ""

start_dunst
eventually on_screen 1
expect was_told 2
choose Later
eventually states_are snoozed
