# The system has no watch left for the agent: it says so, hears of changes all the same, and watches once there is one.
need unshare
unshare --user --map-root-user true 2> /dev/null || { echo "skipped: no user of its own is allowed here"; exit $skipped; }
[[ $(id -u) == 0 ]] || { echo "skipped: it takes root"; exit $skipped; }
start_bus
aftercare reminder add --kind stretch --time 21:00 --text "Tonight" > /dev/null
# A user namespace has a number of its own.
cat > "$home/without" << 'END'
echo 0 > /proc/sys/user/max_inotify_instances
exec "$@"
END
start_at agent "2026-01-05 08:00:00" unshare --user --map-root-user bash "$home/without" "$programs/aftercare-agent"
agent=$last
is_troubled() { agent_report trouble | grep -q "does not tell when the diary changes"; }
eventually is_troubled
aftercare reminder add --kind stretch --time 09:00 > /dev/null
eventually agent_report_is next_wake "$(date -ud '2026-01-05 09:00' +%s)"
expect is_troubled
nsenter --user --target "$agent" bash -c 'echo 9 > /proc/sys/user/max_inotify_instances'
no_longer_troubled() { ! is_troubled; }
eventually no_longer_troubled
