# What was missed meanwhile comes as one message. It says again what still waits as answers come, and goes with the last;
# so it does in a window without an agent.
start_bus
start_display
start_dunst
for minute in 1 2 3 4 5; do
    at "2026-01-04 20:00:0$minute" "$programs/aftercare" reminder add --kind custom --time "09:0$minute" \
        --text "Thing $minute" > /dev/null
done
last_says() {
    grep -q "\"$1 reminders are waiting\"" <(grep -A 6 'member=Notify$' "$home/calls.log" | tail -n 7)
}
start_at agent "2026-01-05 09:06:50" "$programs/aftercare-agent"
agent=$last
eventually on_screen 1
eventually last_says 5
answer_newest "2026-01-05 09:07:11"
eventually last_says 4
expect on_screen 1
kill "$agent"
wait "$agent" || fail "the agent did not end cleanly"

start_at window "2026-01-05 09:07:20" "$programs/aftercare"
eventually was_told 3  # the window takes it up
answer_newest "2026-01-05 09:07:25"
eventually last_says 3
expect on_screen 1
for second in 30 31 32; do answer_newest "2026-01-05 09:07:$second"; done
eventually on_screen 0
