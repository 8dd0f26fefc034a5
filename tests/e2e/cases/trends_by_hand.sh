# On Trends a person reads a day with the mouse, zooms by the wheel, drags to earlier days, reads with the arrow keys,
# and comes back to the whole range with one press.
start_bus
start_display
for ((before = 59; before >= 0; before--)); do
    ((before % 7 == 3)) && continue  # a day without a note now and then
    aftercare pain log --level $((before * before % 7 + 1)) --at "$(date -ud "-$before days" +%F)T00:00" --quiet
done > /dev/null
open_window
xdotool windowsize --sync "$window" 1280 800
eventually is_still
repeated() { for ((i = 0; i < $2; i++)); do press "$1"; done; }
# Where the days are drawn: no ring around a control is in it.
chart() { import -window "$window" -crop 560x190+310+345 rgb:- | sha256sum; }
chart_is() { test "$(chart)" = "$1"; }
chart_differs() { test "$(chart)" != "$1" && is_still; }
point_at() { xdotool mousemove --window "$window" "$1" "$2"; }
# Does something with the mouse, and waits until the chart shows something else.
by_hand() {
    local before
    before=$(chart)
    "$@"
    eventually chart_differs "$before"
}
wheel() { xdotool click "$1"; }
drag() {
    xdotool mousedown 1
    for ((step = 0; step < 10; step++)); do xdotool mousemove_relative -- "$1" 0; done
    xdotool mouseup 1
}
press_and_see ctrl+6  # Trends
point_at 1000 30
eventually is_still
whole=$(chart)

by_hand point_at 600 430  # a day is read
point_at 1000 30
eventually chart_is "$whole"

point_at 600 430
eventually chart_differs "$whole"
by_hand wheel 4  # fewer days
by_hand wheel 4
by_hand drag 12  # earlier ones
point_at 1000 30
eventually is_still
closer=$(chart)

press F6  # the keyboard, wherever the mouse was
press ctrl+6
repeated Tab 3  # the chart
by_hand press Left
by_hand press Left
by_hand press plus
by_hand press Prior
expect test "$(chart)" != "$closer"
repeated Tab 5  # Whole range
press Return
point_at 1000 30
eventually chart_is "$whole"

# The wheel beside the chart scrolls the page and leaves the days alone.
point_at 1090 700
by_hand wheel 5
wheel 4
eventually chart_is "$whole"
