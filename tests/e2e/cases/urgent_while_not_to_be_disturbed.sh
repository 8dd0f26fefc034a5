# While the person wants no disturbance, a reminder that may come all the same is sent as urgent, which services let
# through; another waits.
start_bus
start_display
start_dunst
remind_at_nine
at "2026-01-04 20:00:00" "$programs/aftercare" reminder add --kind custom --time 09:00 --text "Tablets" --even-when-busy
dunstctl set-paused true
start_agent
eventually was_told 1
eventually grep -q '"Tablets"' "$home/calls.log"
expect grep -q 'byte 2' <(grep -A 1 '"urgency"' "$home/calls.log")
one_of_two_is_delivered() {
    test "$(states | tr ' ' '\n' | sort | tr '\n' ' ')" = "delivered pending "
}
eventually one_of_two_is_delivered
