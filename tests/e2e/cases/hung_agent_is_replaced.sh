# An agent that is stopped dead is killed by the one that keeps it alive once its look is two minutes late, and the next
# one shows what was due. The clock runs thirty times as fast here.
start_bus
start_display
start_dunst
remind_at_nine
at "2026-01-05 08:59:00" true
start keeper env LD_PRELOAD="$(ls /usr/lib/*/faketime/libfaketime.so.1 | head -n 1)" \
    FAKETIME="@2026-01-05 08:55:00 x30" "$programs/aftercare-agent" --keep-alive
keeper=$last
eventually agent_tells process
first=$(agent_report process)
expect test "$(agent_report next_wake)" = "$(date -ud '2026-01-05 09:00' +%s)"
kill -STOP "$first"

is_another() { test "$(agent_report process)" != "$first"; }
sleep 2  # a minute there: it has time until nine
if is_another; then fail "it was killed before anything was due"; fi
eventually is_another
expect test "$(agent_report restarts)" = 1
eventually on_screen 1
eventually states_are delivered
kill "$keeper"
wait "$keeper" || fail "the keeper did not end cleanly"
