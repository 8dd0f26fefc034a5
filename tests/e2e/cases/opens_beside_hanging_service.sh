# A notification daemon that hangs does not hold the window up, although a reminder waits to be shown; once the daemon
# goes on, the reminder is shown.
start_bus
start_display
start_dunst
remind_at_nine
kill -STOP "$dunst"
begin=$EPOCHREALTIME
start_at window "2026-01-05 09:00:05" "$programs/aftercare"
eventually xdotool search --name '^Aftercare$'
window=$(xdotool search --name '^Aftercare$' | tail -n 1)
eventually is_painted
xdotool windowfocus "$window"
press ctrl+2 Tab Tab Tab 6 Return ctrl+s
eventually entries_are 1
took=$(((${EPOCHREALTIME/./} - ${begin/./}) / 1000))
test $took -le 3000 || fail "the window was held: $took ms"
expect states_are pending
kill -CONT "$dunst"
eventually on_screen 1
eventually states_are delivered
