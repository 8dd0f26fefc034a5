# A desktop for one case. Sourced by run_case.sh, which set `programs`.

skipped=77  # what ctest takes for "not run here"

need() {
    local tool
    for tool in "$@"; do
        command -v "$tool" > /dev/null || { echo "skipped: $tool is not installed"; exit $skipped; }
    done
}

home=$(mktemp -d)
started=()

end_all() {
    local status=$? at
    for ((at = ${#started[@]} - 1; at >= 0; at--)); do
        kill -CONT "${started[at]}" 2> /dev/null || true
        kill "${started[at]}" 2> /dev/null || true
    done
    wait 2> /dev/null || true
    if ((status != 0 && status != skipped)); then tail -n 20 "$home"/*.log || true; fi
    if [[ -n ${group:-} ]]; then find "$group" -depth -type d -exec rmdir {} + 2> /dev/null || true; fi
    rm -rf "$home"
    exit $status
}
trap end_all EXIT

mkdir -m 700 "$home/run"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
export HOME=$home XDG_RUNTIME_DIR=$home/run TZ=UTC
export XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state XDG_CONFIG_HOME=$home/config
diary=$home/data/aftercare/diary.db
report=$home/data/aftercare/agent/report

# Starts a program in the background; its id is in `last`.
start() {
    local name=$1
    shift
    "$@" > "$home/$name.log" 2>&1 &
    last=$!
    started+=("$last")
}

# Waits until a command succeeds, at most twenty seconds.
eventually() {
    local tries
    for ((tries = 0; tries < 200; tries++)); do
        if "$@" > /dev/null 2>&1; then return 0; fi
        sleep 0.1
    done
    echo "never came true: $*"
    return 1
}

fail() {
    echo "failed: $*"
    exit 1
}

expect() {
    "$@" || fail "$*"
}

# A session bus that starts no service by itself.
start_bus() {
    need dbus-daemon dbus-monitor gdbus
    cat > "$home/bus.conf" << EOF
<busconfig><type>session</type><listen>unix:path=$home/run/bus</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
EOF
    start bus dbus-daemon --config-file="$home/bus.conf" --nofork
    bus=$last
    eventually test -S "$home/run/bus"
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$home/run/bus
    start calls dbus-monitor --session "interface='org.freedesktop.Notifications'"
    eventually grep -q NameAcquired "$home/calls.log"
}

has_window_manager() {
    xprop -root _NET_SUPPORTING_WM_CHECK | grep -q "window id"
}

start_display() {
    need Xvfb openbox xdotool xprop import identify
    start display Xvfb -displayfd 3 -noreset -screen 0 1400x900x24 -nolisten tcp 3> "$home/display"
    eventually test -s "$home/display"
    DISPLAY=:$(cat "$home/display")
    export DISPLAY
    start openbox openbox
    eventually has_window_manager
}

# dunst, set up so that `choose Done` picks that action of the message on the screen.
start_dunst() {
    need dunst dunstctl
    cat > "$home/choose" << EOF
#!/bin/sh
grep "\$(cat "$home/choice")"
EOF
    chmod +x "$home/choose"
    printf '[global]\ndmenu = %s\n' "$home/choose" > "$home/dunstrc"
    start dunst dunst -conf "$home/dunstrc"
    dunst=$last
    eventually dunstctl count
}

choose() {
    echo "$1" > "$home/choice"
    dunstctl context
}

on_screen() {
    test "$(dunstctl count displayed)" = "$1"
}

# How many messages the notification service was asked to show since the bus was started.
was_told() {
    test "$(grep -c 'member=Notify$' "$home/calls.log")" = "$1"
}

# Answers the reminder that was due last, in another program.
answer_newest() {
    local id
    id=$(at "$1" "$programs/aftercare" reminder due --json | grep -o '"id": *"[^"]*"' | tail -n 1 | cut -d '"' -f 4)
    at "$1" "$programs/aftercare" reminder done "$id" > /dev/null
}

# Runs a program with a clock that starts at the given moment and goes on from there.
at() {
    local moment=$1 faketime
    shift
    faketime=$(ls /usr/lib/*/faketime/libfaketime.so.1 2> /dev/null | head -n 1)
    [[ -n $faketime ]] || { echo "skipped: libfaketime is not installed"; exit $skipped; }
    env LD_PRELOAD="$faketime" FAKETIME="@$moment" "$@"
}

# `at` in the background, so that `last` is the program itself.
start_at() {
    local name=$1 moment=$2
    shift 2
    at "$moment" true
    start "$name" env LD_PRELOAD="$(ls /usr/lib/*/faketime/libfaketime.so.1 | head -n 1)" FAKETIME="@$moment" "$@"
}

aftercare() {
    "$programs/aftercare" "$@"
}

# A reminder every day at nine, set the evening before.
remind_at_nine() {
    at "2026-01-04 20:00:00" "$programs/aftercare" reminder add --kind stretch --time 09:00 --text "Stand up"
}

# Asks the agent's icon in the tray, whether or not there is one: OBJECT METHOD [WORD...]
ask_tray() {
    gdbus call --session --dest io.github.aftercare.Agent --object-path "$1" --method "${@:2}"
}

tray_says() {
    ask_tray /StatusNotifierItem org.freedesktop.DBus.Properties.Get org.kde.StatusNotifierItem "$1" | grep -q "$2"
}

# The agent, three seconds before nine.
start_agent() {
    start_at agent "2026-01-05 08:59:57" "$programs/aftercare-agent"
    agent=$last
}

# One line of what the agent says about itself.
agent_report() {
    sed -n "s/^$1 //p" "$report"
}

agent_tells() {
    test -n "$(agent_report "$1")"
}

agent_report_is() {
    test -s "$report" && test "$(agent_report "$1")" = "$2"
}

agent_report_starts() {
    [[ $(agent_report "$1") == "$2"* ]]
}

# A wall clock for the programs started with `env "${moved[@]}"`, which move_clock sets while they run.
movable_clock() {
    at "$1" true
    moved=(LD_PRELOAD="$(ls /usr/lib/*/faketime/libfaketime.so.1 | head -n 1)" FAKETIME_TIMESTAMP_FILE="$home/clock"
        FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1)
    move_clock "$1"
}

# By an offset, so that the clock goes on from there.
move_clock() {
    printf '%+d\n' $(($(date -ud "$1" +%s) - $(date +%s))) > "$home/clock"
}

# Something that no reminder hangs on, written by another program.
touch_diary() {
    env "${moved[@]}" "$programs/aftercare" pain log --level 3 > /dev/null
}

# The states of all occurrences, oldest first, read without waking anyone's engine.
states() {
    need sqlite3
    sqlite3 -readonly "$diary" "SELECT group_concat(state, ' ') FROM (SELECT state FROM occurrence ORDER BY due_at)"
}

states_are() {
    test "$(states)" = "$1"
}

open_window() {
    start window "$programs/aftercare" "$@"
    window_process=$last
    eventually xdotool search --name '^Aftercare$'
    window=$(xdotool search --name '^Aftercare$' | tail -n 1)
    eventually is_painted
    xdotool windowfocus "$window"
}

picture() {
    import -window "$window" rgb:- | sha256sum
}

# More than one colour: the first frame is on the screen.
is_painted() {
    test "$(import -window "$window" miff:- | identify -format '%k' -)" -gt 20
}

press() {
    xdotool key --delay 60 "$@"
}

is_still() {
    test "$(picture)" = "$(picture)"
}

looks_otherwise() {
    test "$(picture)" != "$seen" && is_still
}

# Presses, and waits until the window shows something else and has come to rest.
press_and_see() {
    seen=$(picture)
    press "$@"
    eventually looks_otherwise
}

entries() {
    sqlite3 -readonly "$diary" "SELECT count(*) FROM pain_entry WHERE removed_at IS NULL"
}

entries_are() {
    test "$(entries)" = "$1"
}
