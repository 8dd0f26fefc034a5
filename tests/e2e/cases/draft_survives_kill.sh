# A window that is killed in the middle of an entry has it in the form when it is opened again.
start_bus
need sqlite3
start_display
open_window
draft_has() {
    sqlite3 -readonly "$diary" "SELECT body FROM draft WHERE form = 'pain'" | grep -qx "$1"
}
press ctrl+2 Tab Tab Tab 6 Return
eventually draft_has "level 6"
entries_are 0 || fail "the entry was saved by itself"
killed=$window_process
kill -KILL "$killed"
gone() { ! kill -0 "$killed"; }
eventually gone
open_window
press ctrl+2 ctrl+s
eventually entries_are 1
aftercare pain list --json > "$home/list"
expect grep -Eq '"level": ?6' "$home/list"
no_draft() { test "$(sqlite3 -readonly "$diary" "SELECT count(*) FROM draft WHERE body <> ''")" = 0; }
eventually no_draft
