# A notification service that hangs does not hold a window that shows reminders: not while one falls due, and not while
# what is on the screen, and what is on its way there, is answered.
start_bus
start_display
start_dunst
for minute in 1 2 3; do
    at "2026-01-04 20:00:0$minute" "$programs/aftercare" reminder add --kind custom --time "08:0$minute" \
        --text "Thing $minute" > /dev/null
done
remind_at_nine
start_at window "2026-01-05 08:59:52" "$programs/aftercare"
eventually xdotool search --name '^Aftercare$'
window=$(xdotool search --name '^Aftercare$' | tail -n 1)
eventually is_painted
xdotool windowfocus "$window"
eventually on_screen 3
kill -STOP "$dunst"
eventually was_told 4
is_quick_to_show() {
    local begin=$EPOCHREALTIME took
    press_and_see "$1"
    took=$(((${EPOCHREALTIME/./} - ${begin/./}) / 1000))
    test $took -le 4000 || fail "the window was held: $took ms"
}
is_quick_to_show ctrl+2
for second in 21 22 23; do answer_newest "2026-01-05 09:00:$second"; done
is_quick_to_show ctrl+5
kill -CONT "$dunst"
expect states_are "delivered done done done"
eventually on_screen 1
