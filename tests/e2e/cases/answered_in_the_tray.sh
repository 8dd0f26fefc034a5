# The tray's menu lists what is due. Done there reaches the diary and takes the message from the screen within a second.
start_bus
start_display
start_dunst
remind_at_nine
start_agent
eventually on_screen 1

menu() { ask_tray /StatusNotifierItem/Menu com.canonical.dbusmenu.GetLayout 0 -- -1 '[]'; }
# The number of the line of the menu that reads so.
line() { menu | grep -o "<([0-9]*, {'label': <'$1" | grep -o "[0-9]*" | head -n 1; }
choose_line() { ask_tray /StatusNotifierItem/Menu com.canonical.dbusmenu.Event "$(line "$1")" clicked '<0>' 0 > /dev/null; }

eventually tray_says Status NeedsAttention
expect tray_says ToolTip "One reminder is waiting"
menu | grep -q "Stand up" || fail "the menu does not list what is due"

choose_line Done
answered=$(date +%s%N)
eventually on_screen 0
expect test $((($(date +%s%N) - answered) / 1000000)) -lt 1000
eventually states_are "done"
eventually tray_says ToolTip "Nothing is due"

choose_line "Pause until tomorrow"
eventually tray_says ToolTip "Reminders are paused until Tuesday at 07:00"
choose_line "Resume"
eventually tray_says ToolTip "Nothing is due. Next on Tuesday at 09:00"

choose_line "Quit"
wait "$agent" || fail "the agent did not end cleanly"
