# An agent that was stopped dead hears of no change. The one that keeps it alive does, asks it for a sign, and kills it
# when none comes within two minutes. The clock runs thirty times as fast here.
start_bus
remind_at_nine
at "2026-01-05 06:00:00" true
start keeper env LD_PRELOAD="$(ls /usr/lib/*/faketime/libfaketime.so.1 | head -n 1)" \
    FAKETIME="@2026-01-05 06:00:00 x30" "$programs/aftercare-agent" --keep-alive
keeper=$last
eventually agent_tells process
first=$(agent_report process)

# One that is well gives it.
aftercare pain log --level 3 > /dev/null
sleep 6
expect test "$(agent_report process)" = "$first"

kill -STOP "$first"
at "2026-01-05 06:30:00" "$programs/aftercare" reminder add --kind stretch --time 08:00 > /dev/null
is_another() { test "$(agent_report process)" != "$first"; }
eventually is_another
expect test "$(agent_report next_wake)" = "$(date -ud '2026-01-05 08:00' +%s)"
kill "$keeper"
wait "$keeper" || fail "the keeper did not end cleanly"
