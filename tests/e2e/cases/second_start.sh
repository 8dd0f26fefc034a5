# A second start for the same diary asks the first window to come forward and leaves.
start_bus
start_display
open_window
xdotool windowminimize --sync "$window"
aftercare || fail "the second start is no error"
shown() { xdotool search --onlyvisible --name '^Aftercare$'; }
eventually shown
test "$(xdotool search --name '^Aftercare$' | wc -l)" = 1 || fail "two windows"
