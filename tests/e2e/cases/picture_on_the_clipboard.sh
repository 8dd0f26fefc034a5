# A chart copied on Trends is pasted by another program as a PNG, as often as it likes; the table copied after it takes
# its place.
need xclip
start_bus
start_display
for ((before = 20; before >= 0; before--)); do
    aftercare pain log --level $((before % 4 + 2)) --sleep 7 --mood 5 --at "$(date -ud "-$before days" +%F)T00:00" --quiet
done > /dev/null
open_window
repeated() { for ((i = 0; i < $2; i++)); do press "$1"; done; }
clipboard() { timeout 10 xclip -selection clipboard -out -target "$1"; }
offers() { clipboard TARGETS | grep -qx "$1"; }
press_and_see ctrl+6  # Trends
repeated Tab 10       # Copy picture
press Return
eventually offers image/png
for name in first second; do clipboard image/png > "$home/$name.png"; done
expect cmp "$home/first.png" "$home/second.png"
expect test "$(head -c 8 "$home/first.png" | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a
size=$(identify -format '%m %w %h' "$home/first.png")
[[ $size =~ ^PNG\ 1800\ 1[0-9]{3}$ ]] || fail "the picture is $size"
press shift+Tab Return  # Copy table
eventually offers UTF8_STRING
if offers image/png; then fail "the picture is still offered"; fi
clipboard UTF8_STRING > "$home/table"
expect grep -q "^Day	Average	Least – worst	Sleep	Mood" "$home/table"
press Tab Return
eventually offers image/png
kill "$window_process"
wait "$window_process" || fail "the window did not end cleanly"
if offers image/png 2> /dev/null; then fail "nobody is there to give it"; fi
