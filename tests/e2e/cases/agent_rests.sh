# Between due times the agent does not wake, and it is small.
start_bus
start_display
start_dunst
aftercare reminder add --kind stretch --time 09:00 --time 21:00 > /dev/null
start agent "$programs/aftercare-agent"
agent=$last
eventually gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
    --method org.freedesktop.DBus.GetNameOwner io.github.aftercare.Agent
sleep 2  # it looks again one second after the diary was last written
switches() { sed -n 's/^voluntary_ctxt_switches:\s*//p' "/proc/$agent/status"; }
before=$(switches)
sleep 5
test "$(switches)" = "$before" || fail "it woke with nothing to do"

memory=$(sed -n 's/^Pss:\s*\([0-9]*\).*/\1/p' "/proc/$agent/smaps_rollup")
echo "PSS $memory kB"
test "$memory" -lt 6144 || fail "it holds more than 6 MB"
