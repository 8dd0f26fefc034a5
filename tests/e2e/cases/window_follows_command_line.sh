# What the command line writes appears in the window that is open.
start_bus
start_display
open_window
press ctrl+2
before=$(picture)
sleep 1
before=$(picture)
aftercare pain log --level 5 > /dev/null
changed() { test "$(picture)" != "$before"; }
eventually changed
