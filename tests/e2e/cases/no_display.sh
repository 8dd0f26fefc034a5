# Without a display the window says so, what to do, and ends with the contract's code.
code=0
aftercare 2> "$home/said" || code=$?
test "$code" = 4 || fail "exit code $code"
expect grep -q "There is no display" "$home/said"
expect grep -q -- "aftercare --help" "$home/said"
