# A test reminder to a notification daemon that hangs does not hold the window: what is typed next is done meanwhile.
start_bus
start_display
start_dunst
open_window
press ctrl+5  # Follow-ups
kill -STOP "$dunst"
press Tab Tab Tab Tab Tab Tab Tab Return
asked() { grep -q 'member=Notify$' "$home/calls.log"; }
eventually asked
begin=$EPOCHSECONDS
press ctrl+2 Tab Tab Tab 6 Return ctrl+s
eventually entries_are 1
test $((EPOCHSECONDS - begin)) -le 2 || fail "the window was held"
