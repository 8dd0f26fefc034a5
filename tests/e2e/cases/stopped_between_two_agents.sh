# While the agent cannot run, the one that keeps it alive pauses between two tries. Stopping ends that one as well.
start_bus
remind_at_nine
sqlite3 "$diary" "PRAGMA user_version = 9999"  # as if a newer program had written it
start keeper "$programs/aftercare-agent" --keep-alive
keeper=$last
eventually grep -q "newer" "$home/keeper.log"
kill -0 "$keeper" || fail "the keeper has given up"
aftercare agent status > "$home/status" || true
eventually grep -q "is started again" "$home/status"

aftercare agent stop
ended=0
wait "$keeper" || ended=$?
expect test "$ended" = 0
aftercare agent status > "$home/status" || true
expect grep -q "does not run" "$home/status"
