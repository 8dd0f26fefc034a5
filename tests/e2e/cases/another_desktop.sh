# Somebody logs in anew and gets another session bus: whoever starts the agent there gets one that is on that bus.
start_bus
remind_at_nine
trap 'status=$?; aftercare agent stop > /dev/null; (exit $status); end_all' EXIT
aftercare agent start
eventually agent_report_is bus 1
first=$(agent_report process)
aftercare agent start
expect test "$(agent_report process)" = "$first"  # it serves this desktop, and is left alone

begin_another_login() {
    mkdir "$home/run/$1"
    start "$1" dbus-daemon --session --address="unix:path=$home/run/$1/bus" --nofork
    eventually test -S "$home/run/$1/bus"
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$home/run/$1/bus
}
owns_name() {
    gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
        --method org.freedesktop.DBus.GetNameOwner io.github.aftercare.Agent
}

kill "$bus"
wait "$bus" || true
eventually agent_report_is bus 0
begin_another_login second
aftercare agent start
eventually owns_name
eventually agent_report_is bus 1
expect test "$(agent_report process)" != "$first"

# So does the entry that starts it at login.
begin_another_login third
start keeper "$programs/aftercare-agent" --keep-alive
eventually owns_name

# One that was stopped dead makes room as well. Without a desktop nobody takes it from the one that is there.
third=$(agent_report process)
DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere aftercare agent start
expect test "$(agent_report process)" = "$third"
kill -STOP "$third"
expect aftercare agent stop
aftercare agent status > "$home/status" || true
expect grep -q "does not run" "$home/status"
