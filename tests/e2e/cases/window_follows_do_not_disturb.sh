# Will I be reminded? follows do-not-disturb while the page is open, both ways.
start_bus
start_display
start_dunst
remind_at_nine
open_window
press_and_see ctrl+5
sleep 1  # the notification service has answered by then
free=$(picture)
changed() { test "$(picture)" != "$free"; }
as_before() { test "$(picture)" = "$free"; }
dunstctl set-paused true
eventually changed
dunstctl set-paused false
eventually as_before
