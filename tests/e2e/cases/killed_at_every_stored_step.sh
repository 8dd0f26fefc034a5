# The agent is killed with -9 before each write and each flush to the disk in turn, from its start until a reminder is
# shown and that is stored. Whenever it was, the next start finds a diary that is whole, and the reminder comes: once,
# unless it was killed after showing it and before storing that, when it comes once more rather than never.
start_bus
start_display
start_dunst
remind_at_nine
killer=$programs/libkill_at_write.so
[[ -e $killer ]] || { echo "skipped: $killer is not built"; exit $skipped; }
faketime=$(ls /usr/lib/*/faketime/libfaketime.so.1 | head -n 1)
cp -r "$XDG_DATA_HOME" "$home/evening"

shown_in() {
    grep -c "member=Notify" "$1" || true
}

is_over() {
    ! kill -0 "$agent" 2> /dev/null || [[ $(states) == delivered ]]
}

twice=0
for ((step = 1; step <= 200; step++)); do
    rm -rf "$XDG_DATA_HOME"
    cp -r "$home/evening" "$XDG_DATA_HOME"
    before=$(shown_in "$home/calls.log")
    start killed env LD_PRELOAD="$faketime:$killer" FAKETIME="@2026-01-05 09:00:00" AFTERCARE_KILL_AT=$step \
        "$programs/aftercare-agent"
    agent=$last
    eventually is_over
    if kill -0 "$agent" 2> /dev/null; then break; fi  # it came through: there are no more steps
    wait "$agent" 2> /dev/null || true

    start_at agent "2026-01-05 09:00:20" "$programs/aftercare-agent"
    eventually states_are delivered
    expect test "$(sqlite3 "$diary" "PRAGMA integrity_check")" = ok
    shown=$(($(shown_in "$home/calls.log") - before))
    expect test "$shown" -ge 1
    expect test "$shown" -le 2
    twice=$((twice + shown - 1))
    kill "$last"
    wait "$last" 2> /dev/null || true
    dunstctl close-all
done
echo "killed at $((step - 1)) steps; shown twice after $twice of them"
expect test $step -gt 5
expect test $step -le 200
