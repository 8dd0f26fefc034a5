# Between due times neither the agent nor the one that keeps it alive wakes, and both together are small.
start_bus
start_display
start_dunst
aftercare reminder add --kind stretch --time 09:00 --time 21:00 > /dev/null
start keeper "$programs/aftercare-agent" --keep-alive
keeper=$last
eventually gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
    --method org.freedesktop.DBus.GetNameOwner io.github.aftercare.Agent
eventually agent_tells process
agent=$(agent_report process)
sleep 2  # it looks again one second after the diary was last written
switches() { sed -n 's/^voluntary_ctxt_switches:\s*//p' "/proc/$agent/status" "/proc/$keeper/status"; }
before=$(switches)
sleep 5
test "$(switches)" = "$before" || fail "it woke with nothing to do"

memory=$(cat /proc/{"$agent","$keeper"}/smaps_rollup | awk '/^Pss:/ { sum += $2 } END { print sum }')
echo "PSS $memory kB"
test "$memory" -lt 6144 || fail "they hold more than 6 MB"
