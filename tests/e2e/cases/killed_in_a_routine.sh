# The program is killed in the middle of a routine: what was finished is in the diary, as one run that undo takes back.
need tmux sqlite3
screen() { tmux -S "$home/tmux" "$@"; }
screen new-session -d -x 80 -y 24 "$programs/aftercare" routine play desk_reset_1
player=$(screen display-message -p '#{pane_pid}')
started+=("$player")
says() { screen capture-pane -p | grep -q "$1"; }
runs_are() {
    test "$(sqlite3 -readonly "$diary" \
        "SELECT group_concat(steps_done || ' of ' || steps_of) FROM routine_run WHERE removed_at IS NULL")" = "$1"
}
ended() { ! kill -0 "$player"; }

eventually says "Pain before it?"
screen send-keys 4 Enter
eventually says "1 of 3"
screen send-keys s  # its first step is a rest, which counts when it is skipped
eventually runs_are "1 of 3"
says "2 of 3" || fail "the routine has not gone on"
kill -KILL "$player"
eventually ended
expect runs_are "1 of 3"
aftercare today --json > "$home/today"
expect grep -Eq '"before": ?4' "$home/today"
aftercare undo
expect runs_are ""
