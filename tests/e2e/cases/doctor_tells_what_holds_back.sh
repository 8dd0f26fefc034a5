# The doctor asks the desktop itself what holds reminders back, and sees an agent that hangs.
start_bus
start_display
start_dunst
remind_at_nine
start_agent
eventually agent_tells next_wake
doctor_says() {
    at "${asked_at:-2026-01-05 09:00:30}" "$programs/aftercare" doctor --json > "$home/doctor"
    grep -q "$1" "$home/doctor"
}
expect doctor_says "Its notification service: dunst"
expect doctor_says "It is off."
expect doctor_says "X11 tells when you are away."
dunstctl set-paused true
expect doctor_says "It is on: most reminders wait."
dunstctl set-paused false

need xev xprop
start film xev
eventually xdotool search --name "Event Tester"
film=$(xdotool search --name "Event Tester" | tail -n 1)
xdotool windowactivate --sync "$film"
xprop -id "$film" -f _NET_WM_STATE 32a -set _NET_WM_STATE _NET_WM_STATE_FULLSCREEN  # as the window manager notes it
expect doctor_says "A window fills the screen"
expect doctor_says "It is off."
# A window of ours that fills the screen stands in no reminder's way.
xprop -id "$film" -f WM_CLASS 8s -set WM_CLASS io.github.aftercare.Aftercare
expect doctor_says "It is off."
if doctor_says "A window fills the screen"; then fail "our own window holds reminders back"; fi

kill -STOP "$agent"
asked_at="2026-01-07 12:00:00"
expect doctor_says "and has not."
expect doctor_says "It hangs."
kill -CONT "$agent"

kill "$agent"
wait "$agent" || fail "the agent did not end cleanly"
