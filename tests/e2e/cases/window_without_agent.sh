# Without an agent the window shows reminders as the agent would: what is answered elsewhere leaves the screen, and Open
# brings a window forward that was put away.
start_bus
start_display
start_dunst
remind_at_nine
at "2026-01-04 20:00:00" "$programs/aftercare" reminder add --kind custom --time 09:00 --text "Tablets"
start_at window "2026-01-05 08:59:50" "$programs/aftercare"
eventually xdotool search --name '^Aftercare$'
window=$(xdotool search --name '^Aftercare$' | tail -n 1)
eventually is_painted
eventually on_screen 2
eventually states_are "delivered delivered"
answer_newest "2026-01-05 09:00:30"
eventually on_screen 1

is_put_away() {
    xprop -id "$window" WM_STATE | grep -q Iconic
}
is_there() {
    xprop -id "$window" WM_STATE | grep -q Normal
}
xdotool windowminimize --sync "$window"
eventually is_put_away
choose Open
eventually is_there
