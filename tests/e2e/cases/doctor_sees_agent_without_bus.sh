# An agent that was started outside of the session reaches no bus and shows nothing, which the doctor says from within.
# What it tells to run is meant for the same diary.
mkdir -m 700 "$home/other" "$home/outside"
other=$home/other/diary
aftercare --data "$other" reminder add --kind stretch --time 09:00 > /dev/null
start agent env XDG_RUNTIME_DIR="$home/outside" "$programs/aftercare-agent" --data "$other"
agent=$last
eventually test -s "$other/agent/report"
start_bus
aftercare --data "$other" doctor --json > "$home/doctor"
expect grep -q "It is connected to none, so it shows nothing." "$home/doctor"
expect grep -qF "aftercare --data $other agent stop; aftercare --data $other agent start" "$home/doctor"

kill "$agent"
wait "$agent" || fail "the agent did not end cleanly"
