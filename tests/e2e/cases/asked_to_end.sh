# A window that is asked to end does so cleanly and remembers its place.
start_bus
start_display
open_window
kill "$window_process"
wait "$window_process" || fail "it did not end cleanly"
expect test -s "$home/state/aftercare/window.ini"
