# A disk that takes seconds to have what another program writes: the agent notices it once it can be read.
start_bus
need sqlite3
aftercare reminder add --kind stretch --time 21:00 --text "Tonight" > /dev/null
start_at agent "2026-01-05 08:00:00" "$programs/aftercare-agent"
eventually agent_report_is next_wake "$(date -ud '2026-01-05 21:00' +%s)"
sleep 2  # it has heard all that was written until now
mkfifo "$home/orders"
start writer env LD_PRELOAD="$programs/libslow_flush.so" sqlite3 "$diary" ".read $home/orders"
{
    echo "PRAGMA synchronous = FULL; UPDATE reminder_rule SET times = '09:00'; SELECT 'committed';"
    eventually grep -q committed "$home/writer.log"
    eventually agent_report_is next_wake "$(date -ud '2026-01-05 09:00' +%s)"  # the writer has not closed the file
} > "$home/orders"
