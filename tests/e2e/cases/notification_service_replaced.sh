# The notification service ends before something is due, and another one takes its place: the agent says so, and what
# fell due meanwhile is shown by the new one.
start_bus
start_display
start_dunst
remind_at_nine
start_agent
eventually agent_report_is bus 1
expect grep -q '^notifier dunst' "$report"
kill "$dunst"
eventually agent_report_is notifier ""
eventually states_are pending

start_dunst
eventually on_screen 1
eventually states_are delivered
eventually grep -q '^notifier dunst' "$report"
