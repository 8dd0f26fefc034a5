# Where systemd's user manager runs, it starts the agent at login, and again when the one that keeps it alive dies.
skip() {
    echo "skipped: $1"
    exit $skipped
}

# A manager for this desktop alone, in a control group and with mounts of its own, which takes root.
start_manager() {
    need unshare gdbus
    [[ $(id -u) == 0 && -x /lib/systemd/systemd ]] || skip "it takes root and systemd"
    group=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)/aftercare-$$
    mkdir -p "$group" 2> /dev/null || skip "no control group can be made"
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$home/run/bus
    start manager bash -c 'echo $$ > "$1/cgroup.procs" && exec unshare --mount --cgroup bash -c "
        umount -l /sys/fs/cgroup && mount -t cgroup2 none /sys/fs/cgroup &&
        mount -t tmpfs none /run/systemd && mkdir /run/systemd/system && exec /lib/systemd/systemd --user"' - "$group"
    manager=$last
    local tries
    for ((tries = 0; tries < 50; tries++)); do
        if asks_manager Get org.freedesktop.systemd1.Manager Version > /dev/null 2>&1; then return; fi
        sleep 0.1
    done
    skip "no user manager can run here"
}

asks_manager() {
    gdbus call --session --dest org.freedesktop.systemd1 --object-path /org/freedesktop/systemd1 \
        --method org.freedesktop.DBus.Properties."$1" "${@:2}"
}

agent_runs() { aftercare agent status --json | grep -q '"running": true'; }
agent_rests() { ! agent_runs; }
is_another() { agent_runs && test "$(agent_report process)" != "$1"; }

start_manager
unit=$XDG_CONFIG_HOME/systemd/user/aftercare-agent.service
aftercare agent install
expect agent_runs
aftercare agent status --json > "$home/status"
expect grep -q '"starter": "systemd"' "$home/status"
expect test -e "$unit"
expect test ! -e "$XDG_CONFIG_HOME/autostart"

eventually agent_tells process
first=$(agent_report process)
kill -KILL "$(ps -o ppid= -p "$first" | tr -d ' ')"
eventually is_another "$first"

aftercare agent stop
sleep 2  # longer than systemd waits before it starts it again
expect agent_rests

kill "$manager"
wait "$manager" || true
start_manager
eventually agent_runs

aftercare agent uninstall
expect agent_rests
expect test ! -e "$unit"
expect test -z "$(find "$XDG_CONFIG_HOME/systemd" -name 'aftercare*')"
