# Without any content file the window opens all the same: pain can be noted, and Get help has its signs and numbers.
start_bus
start_display
mkdir "$home/nothing"
open_window --content "$home/nothing"
press ctrl+2 Tab Tab Tab 6 Return ctrl+s
eventually entries_are 1
aftercare --content "$home/nothing" safety list > "$home/signs"
expect grep -q "emergency" "$home/signs"
