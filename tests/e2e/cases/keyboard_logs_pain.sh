# With the keyboard alone a person notes pain in the window; the command line sees it.
start_bus
start_display
open_window
press ctrl+2 Tab Tab Tab 6 Return ctrl+s
eventually entries_are 1
aftercare pain list --json > "$home/list"
expect grep -Eq '"level": ?6' "$home/list"
