# The clock is set forward over a reminder, and back again: it comes once, and the agent says how the clock was set.
start_bus
start_display
start_dunst
remind_at_nine
movable_clock "2026-01-05 08:00:00"
start agent env "${moved[@]}" "$programs/aftercare-agent"
eventually agent_report_is reason started
expect test "$(agent_report next_wake)" = "$(date -ud '2026-01-05 09:00' +%s)"

move_clock "2026-01-05 10:00:00"
touch_diary
eventually agent_tells jump_by
jump=$(agent_report jump_by)
expect test "$jump" -gt 7000
expect test "$jump" -le 7200
eventually on_screen 1
eventually states_are delivered

move_clock "2026-01-05 08:30:00"
touch_diary
eventually agent_report_starts jump_by -
expect test "$(agent_report next_wake)" = "$(date -ud '2026-01-06 09:00' +%s)"
expect on_screen 1
states_are delivered || fail "it came twice"
