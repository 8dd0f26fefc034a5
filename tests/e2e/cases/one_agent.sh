# The command line starts one agent, sees it run, and stops it; a second one leaves at once.
start_bus
expect aftercare agent start
expect aftercare agent status
eventually gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
    --method org.freedesktop.DBus.GetNameOwner io.github.aftercare.Agent
"$programs/aftercare-agent" 2> "$home/second" || fail "a second agent is no error"
expect grep -q "runs already" "$home/second"

agent=$(cut -d ' ' -f 1 "$home/data/aftercare/agent.lock")
expect aftercare agent stop
# Whoever adopted it may not have taken note yet that it ended (Z).
if grep -q '^State:[[:space:]]*[^Z[:space:]]' "/proc/$agent/status" 2> /dev/null; then fail "the agent still runs"; fi

expect aftercare agent install
expect test -f "$home/config/autostart/io.github.aftercare.Aftercare.Agent.desktop"
expect aftercare agent uninstall
expect test ! -e "$home/config/autostart/io.github.aftercare.Aftercare.Agent.desktop"
