# A visit booked in London, for two in the afternoon in New York, is announced there two hours before it begins, although
# quiet hours would hold everything back until it is over.
start_bus
start_display
start_dunst
export TZ=Europe/London
at "2026-01-04 20:00:00" "$programs/aftercare" settings set --quiet-hours 21:00-20:00 > /dev/null
at "2026-01-04 20:00:00" "$programs/aftercare" appointment add --at 2026-01-05T14:00-05:00 --remind 2h > /dev/null

export TZ=America/New_York
start_at agent "2026-01-05 11:59:57" "$programs/aftercare-agent"
eventually on_screen 1
expect grep -q 'string "Due at 12:00"' "$home/calls.log"
expect grep -q 'string "Visit on Monday 5 January at 14:00"' "$home/calls.log"
eventually states_are delivered
