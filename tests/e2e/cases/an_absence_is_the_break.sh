# Somebody who was away for a while has had the break: a posture break counts from their return, although nothing was due
# meanwhile. The X server counts its idle time a hundred times as fast as the clock, so that minutes take seconds.
start_bus
need Xvfb xdotool
at "2026-01-05 08:50:00" true
start display env LD_PRELOAD="$(ls /usr/lib/*/faketime/libfaketime.so.1 | head -n 1)" FAKETIME="+0 x100" \
    Xvfb -displayfd 3 -noreset -screen 0 800x600x24 -nolisten tcp 3> "$home/display"
eventually test -s "$home/display"
DISPLAY=:$(cat "$home/display")
export DISPLAY
at "2026-01-05 08:50:00" "$programs/aftercare" reminder add --kind posture --after-last 55m --between 08:00-20:00 \
    --text "Stand up"
start_agent
eventually agent_report_is reason started
wakes_before() { test "$(agent_report next_wake)" -lt "$(date -ud "2026-01-05 $1" +%s)"; }
expect wakes_before 09:46
eventually agent_report_is reason presence_changed  # five minutes of the server have passed
xdotool mousemove 10 10 mousemove 200 200
absence() { sqlite3 -readonly "$diary" "SELECT ended_at - began_at >= 300 FROM absence"; }
is_back() { test "$(absence)" = 1; }
eventually is_back
if wakes_before 09:54; then fail "the break does not count from the return"; fi
expect states_are ""

kill "$agent"
wait "$agent" || fail "the agent did not end cleanly"
