# An untouched window draws nothing: its process is not scheduled at all.
start_bus
start_display
open_window
sleep 3  # the first second look at the diary, and the pointer coming to rest
switches() { cat /proc/"$window_process"/task/*/status | awk '/^voluntary_ctxt_switches/ {sum += $2} END {print sum}'; }
ticks() { cut -d ' ' -f 14,15 "/proc/$window_process/stat"; }
before=$(switches) ticks_before=$(ticks)
sleep 10
echo "woke $(($(switches) - before)) times"
test "$(ticks)" = "$ticks_before" || fail "it used the processor"
test "$(($(switches) - before))" -le 2 || fail "it woke"
