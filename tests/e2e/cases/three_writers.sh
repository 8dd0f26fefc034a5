# Window, agent and command line write at the same time, and nothing is lost.
start_bus
start_display
start_dunst
aftercare reminder add --kind stretch --every 1m --between 00:00-23:59 > /dev/null
start agent "$programs/aftercare-agent"
open_window
start writers bash -c 'for level in 1 2 3 4 5 6 7 8 9 10; do "$0" pain log --level $level || exit 1; done' \
    "$programs/aftercare"
writers=$last
for level in 2 4 6; do press ctrl+1 ctrl+2 Tab Tab Tab $level Return ctrl+s; done
wait "$writers" || fail "the command line could not write"
eventually entries_are 13
